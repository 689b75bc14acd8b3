#include <ajar/terminal/device/signal_pipe.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstddef>
#include <system_error>

namespace ajar {

namespace {

// All that end a program unless it hears them. SIGKILL nobody hears, the
// signals of a crash are no words to the loop (leave_terminal.hpp), and SIGPIPE
// and SIGXFSZ are errors of a write.
constexpr std::array ending_signals = {
    SIGINT,    SIGTERM, SIGHUP,  SIGQUIT, SIGUSR1, SIGUSR2,  SIGALRM,
    SIGVTALRM, SIGPROF, SIGXCPU, SIGIO,   SIGPWR,  SIGSTKFLT};
constexpr std::array other_signals = {SIGTSTP, SIGCONT, SIGWINCH};

// Where the handlers write: they get no arguments of ours.
std::atomic<int> pipe_end = -1;
static_assert(std::atomic<int>::is_always_lock_free);

void on_signal(int signal)
{
    const int error = errno;
    const auto byte = static_cast<unsigned char>(signal);
    // A full pipe holds enough of them.
    static_cast<void>(write(pipe_end, &byte, 1) == 1);
    errno = error;
}

struct sigaction listening()
{
    struct sigaction action{};
    action.sa_handler = on_signal;
    sigemptyset(&action.sa_mask);
    return action;
}

bool is_ending(int signal)
{
    return std::ranges::find(other_signals, signal) == other_signals.end();
}

}  // namespace

std::expected<SignalPipe, std::string> SignalPipe::open()
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) == -1) {
        return std::unexpected(std::generic_category().message(errno));
    }
    SignalPipe pipe{Descriptor(ends[0]), Descriptor(ends[1])};
    pipe_end = ends[1];
    std::ranges::for_each(ending_signals, [&](int it) { pipe.hear(it); });
    std::ranges::for_each(other_signals, [&](int it) { pipe.hear(it); });
    for (int signal = SIGRTMIN; signal <= SIGRTMAX; ++signal) {
        pipe.hear(signal);
    }
    return pipe;
}

SignalPipe::~SignalPipe()
{
    for (const Heard& heard : m_heard) {
        sigaction(heard.signal, &heard.former, nullptr);
    }
}

void SignalPipe::hear(int signal)
{
    Heard heard{signal, {}};
    sigaction(signal, nullptr, &heard.former);
    if (heard.former.sa_handler != SIG_IGN) {
        const struct sigaction action = listening();
        sigaction(signal, &action, nullptr);
        m_heard.push_back(heard);
    }
}

void SignalPipe::collect()
{
    std::array<unsigned char, 64> bytes{};
    while (true) {
        const ssize_t size = read(descriptor(), bytes.data(), bytes.size());
        if (size == -1 && errno == EINTR) {
            continue;
        }
        if (size <= 0) {
            return;
        }
        for (std::size_t i = 0; i < static_cast<std::size_t>(size); ++i) {
            m_came.set(bytes[i]);
            if (!m_ending && is_ending(bytes[i])) {
                m_ending = bytes[i];
            }
        }
    }
}

bool SignalPipe::take(int signal)
{
    const auto place = static_cast<std::size_t>(signal);
    const bool came = m_came.test(place);
    m_came.reset(place);
    return came;
}

bool SignalPipe::can_stop() const
{
    return std::ranges::any_of(
        m_heard, [](const Heard& heard) { return heard.signal == SIGTSTP; });
}

void SignalPipe::stop(bool whole_job)
{
    if (!can_stop()) {
        return;
    }
    struct sigaction usual{};
    usual.sa_handler = SIG_DFL;
    sigemptyset(&usual.sa_mask);
    sigaction(SIGTSTP, &usual, nullptr);
    kill(whole_job ? 0 : getpid(), SIGTSTP);
    const struct sigaction action = listening();
    sigaction(SIGTSTP, &action, nullptr);
    collect();
    take(SIGCONT);
}

}  // namespace ajar
