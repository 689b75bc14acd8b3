#include <ajar/store/private_folder.hpp>

#include <ajar/store/safe_path.hpp>

#include <fmt/format.h>

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>

namespace ajar {

namespace {

constexpr char lock_name[] = ".lock";
constexpr std::string_view temporary_mark = ".tmp";
constexpr mode_t owner_only = 0600;
constexpr std::size_t most_bytes = 1024 * 1024;

std::unexpected<StoreFault> cannot(std::string_view verb,
                                   const std::string& path,
                                   std::string_view reason)
{
    return std::unexpected(StoreFault{
        .message = fmt::format("cannot {} '{}': {}", verb, path, reason)});
}

bool is_good_name(const std::string& name)
{
    return !name.empty() && name.front() != '.' && !name.contains('/');
}

// What keeps a file from being one of ours; empty when nothing does.
std::string fault_of(const struct stat& status)
{
    if (!S_ISREG(status.st_mode)) {
        return "it is no plain file";
    }
    if (status.st_nlink > 1) {
        return "it has a second name elsewhere";
    }
    if (status.st_uid != geteuid()) {
        return "it belongs to another user";
    }
    return (status.st_mode & 077U) != 0 ? "others may read or write it" : "";
}

std::string reason_for_opening()
{
    return errno == ELOOP ? "it is a link" : last_reason();
}

// One byte over the cap is enough to know.
Stored<std::string> read_all(const Descriptor& file, const std::string& path)
{
    std::string text;
    std::array<char, 65536> buffer{};
    while (text.size() <= most_bytes) {
        const ssize_t count = read(file.number(), buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return cannot("read", path, last_reason());
        }
        if (count == 0) {
            return text;
        }
        text.append(buffer.data(), static_cast<std::size_t>(count));
    }
    return cannot("read", path, "it is larger than 1 MiB");
}

// "draft of X" out of the lock file, for whoever finds it taken.
std::string holder_of(const Descriptor& lock)
{
    std::array<char, 256> buffer{};
    const ssize_t count = pread(lock.number(), buffer.data(), buffer.size(), 0);
    const std::string_view text(
        buffer.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
    return std::string(text.substr(0, text.find('\n')));
}

std::unexpected<StoreFault> not_locked(const Descriptor& lock,
                                       const std::string& path)
{
    if (errno != EWOULDBLOCK) {
        return cannot("lock", path, last_reason());
    }
    const std::string holder = holder_of(lock);
    return std::unexpected(StoreFault{
        .kind = StoreFault::Kind::InUse,
        .message = fmt::format("another run of ajar is at the draft of '{}'",
                               holder.empty() ? "a questionnaire" : holder),
        .hint = "end that one first, or go on without a draft"});
}

}  // namespace

Stored<PrivateFolder> PrivateFolder::open_or_make(const std::string& path)
{
    auto folder = open_private_folder(path, Missing::Make);
    if (!folder) {
        return std::unexpected(std::move(folder.error()));
    }
    return PrivateFolder(path, std::move(**folder));
}

Stored<std::optional<PrivateFolder>> PrivateFolder::open(
    const std::string& path)
{
    auto folder = open_private_folder(path, Missing::Leave);
    if (!folder) {
        return std::unexpected(std::move(folder.error()));
    }
    return *folder ? std::optional(PrivateFolder(path, std::move(**folder)))
                   : std::nullopt;
}

std::string PrivateFolder::path_of(const std::string& name) const
{
    return fmt::format("{}/{}", m_path, name);
}

Stored<void> PrivateFolder::write(const std::string& name,
                                  std::string_view text) const
{
    const std::string path = path_of(name);
    struct stat status{};
    if (!is_good_name(name)) {
        return cannot("write", path, "a file of drafts has no such name");
    }
    if (fstatat(m_folder.number(), name.c_str(), &status,
                AT_SYMLINK_NOFOLLOW) == 0) {
        if (const std::string fault = fault_of(status); !fault.empty()) {
            return cannot("replace", path, fault);
        }
    }
    const std::string temporary =
        fmt::format(".{}{}{}", name, temporary_mark, getpid());
    unlinkat(m_folder.number(), temporary.c_str(), 0);
    const Descriptor file(openat(
        m_folder.number(), temporary.c_str(),
        O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, owner_only));
    // An fsync that failed is not tried again: the pages are gone.
    const bool is_written = file.is_open() &&
                            fchmod(file.number(), owner_only) == 0 &&
                            write_all(file, text) && fsync(file.number()) == 0;
    if (!is_written || renameat(m_folder.number(), temporary.c_str(),
                                m_folder.number(), name.c_str()) != 0) {
        const std::string reason = last_reason();
        unlinkat(m_folder.number(), temporary.c_str(), 0);
        return cannot("write", path, reason);
    }
    if (fsync(m_folder.number()) != 0) {
        return cannot("make sure of", path,
                      "it is written, but may not survive a power cut");
    }
    return {};
}

Stored<std::optional<std::string>> PrivateFolder::read(
    const std::string& name) const
{
    const std::string path = path_of(name);
    if (!is_good_name(name)) {
        return cannot("read", path, "a file of drafts has no such name");
    }
    const Descriptor file(
        openat(m_folder.number(), name.c_str(),
               O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!file.is_open()) {
        return errno == ENOENT
                   ? Stored<std::optional<std::string>>(std::nullopt)
                   : cannot("read", path, reason_for_opening());
    }
    struct stat status{};
    if (fstat(file.number(), &status) != 0) {
        return cannot("read", path, last_reason());
    }
    if (const std::string fault = fault_of(status); !fault.empty()) {
        return cannot("read", path, fault);
    }
    return read_all(file, path);
}

Stored<bool> PrivateFolder::remove(const std::string& name) const
{
    const std::string path = path_of(name);
    if (!is_good_name(name)) {
        return cannot("delete", path, "a file of drafts has no such name");
    }
    if (unlinkat(m_folder.number(), name.c_str(), 0) != 0) {
        return errno == ENOENT ? Stored<bool>(false)
                               : cannot("delete", path, last_reason());
    }
    if (fsync(m_folder.number()) != 0) {
        return cannot("make sure of", path,
                      "it is deleted, but may be back after a power cut");
    }
    return true;
}

std::vector<std::string> PrivateFolder::names() const
{
    std::vector<std::string> names;
    const std::unique_ptr<DIR, int (*)(DIR*)> handle(
        fdopendir(
            openat(m_folder.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)),
        &closedir);
    while (const dirent* entry = handle ? readdir(handle.get()) : nullptr) {
        const std::string name = static_cast<const char*>(entry->d_name);
        struct stat status{};
        if (is_good_name(name) &&
            fstatat(m_folder.number(), name.c_str(), &status,
                    AT_SYMLINK_NOFOLLOW) == 0 &&
            S_ISREG(status.st_mode)) {
            names.push_back(name);
        }
    }
    std::ranges::sort(names);
    return names;
}

Stored<FolderLock> PrivateFolder::lock(const std::string& what) const
{
    const std::string path = path_of(lock_name);
    Descriptor file(openat(
        m_folder.number(), lock_name,
        O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, owner_only));
    struct stat status{};
    if (!file.is_open() || fstat(file.number(), &status) != 0) {
        return cannot("lock", path, reason_for_opening());
    }
    if (const std::string fault = fault_of(status); !fault.empty()) {
        return cannot("lock", path, fault);
    }
    if (flock(file.number(), LOCK_EX | LOCK_NB) != 0) {
        return not_locked(file, path);
    }
    if (ftruncate(file.number(), 0) != 0 || !write_all(file, what + "\n")) {
        return cannot("lock", path, last_reason());
    }
    sweep();
    return FolderLock(std::move(file));
}

// Nobody else writes here while the lock is held.
void PrivateFolder::sweep() const
{
    const std::unique_ptr<DIR, int (*)(DIR*)> handle(
        fdopendir(
            openat(m_folder.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)),
        &closedir);
    while (const dirent* entry = handle ? readdir(handle.get()) : nullptr) {
        const std::string name = static_cast<const char*>(entry->d_name);
        if (name.starts_with('.') && name.contains(temporary_mark)) {
            unlinkat(m_folder.number(), name.c_str(), 0);
        }
    }
}

}  // namespace ajar
