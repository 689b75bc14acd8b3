#include <ajar/store/private_path.hpp>

#include <ajar/text/ascii.hpp>

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <deque>
#include <string_view>
#include <utility>

namespace ajar {

namespace {

constexpr auto unsafe_path = StoreFault::Kind::Unsafe;
constexpr int most_links = 40;  // the kernel's own limit
constexpr std::string_view elsewhere =
    "To keep it elsewhere, set XDG_STATE_HOME to a folder of your own.";

// How far along a path we are. What is open is what was checked: nobody can
// put another folder in its place between two steps.
struct Walk {
    Descriptor here;
    std::string shown;              // the path of `here`; the root is empty
    std::deque<std::string> ahead;  // what is left to walk
    int links = 0;
};

std::deque<std::string> steps_of(std::string_view path)
{
    std::deque<std::string> names;
    for (const std::string_view name : split(path, '/')) {
        if (!name.empty() && name != ".") {
            names.emplace_back(name);
        }
    }
    return names;
}

std::string joined(const std::string& folder, const std::string& name)
{
    return folder + "/" + name;
}

// A word that a shell takes as it is.
std::string shell_word(const std::string& path)
{
    constexpr std::string_view plain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+";
    if (path.find_first_not_of(plain) == std::string::npos) {
        return path;
    }
    std::string word = "'";
    for (const char c : path) {
        word += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return word + "'";
}

// A user who may write to a parent can put another folder in our place.
Stored<void> check_parent(int folder, const std::string& path)
{
    struct stat status{};
    if (fstat(folder, &status) != 0) {
        return store_failed("open", path, last_reason());
    }
    const mode_t mode = status.st_mode & 07777U;
    if ((mode & 022U) == 0 || (mode & S_ISVTX) != 0) {
        return {};
    }
    return store_fault(
        unsafe_path,
        fmt::format("others may change '{}', where the private folder lies: "
                    "its mode is {:04o}",
                    path, mode),
        fmt::format("chmod go-w {}", shell_word(path)));
}

Stored<void> check_folder(const struct stat& status, const std::string& path)
{
    const auto refused = [&](std::string_view what) {
        return store_fault(
            unsafe_path, fmt::format("the private folder '{}' {}", path, what),
            elsewhere);
    };
    if (S_ISLNK(status.st_mode)) {
        return refused("is a link");
    }
    if (!S_ISDIR(status.st_mode)) {
        return refused("is no folder");
    }
    if (status.st_uid != geteuid()) {
        return refused("belongs to another user");
    }
    const mode_t mode = status.st_mode & 07777U;
    if ((mode & 077U) != 0) {
        return store_fault(
            unsafe_path,
            fmt::format("others may enter the private folder '{}': "
                        "its mode is {:04o}",
                        path, mode),
            fmt::format("chmod 700 {}", shell_word(path)));
    }
    return {};
}

// A new folder that a power cut takes away takes with it what is saved there.
// What was made and could not be made sure of is taken away again: the next
// run would take it for a folder that stays.
Stored<void> make_folder(int parent,
                         const std::string& name,
                         const std::string& path)
{
    if (mkdirat(parent, name.c_str(), 0700) != 0) {
        // Another run was quicker; what it made is checked like any other.
        return errno == EEXIST ? Stored<void>()
                               : store_failed("make", path, last_reason());
    }
    // The umask took away from 0700 what it liked.
    if (fchmodat(parent, name.c_str(), 0700, 0) == 0 && flush_place(parent)) {
        return {};
    }
    auto fault = store_failed("make", path, last_reason());
    unlinkat(parent, name.c_str(), AT_REMOVEDIR);
    return fault;
}

Stored<void> start(Walk& walk)
{
    walk.here = Descriptor(open("/", O_PATH | O_DIRECTORY | O_CLOEXEC));
    walk.shown.clear();
    if (!walk.here.is_open()) {
        return store_failed("open", "/", last_reason());
    }
    return check_parent(walk.here.number(), "/");
}

Descriptor enter(const Walk& walk, const std::string& name)
{
    return Descriptor(openat(walk.here.number(), name.c_str(),
                             O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

// Puts what a link says in its place on the way. What did not open and is no
// link is what errno says.
Stored<void> follow_link(Walk& walk, const std::string& name)
{
    const int reason = errno;
    std::array<char, PATH_MAX> target{};
    const ssize_t length = readlinkat(walk.here.number(), name.c_str(),
                                      target.data(), target.size());
    if (length < 0 || ++walk.links > most_links) {
        errno = length < 0 ? reason : ELOOP;
        return store_failed("open", joined(walk.shown, name), last_reason());
    }
    const std::string_view text(target.data(),
                                static_cast<std::size_t>(length));
    const auto names = steps_of(text);
    walk.ahead.insert(walk.ahead.begin(), names.begin(), names.end());
    return text.starts_with('/') ? start(walk) : Stored<void>();
}

// One step into a parent that is there.
Stored<void> step(Walk& walk, const std::string& name)
{
    Descriptor next = enter(walk, name);
    if (!next.is_open()) {
        return follow_link(walk, name);
    }
    walk.here = std::move(next);
    walk.shown = joined(walk.shown, name);
    return check_parent(walk.here.number(), walk.shown);
}

bool is_missing(const Walk& walk, const std::string& name)
{
    struct stat status{};
    return fstatat(walk.here.number(), name.c_str(), &status,
                   AT_SYMLINK_NOFOLLOW) != 0 &&
           errno == ENOENT;
}

// All steps but the last. Whether there is a way to the end; what of it is
// missing may be made.
Stored<bool> walk_ahead(Walk& walk, Missing missing)
{
    auto walked = start(walk);
    while (walked && !walk.ahead.empty()) {
        const std::string name = std::move(walk.ahead.front());
        walk.ahead.pop_front();
        if (is_missing(walk, name)) {
            if (missing == Missing::Leave) {
                return false;
            }
            walked =
                make_folder(walk.here.number(), name, joined(walk.shown, name));
        }
        if (walked) {
            walked = step(walk, name);
        }
    }
    return walked ? Stored<bool>(true)
                  : std::unexpected(std::move(walked.error()));
}

// The last step: the folder itself, which is no link.
Stored<std::optional<Descriptor>> enter_folder(int parent,
                                               const std::string& name,
                                               const std::string& path)
{
    Descriptor folder(openat(parent, name.c_str(),
                             O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    const int reason = errno;
    if (!folder.is_open() && reason == ENOENT) {
        return std::nullopt;
    }
    struct stat status{};
    const int seen = folder.is_open() ? fstat(folder.number(), &status)
                                      : fstatat(parent, name.c_str(), &status,
                                                AT_SYMLINK_NOFOLLOW);
    if (seen != 0) {
        return store_failed("open", path, last_reason());
    }
    if (auto checked = check_folder(status, path); !checked) {
        return std::unexpected(std::move(checked.error()));
    }
    if (!folder.is_open()) {
        errno = reason;
        return store_failed("open", path, last_reason());
    }
    return folder;
}

}  // namespace

Stored<std::optional<Descriptor>> open_private_path(const std::string& path,
                                                    Missing missing)
{
    Walk walk{Descriptor(-1), {}, steps_of(path), 0};
    if (!path.starts_with('/') || walk.ahead.empty()) {
        return store_failed("open", path, "it is no absolute path");
    }
    const std::string last = std::move(walk.ahead.back());
    walk.ahead.pop_back();
    const auto is_reached = walk_ahead(walk, missing);
    if (!is_reached) {
        return std::unexpected(is_reached.error());
    }
    if (!*is_reached) {
        return std::nullopt;
    }
    const int parent = walk.here.number();
    auto folder = enter_folder(parent, last, path);
    if (missing == Missing::Leave || !folder || folder->has_value()) {
        return folder;
    }
    if (auto made = make_folder(parent, last, path); !made) {
        return std::unexpected(std::move(made.error()));
    }
    return enter_folder(parent, last, path);
}

}  // namespace ajar
