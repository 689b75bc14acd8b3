// The folder for what a person chose to keep: nobody else reads it, and what
// is in it is whole, even if a write is interrupted.
#pragma once

#include <ajar/store/descriptor.hpp>
#include <ajar/store/fault.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ajar {

// One name in the folder, and what it is.
struct FolderEntry {
    enum class Kind {
        File,     // with no other name
        Twin,     // a file with another name elsewhere
        Link,     // to a place elsewhere
        Other,    // a folder, a pipe ...
        Unknown,  // the system does not say
    };

    std::string name;
    Kind kind = Kind::File;
};

// One run at a time: who changes what is kept holds the folder's lock, until
// this is gone, or the process, however it ends. What it was taken for is wiped
// then, unless the process was killed.
class FolderLock {
public:
    explicit FolderLock(Descriptor file) : m_file(std::move(file)) {}

    FolderLock(FolderLock&&) = default;
    FolderLock& operator=(FolderLock&&) = default;
    ~FolderLock();

private:
    Descriptor m_file;
};

// Names of files are not empty, do not begin with '.' and hold no '/' and no
// NUL; another name is a fault, and nothing happens. Who writes or removes
// holds the lock.
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

    // Whether there was such a file, or a link or pipe; there is none now. One
    // failure comes later than that: "it is deleted, but may be back after a
    // power cut". The name may begin with '.', as those of `entries` do.
    Stored<bool> remove(const std::string& name) const;

    // All that is in the folder but the lock, sorted by name.
    Stored<std::vector<FolderEntry>> entries() const;

    // Takes the lock at once or not at all; the run that comes too late says
    // what it is taken for (Kind::InUse): `what`, the id of the draft. Removes
    // what runs that were killed left half written.
    Stored<FolderLock> lock(const std::string& what) const;

    // The same for who deletes: nothing is removed, and nobody is told what
    // for.
    Stored<FolderLock> lock_as_it_is() const;

    // Lets go of the lock, and leaves no file of it behind.
    Stored<void> remove_lock(FolderLock lock) const;

private:
    PrivateFolder(Descriptor folder, std::string path);

    Descriptor m_folder;
    std::string m_path;
};

}  // namespace ajar
