#include <ajar/store/folder_lock.hpp>

#include <ajar/store/bytes.hpp>
#include <ajar/store/private_file.hpp>
#include <ajar/text/sanitize.hpp>

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace ajar {

namespace {

constexpr std::size_t most_said = 200;

Stored<Descriptor> open_lock(const FilePlace& place)
{
    Descriptor file(
        openat(place.folder, place.name.c_str(),
               O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600));
    if (!file.is_open()) {
        return std::unexpected(why_not_opened(place));
    }
    struct stat status{};
    if (fstat(file.number(), &status) != 0) {
        return store_failed("open", place.path, last_reason());
    }
    if (auto checked = check_private(status, place.path); !checked) {
        return std::unexpected(std::move(checked.error()));
    }
    // The umask may have kept from us what the next run needs.
    if (fchmod(file.number(), 0600) != 0) {
        return store_failed("open", place.path, last_reason());
    }
    return file;
}

// Who holds the lock may be about to say what for: then it is not known yet.
std::unexpected<StoreFault> in_use(int file, const std::string& folder)
{
    const std::string said = read_at_most(file, most_said).value_or("");
    const std::string what = said.substr(0, said.find('\n'));
    return store_fault(
        StoreFault::Kind::InUse,
        what.empty()
            ? fmt::format("another run of ajar is at work in '{}'", folder)
            : fmt::format("another run of ajar is keeping a draft of '{}'",
                          what),
        "End that run, or wait until it has ended, and try again.");
}

std::unexpected<StoreFault> no_lock(const std::string& folder)
{
    const bool is_possible =
        errno != ENOLCK && errno != EOPNOTSUPP && errno != ENOSYS;
    if (is_possible) {
        return store_failed("lock", folder, last_reason());
    }
    return store_fault(
        StoreFault::Kind::Failed,
        fmt::format("cannot lock '{}': this file system cannot lock", folder),
        "Set XDG_STATE_HOME to a folder on another one.");
}

// A full disk does not keep the lock from being held: what is said in it is a
// help to whoever comes too late, and deleting needs the lock, too.
void say(int file, const std::string& what)
{
    if (ftruncate(file, 0) == 0) {
        static_cast<void>(write_all(
            file, sanitized_line(what).substr(0, most_said - 1) + "\n"));
    }
}

// Whether the name stands for the file still: `forget` may have deleted it
// between the opening and the locking, and a lock that has no name keeps nobody
// out.
Stored<bool> is_named(const FilePlace& place, const Descriptor& file)
{
    struct stat opened{};
    struct stat named{};
    if (fstat(file.number(), &opened) != 0) {
        return store_failed("lock", place.path, last_reason());
    }
    if (fstatat(place.folder, place.name.c_str(), &named,
                AT_SYMLINK_NOFOLLOW) != 0) {
        return errno == ENOENT
                   ? Stored<bool>(false)
                   : store_failed("lock", place.path, last_reason());
    }
    return opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

std::unexpected<StoreFault> not_locked(const Descriptor& file,
                                       const std::string& folder)
{
    return errno == EWOULDBLOCK ? in_use(file.number(), folder)
                                : no_lock(folder);
}

}  // namespace

FolderLock::~FolderLock()
{
    if (m_file.is_open()) {
        static_cast<void>(ftruncate(m_file.number(), 0) == 0);
    }
}

Stored<FolderLock> lock_folder(int folder,
                               const std::string& path,
                               const std::string& what)
{
    const FilePlace place{folder, lock_name,
                          fmt::format("{}/{}", path, lock_name)};
    while (true) {
        auto file = open_lock(place);
        if (!file) {
            return std::unexpected(std::move(file.error()));
        }
        if (flock(file->number(), LOCK_EX | LOCK_NB) != 0) {
            return not_locked(*file, path);
        }
        const auto named = is_named(place, *file);
        if (!named) {
            return std::unexpected(named.error());
        }
        if (*named) {
            say(file->number(), what);
            return FolderLock(std::move(*file));
        }
    }
}

}  // namespace ajar
