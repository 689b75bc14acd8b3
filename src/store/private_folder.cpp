#include <ajar/store/private_folder.hpp>

#include <ajar/store/private_file.hpp>
#include <ajar/store/private_path.hpp>
#include <ajar/text/sanitize.hpp>

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace ajar {

namespace {

// The name of the file that is locked.
constexpr const char* lock_name = ".lock";
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
// help to the run that comes too late, and deleting needs the lock, too.
void say(int file, const std::string& what)
{
    if (ftruncate(file, 0) == 0) {
        static_cast<void>(write_all(
            file, sanitized_line(what).substr(0, most_said - 1) + "\n"));
    }
}

// Whether the name is still that of the file: `forget` may have deleted it
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

// Takes the lock of a folder, opened, at once or not at all, and says in it
// what it is taken for: one line, which the run that comes too late repeats
// (Kind::InUse). The file of a lock that is held may be deleted by its holder
// and by nobody else.
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

enum class Dots { Forbidden, Allowed };

// A name with a '/' would lead out of the folder.
Stored<FilePlace> place_of(const Descriptor& folder,
                           const std::string& path,
                           const std::string& name,
                           Dots dots = Dots::Forbidden)
{
    constexpr std::string_view forbidden("/\0", 2);
    const bool is_dotted =
        dots == Dots::Forbidden
            ? name.starts_with('.')
            : name == "." || name == ".." || name == lock_name;
    if (name.empty() || is_dotted ||
        name.find_first_of(forbidden) != std::string::npos) {
        return store_fault(
            StoreFault::Kind::Failed,
            fmt::format("'{}' is no name for a file in '{}'", name, path));
    }
    return FilePlace{folder.number(), name, fmt::format("{}/{}", path, name)};
}

FolderEntry::Kind kind_of(int folder, const std::string& name)
{
    struct stat status{};
    if (fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
        return FolderEntry::Kind::Unknown;
    }
    if (S_ISLNK(status.st_mode)) {
        return FolderEntry::Kind::Link;
    }
    if (!S_ISREG(status.st_mode)) {
        return FolderEntry::Kind::Other;
    }
    return status.st_nlink > 1 ? FolderEntry::Kind::Twin
                               : FolderEntry::Kind::File;
}

// Nobody else is writing. What cannot be removed stays: it does no harm, and
// `forget` names it.
void remove_leftovers(int folder)
{
    const auto names = folder_entries(folder);
    for (const std::string& name : names.value_or(std::vector<std::string>())) {
        if (is_temporary(name)) {
            unlinkat(folder, name.c_str(), 0);
        }
    }
}

// Whether there was such a file; there is none now, for good.
Stored<bool> unlink_for_good(const FilePlace& place)
{
    if (unlinkat(place.folder, place.name.c_str(), 0) != 0) {
        return errno == ENOENT
                   ? Stored<bool>(false)
                   : store_failed("delete", place.path, last_reason());
    }
    if (!flush_folder(place.folder)) {
        return store_failed("make sure of", place.path,
                            "it is deleted, but may be back after a power cut");
    }
    return true;
}

}  // namespace

FolderLock::~FolderLock()
{
    if (m_file.is_open()) {
        static_cast<void>(ftruncate(m_file.number(), 0) == 0);
    }
}

PrivateFolder::PrivateFolder(Descriptor folder, std::string path)
    : m_folder(std::move(folder)), m_path(std::move(path))
{
}

Stored<PrivateFolder> PrivateFolder::open_or_make(const std::string& path)
{
    auto folder = open_private_path(path, Missing::Make);
    if (!folder) {
        return std::unexpected(std::move(folder.error()));
    }
    if (!folder->has_value()) {
        // Made, and gone again before it was opened.
        return store_failed("open", path, "it is gone");
    }
    return PrivateFolder(std::move(**folder), path);
}

Stored<std::optional<PrivateFolder>> PrivateFolder::open(
    const std::string& path)
{
    auto folder = open_private_path(path, Missing::Leave);
    if (!folder) {
        return std::unexpected(std::move(folder.error()));
    }
    if (!folder->has_value()) {
        return std::nullopt;
    }
    return PrivateFolder(std::move(**folder), path);
}

Stored<std::optional<std::string>> PrivateFolder::read(
    const std::string& name) const
{
    const auto place = place_of(m_folder, m_path, name);
    if (!place) {
        return std::unexpected(place.error());
    }
    return read_private(*place);
}

Stored<void> PrivateFolder::write(const std::string& name,
                                  std::string_view text) const
{
    const auto place = place_of(m_folder, m_path, name);
    if (!place) {
        return std::unexpected(place.error());
    }
    return replace_private(*place, text);
}

Stored<bool> PrivateFolder::remove(const std::string& name) const
{
    const auto place = place_of(m_folder, m_path, name, Dots::Allowed);
    if (!place) {
        return std::unexpected(place.error());
    }
    return unlink_for_good(*place);
}

Stored<std::vector<FolderEntry>> PrivateFolder::entries() const
{
    const auto names = folder_entries(m_folder.number());
    if (!names) {
        return store_failed("list", m_path, last_reason());
    }
    std::vector<FolderEntry> entries;
    for (const std::string& name : *names) {
        if (name != lock_name) {
            entries.push_back({name, kind_of(m_folder.number(), name)});
        }
    }
    return entries;
}

Stored<FolderLock> PrivateFolder::lock(const std::string& what) const
{
    auto lock = lock_folder(m_folder.number(), m_path, what);
    if (lock) {
        remove_leftovers(m_folder.number());
    }
    return lock;
}

Stored<FolderLock> PrivateFolder::lock_as_it_is() const
{
    return lock_folder(m_folder.number(), m_path, {});
}

Stored<void> PrivateFolder::remove_lock(FolderLock lock) const
{
    const FolderLock held = std::move(lock);
    const FilePlace place{m_folder.number(), lock_name,
                          fmt::format("{}/{}", m_path, lock_name)};
    if (auto gone = unlink_for_good(place); !gone) {
        return std::unexpected(std::move(gone.error()));
    }
    return {};
}

}  // namespace ajar
