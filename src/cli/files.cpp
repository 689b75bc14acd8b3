#include <ajar/cli/files.hpp>

#include <ajar/store/descriptor.hpp>

#include <fmt/format.h>

#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace ajar {

namespace {

// A handler gets no arguments of ours.
std::atomic<bool> has_come = false;
static_assert(std::atomic<bool>::is_always_lock_free);

void on_interrupt(int) { has_come = true; }

bool is_ignored()
{
    struct sigaction now{};
    sigaction(SIGINT, nullptr, &now);
    return now.sa_handler == SIG_IGN;
}

// One byte over the cap is enough to know that a file is too large.
constexpr std::size_t most_bytes = 1024 * 1024 + 1;

std::unexpected<Failure> cannot(std::string_view verb,
                                const std::string& path,
                                std::string_view reason)
{
    return failed(ExitStatus::World,
                  fmt::format("cannot {} '{}': {}", verb, path, reason));
}

// A pipe that has nothing yet is waited for; one without a writer ends.
bool wait_for_input(int descriptor)
{
    pollfd waiting{.fd = descriptor, .events = POLLIN, .revents = 0};
    return poll(&waiting, 1, -1) >= 0 || errno == EINTR;
}

// How many bytes there are, waiting for the first; 0 at the end, and nothing
// when reading fails.
std::optional<std::size_t> read_some(int descriptor, std::span<char> buffer)
{
    while (true) {
        const ssize_t count = read(descriptor, buffer.data(), buffer.size());
        if (count >= 0) {
            return static_cast<std::size_t>(count);
        }
        const bool is_worth_another =
            (errno == EINTR && !Interruption::came()) ||
            (errno == EAGAIN && wait_for_input(descriptor));
        if (!is_worth_another) {
            return std::nullopt;
        }
    }
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

}  // namespace

std::unexpected<Failure> cannot_read_input()
{
    return cannot("read", "standard input", "reading broke off");
}

Interruption::Interruption(bool is_heard)
    : m_is_heard(is_heard && !is_ignored())
{
    has_come = false;
    if (m_is_heard) {
        struct sigaction action{};
        action.sa_handler = on_interrupt;
        // A read that waits comes back. The handler is for the first one only.
        action.sa_flags = static_cast<int>(SA_RESETHAND);
        sigemptyset(&action.sa_mask);
        sigaction(SIGINT, &action, nullptr);
    }
}

Interruption::~Interruption()
{
    if (m_is_heard) {
        std::signal(SIGINT, SIG_DFL);
    }
}

bool Interruption::came() { return has_come; }

void Interruption::raise_if_pending()
{
    if (has_come) {
        std::signal(SIGINT, SIG_DFL);
        std::raise(SIGINT);
    }
}

StandardInput::StandardInput() : std::istream(nullptr), m_buffer(*this)
{
    rdbuf(&m_buffer);
}

StandardInput::Buffer::int_type StandardInput::Buffer::underflow()
{
    const auto count = Interruption::came() ? std::optional<std::size_t>(0)
                                            : read_some(STDIN_FILENO, m_bytes);
    if (!count && Interruption::came()) {
        return traits_type::eof();
    }
    if (!count) {
        m_owner.setstate(std::ios::badbit);
        return traits_type::eof();
    }
    char* const start = m_bytes.data();
    setg(start, start, start + *count);
    return *count > 0 ? traits_type::to_int_type(*start) : traits_type::eof();
}

Attempt<SourceRef> read_source(const std::string& path,
                               std::istream& input,
                               Privacy privacy)
{
    auto text = path == "-" ? read_stream(input) : read_file(path);
    if (!text) {
        return passed_on(text);
    }
    return std::make_shared<const SourceText>(
        path == "-" ? "standard input" : path, std::move(*text), privacy);
}

bool has_output_arrived()
{
    const int copy = dup(STDOUT_FILENO);
    return copy == -1 || close(copy) == 0;
}

bool has_output_lost_its_reader()
{
    struct stat status{};
    const bool is_pipe = fstat(STDOUT_FILENO, &status) == 0 &&
                         (S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode));
    pollfd end{.fd = STDOUT_FILENO, .events = POLLOUT, .revents = 0};
    return is_pipe && poll(&end, 1, 0) == 1 && (end.revents & POLLERR) != 0;
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

std::string identity_of(const std::string& path)
{
    struct stat status{};
    return stat(path.c_str(), &status) == 0
               ? fmt::format("{}:{}", status.st_dev, status.st_ino)
               : "no file: " + path;
}

std::string real_path(const std::string& path)
{
    const std::unique_ptr<char, void (*)(void*)> found(
        realpath(path.c_str(), nullptr), &std::free);
    return found ? std::string(found.get()) : std::string();
}

}  // namespace ajar
