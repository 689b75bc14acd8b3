#include <ajar/cli/files.hpp>

#include <fmt/format.h>

#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <utility>

namespace ajar {

namespace {

// One byte over the cap is enough to know that a file is too large.
constexpr std::size_t most_bytes = 1024 * 1024 + 1;

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    ~Descriptor()
    {
        if (m_number >= 0) {
            close(m_number);
        }
    }

    int number() const { return m_number; }

    bool is_open() const { return m_number >= 0; }

private:
    int m_number;
};

std::unexpected<Failure> cannot(std::string_view verb,
                                const std::string& path,
                                std::string_view reason)
{
    return failed(ExitStatus::World,
                  fmt::format("cannot {} '{}': {}", verb, path, reason));
}

std::string last_reason() { return std::strerror(errno); }

// A pipe that has nothing yet is waited for; one without a writer ends.
bool wait_for_input(int descriptor)
{
    pollfd waiting{.fd = descriptor, .events = POLLIN, .revents = 0};
    return poll(&waiting, 1, -1) >= 0 || errno == EINTR;
}

Attempt<std::string> read_all(int descriptor, const std::string& path)
{
    std::string text;
    std::array<char, 65536> buffer{};
    while (text.size() < most_bytes) {
        const auto count = read_some(descriptor, buffer);
        if (!count) {
            return cannot("read", path, last_reason());
        }
        if (*count == 0) {
            break;
        }
        text.append(buffer.data(), *count);
    }
    return text;
}

Attempt<std::string> read_file(const std::string& path)
{
    // A pipe that nobody writes to must not hold the program up.
    const Descriptor file(
        open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.is_open()) {
        return cannot("read", path, last_reason());
    }
    struct stat status{};
    if (fstat(file.number(), &status) != 0) {
        return cannot("read", path, last_reason());
    }
    if (S_ISDIR(status.st_mode)) {
        return cannot("read", path, "it is a folder");
    }
    if (!S_ISREG(status.st_mode) && !S_ISFIFO(status.st_mode)) {
        return cannot("read", path, "it is no file");
    }
    return read_all(file.number(), path);
}

Attempt<std::string> read_stream(std::istream& input)
{
    std::string text;
    std::array<char, 65536> buffer{};
    while (text.size() < most_bytes && input) {
        input.read(buffer.data(), buffer.size());
        text.append(buffer.data(), static_cast<std::size_t>(input.gcount()));
    }
    if (input.bad()) {
        return cannot_read_input();
    }
    return text;
}

std::pair<std::string, std::string> split_path(const std::string& path)
{
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) {
        return {".", path};
    }
    return {path.substr(0, slash + 1), path.substr(slash + 1)};
}

// The folder is what has to be there before a file is: a new one is made in it.
Attempt<void> check_folder_of(const std::string& path)
{
    const std::string folder = split_path(path).first;
    if (faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) == 0) {
        return {};
    }
    return cannot("write", path,
                  errno == ENOENT ? "there is no such folder" : last_reason());
}

bool write_all(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t count = write(descriptor, text.data(), text.size());
        if (count >= 0) {
            text.remove_prefix(static_cast<std::size_t>(count));
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
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

std::unexpected<Failure> cannot_read_input()
{
    return cannot("read", "standard input", "reading broke off");
}

std::optional<std::size_t> read_some(int descriptor, std::span<char> buffer)
{
    while (true) {
        const ssize_t count = read(descriptor, buffer.data(), buffer.size());
        if (count >= 0) {
            return static_cast<std::size_t>(count);
        }
        const bool is_worth_another =
            errno == EINTR || (errno == EAGAIN && wait_for_input(descriptor));
        if (!is_worth_another) {
            return std::nullopt;
        }
    }
}

Attempt<SourceRef> read_source(const std::string& path,
                               std::istream& input,
                               Privacy privacy)
{
    auto text = path == "-" ? read_stream(input) : read_file(path);
    if (!text) {
        return std::unexpected(std::move(text.error()));
    }
    return std::make_shared<const SourceText>(
        path == "-" ? "standard input" : path, std::move(*text), privacy);
}

Attempt<void> check_target(const std::string& path, bool may_replace)
{
    struct stat status{};
    if (lstat(path.c_str(), &status) != 0) {
        return errno == ENOENT ? check_folder_of(path)
                               : cannot("write", path, last_reason());
    }
    if (!S_ISREG(status.st_mode)) {
        return cannot("write", path, "it is there already and is no file");
    }
    if (!may_replace) {
        return failed(ExitStatus::World,
                      fmt::format("'{}' is there already", path),
                      "--force replaces it");
    }
    return {};
}

Attempt<void> write_whole_file(const std::string& path,
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
        return cannot("write", path, last_reason());
    }
    const bool is_written =
        write_all(file.number(), text) && fsync(file.number()) == 0;
    if (!is_written || !move_into_place(temporary, path, may_replace)) {
        const std::string reason = last_reason();
        unlink(temporary.c_str());
        return cannot("write", path, reason);
    }
    if (!flush_folder(folder)) {
        return cannot("make sure of", path,
                      "it is written, but may not survive a power cut");
    }
    return {};
}

std::vector<std::string> files_in(const std::string& folder)
{
    std::vector<std::string> names;
    const std::unique_ptr<DIR, int (*)(DIR*)> handle(opendir(folder.c_str()),
                                                     &closedir);
    if (!handle) {
        return names;
    }
    while (const dirent* entry = readdir(handle.get())) {
        const std::string name = static_cast<const char*>(entry->d_name);
        struct stat status{};
        if (stat(fmt::format("{}/{}", folder, name).c_str(), &status) == 0 &&
            S_ISREG(status.st_mode)) {
            names.push_back(name);
        }
    }
    std::ranges::sort(names);
    return names;
}

bool exists(const std::string& path)
{
    struct stat status{};
    return stat(path.c_str(), &status) == 0;
}

std::string real_path(const std::string& path)
{
    const std::unique_ptr<char, void (*)(void*)> found(
        realpath(path.c_str(), nullptr), &std::free);
    return found ? std::string(found.get()) : std::string();
}

}  // namespace ajar
