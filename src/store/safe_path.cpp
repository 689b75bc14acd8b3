#include <ajar/store/safe_path.hpp>

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace ajar {

namespace {

constexpr mode_t owner_only = 0700;

std::unexpected<StoreFault> unsafe(std::string message, std::string hint)
{
    return std::unexpected(StoreFault{.kind = StoreFault::Kind::Unsafe,
                                      .message = std::move(message),
                                      .hint = std::move(hint)});
}

std::unexpected<StoreFault> cannot(std::string_view verb,
                                   const std::string& path,
                                   std::string_view reason)
{
    return std::unexpected(StoreFault{
        .message = fmt::format("cannot {} '{}': {}", verb, path, reason)});
}

// "/a", "/a/b" ... without the path itself. The root belongs to the system.
std::vector<std::string> parents_of(const std::string& path)
{
    std::vector<std::string> parents;
    for (std::size_t slash = path.find('/', 1); slash != std::string::npos;
         slash = path.find('/', slash + 1)) {
        parents.push_back(path.substr(0, slash));
    }
    return parents;
}

// A folder that others may write to lets them put another one in its place,
// unless it is sticky.
Stored<void> check_parent(const std::string& path)
{
    struct stat status{};
    if (stat(path.c_str(), &status) != 0) {
        return cannot("use", path, last_reason());
    }
    const bool is_open = (status.st_mode & 022U) != 0;
    const bool is_sticky = (status.st_mode & S_ISVTX) != 0;
    if (is_open && !is_sticky) {
        return unsafe(
            fmt::format("others may write to '{}' (mode {:04o}), above the "
                        "folder of drafts",
                        path, status.st_mode & 07777U),
            fmt::format("'chmod go-w {}' mends it", path));
    }
    return {};
}

// The mask of the process must not decide who may read a draft.
Stored<void> make(const std::string& path)
{
    if (mkdir(path.c_str(), owner_only) != 0 && errno != EEXIST) {
        return cannot("make", path, last_reason());
    }
    return {};
}

Stored<void> make_and_check_parents(const std::string& path, Missing missing)
{
    for (const std::string& parent : parents_of(path)) {
        struct stat status{};
        if (missing == Missing::Make && stat(parent.c_str(), &status) != 0) {
            if (auto made = make(parent); !made) {
                return made;
            }
        }
        if (auto safe = check_parent(parent); !safe) {
            return safe;
        }
    }
    return {};
}

Stored<void> check_folder(const Descriptor& folder, const std::string& path)
{
    struct stat status{};
    if (fstat(folder.number(), &status) != 0) {
        return cannot("use", path, last_reason());
    }
    if (status.st_uid != geteuid()) {
        return unsafe(
            fmt::format("the folder '{}' belongs to another user", path),
            "XDG_STATE_HOME can name a folder of your own");
    }
    if ((status.st_mode & 077U) != 0) {
        return unsafe(fmt::format("others may read or write the folder '{}' "
                                  "(mode {:04o})",
                                  path, status.st_mode & 07777U),
                      fmt::format("'chmod 700 {}' mends it", path));
    }
    return {};
}

std::unexpected<StoreFault> not_opened(const std::string& path)
{
    if (errno == ELOOP || errno == ENOTDIR) {
        return unsafe(fmt::format("'{}' is a link or no folder", path),
                      "XDG_STATE_HOME can name another place");
    }
    return cannot("use", path, last_reason());
}

}  // namespace

Stored<std::optional<Descriptor>> open_private_folder(const std::string& path,
                                                      Missing missing)
{
    struct stat status{};
    if (missing == Missing::Leave && lstat(path.c_str(), &status) != 0 &&
        (errno == ENOENT || errno == ENOTDIR)) {
        return std::nullopt;
    }
    if (auto parents = make_and_check_parents(path, missing); !parents) {
        return std::unexpected(std::move(parents.error()));
    }
    if (missing == Missing::Make) {
        if (auto made = make(path); !made) {
            return std::unexpected(std::move(made.error()));
        }
    }
    Descriptor folder(
        open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!folder.is_open()) {
        return not_opened(path);
    }
    if (auto safe = check_folder(folder, path); !safe) {
        return std::unexpected(std::move(safe.error()));
    }
    return folder;
}

}  // namespace ajar
