#include <ajar/store/whole_file.hpp>

#include <ajar/store/bytes.hpp>
#include <ajar/store/descriptor.hpp>

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
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

bool flush_folder(const std::string& folder)
{
    const Descriptor handle(
        open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return handle.is_open() && fsync(handle.number()) == 0;
}

// Gives the finished file its name, in one step.
bool move_into_place(const std::string& temporary,
                     const std::string& path,
                     bool may_replace)
{
    if (may_replace) {
        return rename(temporary.c_str(), path.c_str()) == 0;
    }
    // RENAME_NOREPLACE is not everywhere; a hard link never replaces.
    const bool is_linked = link(temporary.c_str(), path.c_str()) == 0;
    const int reason = errno;
    unlink(temporary.c_str());
    errno = reason;
    return is_linked;
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
    std::string temporary =
        folder + (folder == "." ? "/" : "") + ".ajar-XXXXXX";
    // mkostemp makes the file with mode 0600, under a name nobody has.
    const Descriptor file(mkostemp(temporary.data(), O_CLOEXEC));
    if (!file.is_open()) {
        return store_failed("write", path, last_reason());
    }
    const bool is_written =
        write_all(file.number(), text) && fsync(file.number()) == 0;
    if (!is_written || !move_into_place(temporary, path, may_replace)) {
        const std::string reason = last_reason();
        unlink(temporary.c_str());
        return store_failed("write", path, reason);
    }
    if (!flush_folder(folder)) {
        return store_failed("make sure of", path,
                            "it is written, but may not survive a power cut");
    }
    return {};
}

}  // namespace ajar
