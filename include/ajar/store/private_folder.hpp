// The folder for what a person chose to keep: nobody else reads it, and what
// is in it is whole, whatever happens while it is written.
#pragma once

#include <ajar/store/descriptor.hpp>
#include <ajar/store/fault.hpp>
#include <ajar/store/folder_lock.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

// Names of files are not empty, do not begin with '.' and hold no '/' and no
// NUL; another name is a fault, and nothing happens. Who writes, removes or
// sets aside holds the lock.
class PrivateFolder {
public:
    // What open_private_path promises. `open` makes nothing and gives nothing
    // when there is no such folder.
    static Stored<PrivateFolder> open_or_make(const std::string& path);
    static Stored<std::optional<PrivateFolder>> open(const std::string& path);

    const std::string& path() const { return m_path; }

    // The file's text, 1 MiB at most; nothing when there is no such file.
    // Refused at once: what is no plain file with one name, is not ours, or is
    // open to others.
    Stored<std::optional<std::string>> read(const std::string& name) const;

    // Once this returns, the text survives a power cut; when it fails, the
    // file is as it was, byte for byte. One failure comes later than that, and
    // says so: "it is written, but may not survive a power cut".
    Stored<void> write(const std::string& name, std::string_view text) const;

    // Whether there was such a file; there is none now.
    Stored<bool> remove(const std::string& name) const;

    // Gives a file that cannot be read another name. Replaces nothing.
    Stored<void> set_aside(const std::string& name,
                           const std::string& new_name) const;

    // The regular files, sorted, without those that begin with '.'.
    std::vector<std::string> names() const;

    // What lock_folder promises; `what` is the id of the draft.
    Stored<FolderLock> lock(const std::string& what) const;

private:
    PrivateFolder(Descriptor folder, std::string path);

    Descriptor m_folder;
    std::string m_path;
};

}  // namespace ajar
