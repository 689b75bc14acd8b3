#include <ajar/store/whole_file.hpp>

#include <ajar/store/descriptor.hpp>

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <optional>
#include <utility>

namespace ajar {

namespace {

std::pair<std::string, std::string> split_path(const std::string& path)
{
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) {
        return {".", path};
    }
    return {path.substr(0, slash + 1), path.substr(slash + 1)};
}

// The folder is what has to be there before a file is: a new one is made in it.
Stored<void> check_folder_of(const std::string& path)
{
    const std::string folder = split_path(path).first;
    if (faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) == 0) {
        return {};
    }
    return store_failed("write", path,
                        errno == ENOENT ? "there is no such folder"
                                        : last_reason());
}

// The folder, opened to name files in it, and the name of the one that is
// meant.
struct Place {
    Descriptor folder;
    std::string name;
    bool may_replace;
};

// No signal ends the program here: it waits until the end of the scope, and
// nothing is left half done. Those that say that the program itself is wrong
// cannot wait.
class SignalsHeld {
public:
    SignalsHeld()
    {
        sigset_t held{};
        sigfillset(&held);
        for (const int fault : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT}) {
            sigdelset(&held, fault);
        }
        sigprocmask(SIG_BLOCK, &held, &m_before);
    }

    SignalsHeld(const SignalsHeld&) = delete;
    SignalsHeld& operator=(const SignalsHeld&) = delete;

    ~SignalsHeld() { sigprocmask(SIG_SETMASK, &m_before, nullptr); }

private:
    sigset_t m_before{};
};

// The umask may have taken from 0600. A file system for cameras and sticks may
// know no modes and refuse to set one: then the file is as safe as any there.
bool write_for_good(const Descriptor& file, std::string_view text)
{
    static_cast<void>(fchmod(file.number(), 0600) == 0);
    return write_all(file.number(), text) && fsync(file.number()) == 0;
}

// A name in the folder that nobody has, once `make` has given it to the file;
// empty when that fails, and errno says why. It is not a hidden one: no signal
// leaves it behind, but SIGKILL may, and then a person sees it.
template <class Make>
std::string spare_name(const Make& make)
{
    constexpr int most_tried = 100;
    for (int i = 1; i <= most_tried; ++i) {
        std::string name = fmt::format("ajar-new-{}-{}", getpid(), i);
        if (make(name)) {
            return name;
        }
        if (errno != EEXIST) {
            break;
        }
    }
    return {};
}

void take_away(const Place& place, const std::string& name)
{
    const int reason = errno;
    unlinkat(place.folder.number(), name.c_str(), 0);
    errno = reason;
}

bool rename_over(const Place& place, const std::string& spare)
{
    return renameat(place.folder.number(), spare.c_str(), place.folder.number(),
                    place.name.c_str()) == 0;
}

// Where a file system cannot rename without replacing, the name is taken first
// by an empty file, which is ours to replace.
bool rename_beside(const Place& place, const std::string& spare)
{
    const int folder = place.folder.number();
    if (renameat2(folder, spare.c_str(), folder, place.name.c_str(),
                  RENAME_NOREPLACE) == 0) {
        return true;
    }
    if (errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP) {
        return false;
    }
    const Descriptor claim(openat(folder, place.name.c_str(),
                                  O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                                  0600));
    if (!claim.is_open()) {
        return false;
    }
    const bool is_moved = rename_over(place, spare);
    if (!is_moved) {
        take_away(place, place.name);
    }
    return is_moved;
}

// The finished file gets its name, in one step; the spare one is gone.
bool move_into_place(const Place& place, const std::string& spare)
{
    const bool is_moved = place.may_replace ? rename_over(place, spare)
                                            : rename_beside(place, spare);
    if (!is_moved) {
        take_away(place, spare);
    }
    return is_moved;
}

// A file that has no name before it is finished: whatever ends the program,
// nothing is left. Nothing when there is no such thing here.
std::optional<bool> write_unnamed(const Place& place, std::string_view text)
{
    const Descriptor file(openat(place.folder.number(), ".",
                                 O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600));
    if (!file.is_open()) {
        return std::nullopt;
    }
    if (!write_for_good(file, text)) {
        return false;
    }
    const std::string itself = fmt::format("/proc/self/fd/{}", file.number());
    const auto link_as = [&](const std::string& name) {
        return linkat(AT_FDCWD, itself.c_str(), place.folder.number(),
                      name.c_str(), AT_SYMLINK_FOLLOW) == 0;
    };
    if (link_as(place.name)) {
        return true;
    }
    if (errno != EEXIST) {
        return std::nullopt;
    }
    if (!place.may_replace) {
        return false;
    }
    // A link replaces nothing.
    const SignalsHeld held;
    const std::string spare = spare_name(link_as);
    return spare.empty() ? std::nullopt
                         : std::optional(move_into_place(place, spare));
}

bool write_named(const Place& place, std::string_view text)
{
    const SignalsHeld held;
    Descriptor file(-1);
    const std::string spare = spare_name([&](const std::string& name) {
        file =
            Descriptor(openat(place.folder.number(), name.c_str(),
                              O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
        return file.is_open();
    });
    if (spare.empty()) {
        return false;
    }
    if (!write_for_good(file, text)) {
        take_away(place, spare);
        return false;
    }
    return move_into_place(place, spare);
}

std::optional<struct stat> status_of(const std::string& path)
{
    struct stat status{};
    return stat(path.c_str(), &status) == 0 ? std::optional(status)
                                            : std::nullopt;
}

// Whether both are there, and one.
bool is_one(const std::optional<struct stat>& status,
            const std::optional<struct stat>& other)
{
    return status && other && status->st_dev == other->st_dev &&
           status->st_ino == other->st_ino;
}

}  // namespace

Stored<void> check_target(const std::string& path, bool may_replace)
{
    struct stat status{};
    if (lstat(path.c_str(), &status) != 0) {
        return errno == ENOENT ? check_folder_of(path)
                               : store_failed("write", path, last_reason());
    }
    if (!S_ISREG(status.st_mode)) {
        return store_failed("write", path,
                            "it is there already and is no file");
    }
    if (!may_replace) {
        return store_fault(StoreFault::Kind::Failed,
                           fmt::format("'{}' is there already", path),
                           "--force replaces it");
    }
    return {};
}

Stored<void> write_whole_file(const std::string& path,
                              std::string_view text,
                              bool may_replace)
{
    if (auto target = check_target(path, may_replace); !target) {
        return target;
    }
    const auto [folder, name] = split_path(path);
    const Place place{
        Descriptor(open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)),
        name, may_replace};
    if (!place.folder.is_open()) {
        return store_failed("write", path, last_reason());
    }
    auto is_written = write_unnamed(place, text);
    if (!is_written) {
        is_written = write_named(place, text);
    }
    if (!*is_written) {
        return store_failed("write", path, last_reason());
    }
    if (!flush_place(place.folder.number())) {
        return store_failed("make sure of", path,
                            "it is written, but may not survive a power cut");
    }
    return {};
}

bool is_one_target(const std::string& path, const std::string& other)
{
    const auto status = status_of(path);
    const auto other_status = status_of(other);
    if (path == other || status || other_status) {
        return path == other || is_one(status, other_status);
    }
    const auto [folder, name] = split_path(path);
    const auto [other_folder, other_name] = split_path(other);
    return name == other_name &&
           is_one(status_of(folder), status_of(other_folder));
}

}  // namespace ajar
