// One run at a time: who changes what is kept holds the folder's lock.
#pragma once

#include <ajar/store/descriptor.hpp>
#include <ajar/store/fault.hpp>

#include <string>
#include <utility>

namespace ajar {

// The lock is held until this is gone, or the process, however it ends. What
// it was taken for is wiped then, unless the process was killed.
class FolderLock {
public:
    explicit FolderLock(Descriptor file) : m_file(std::move(file)) {}

    FolderLock(FolderLock&&) = default;
    FolderLock& operator=(FolderLock&&) = default;
    ~FolderLock();

private:
    Descriptor m_file;
};

// Takes the lock of a folder, opened, at once or not at all, and says in it
// what it is taken for: one line, which the run that comes too late repeats
// (Kind::InUse). The file of a lock that is held may be deleted by its holder
// and by nobody else.
Stored<FolderLock> lock_folder(int folder,
                               const std::string& path,
                               const std::string& what);

// The name of the file that is locked.
constexpr const char* lock_name = ".lock";

}  // namespace ajar
