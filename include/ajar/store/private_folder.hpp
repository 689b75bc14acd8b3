// The folder in which drafts lie: nobody else reads it or writes to it, and
// what was written to it is there after a power cut (ajar(1), FILES).
#pragma once

#include <ajar/store/descriptor.hpp>
#include <ajar/store/fault.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ajar {

// Other runs are kept out until it is destroyed, or the program ends in
// whatever way.
class FolderLock {
public:
    explicit FolderLock(Descriptor file) : m_file(std::move(file)) {}

private:
    Descriptor m_file;
};

// Names of files begin with a letter and hold no '/'. A file that is a link, a
// pipe, a folder, has a second name, or is open to others is a fault, and
// nothing waits for one.
class PrivateFolder {
public:
    // Makes it, and what is missing above it, open to nobody else. What is
    // there already and is a link, belongs to another user, is open to others
    // or stands where others could replace it is unsafe; it is never mended
    // silently.
    static Stored<PrivateFolder> open_or_make(const std::string& path);

    // Nothing when there is no such folder.
    static Stored<std::optional<PrivateFolder>> open(const std::string& path);

    // The file is there in whole and on the disk, or as it was before.
    Stored<void> write(const std::string& name, std::string_view text) const;

    // Nothing when there is no such file. More than 1 MiB is a fault.
    Stored<std::optional<std::string>> read(const std::string& name) const;

    // False when there was none.
    Stored<bool> remove(const std::string& name) const;

    // The names of its files, sorted, without those that begin with a dot.
    std::vector<std::string> names() const;

    // For one run at a time. `what` is what the next run is told: the id of a
    // draft. Temporary files of runs that were cut off are swept away.
    Stored<FolderLock> lock(const std::string& what) const;

private:
    PrivateFolder(std::string path, Descriptor folder)
        : m_path(std::move(path)), m_folder(std::move(folder))
    {
    }

    std::string path_of(const std::string& name) const;
    void sweep() const;

    std::string m_path;
    Descriptor m_folder;
};

}  // namespace ajar
