// One run at a time: who changes what is kept holds the folder's lock.
#pragma once

#include <ajar/store/descriptor.hpp>
#include <ajar/store/fault.hpp>

#include <string>
#include <utility>

namespace ajar {

// The lock is held until this is gone, or the process, however it ends.
class FolderLock {
public:
    explicit FolderLock(Descriptor file) : m_file(std::move(file)) {}

private:
    Descriptor m_file;
};

// Takes the lock of a folder, opened, at once or not at all, and says in it
// what it is taken for: one line, which the run that comes too late repeats
// (Kind::InUse). Removes what runs that were killed left half written.
Stored<FolderLock> lock_folder(int folder,
                               const std::string& path,
                               const std::string& what);

}  // namespace ajar
