#include <ajar/terminal/device/raw_terminal.hpp>

#include <ajar/terminal/device/leave_terminal.hpp>

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace ajar {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr std::string_view own_screen = "\x1B[?1049h\x1B[?2004h\x1B[?25h";

// The Linux console ignores the sequence for a screen of one's own.
bool is_linux_console()
{
    const char* name = std::getenv("TERM");
    return name != nullptr && std::string_view(name).starts_with("linux");
}

termios raw_modes(termios modes)
{
    modes.c_iflag &= ~static_cast<tcflag_t>(ICRNL | INLCR | IGNCR | IXON);
    modes.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON | ISIG | IEXTEN);
    modes.c_cc[VMIN] = 1;
    modes.c_cc[VTIME] = 0;
    return modes;
}

// Until when to wait.
class Deadline {
public:
    explicit Deadline(std::optional<milliseconds> timeout)
    {
        if (timeout) {
            m_end = steady_clock::now() + *timeout;
        }
    }

    // For poll(): rounded up, so that it is not asked again too early.
    int milliseconds_left() const
    {
        if (!m_end) {
            return -1;
        }
        const auto left =
            std::chrono::ceil<milliseconds>(*m_end - steady_clock::now());
        constexpr milliseconds hour = std::chrono::hours(1);
        return static_cast<int>(
            std::clamp(left, milliseconds(0), hour).count());
    }

    bool is_over() const { return m_end && steady_clock::now() >= *m_end; }

private:
    std::optional<steady_clock::time_point> m_end;
};

}  // namespace

RawTerminal::RawTerminal(Descriptor terminal, SignalPipe signals)
    : m_terminal(std::move(terminal)), m_signals(std::move(signals)),
      m_has_one_screen(is_linux_console())
{
}

std::expected<RawTerminal, std::string> RawTerminal::open()
{
    Descriptor terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY));
    if (!terminal.is_open()) {
        return std::unexpected(std::generic_category().message(errno));
    }
    auto signals = SignalPipe::open();
    if (!signals) {
        return std::unexpected(std::move(signals).error());
    }
    watch_crashes();
    return RawTerminal(std::move(terminal), std::move(*signals));
}

RawTerminal::~RawTerminal()
{
    if (m_terminal.is_open()) {  // it was not moved away
        leave();
        stop_watching_crashes();
    }
}

void RawTerminal::enter()
{
    FoundTerminal found{m_terminal.number(), {}, m_has_one_screen};
    if (m_is_entered || tcgetattr(m_terminal.number(), &found.modes) == -1) {
        return;
    }
    remember_terminal(found);
    m_is_entered = true;
    if (make_raw(std::exchange(m_was_entered, true) ? TCSADRAIN : TCSAFLUSH)) {
        draw(own_screen);
    }
}

// In the background this stops the program until it is in the foreground
// again. False when it was asked to end there, or the terminal is gone.
bool RawTerminal::make_raw(int when)
{
    termios modes{};
    if (tcgetattr(m_terminal.number(), &modes) == -1) {
        return false;
    }
    modes = raw_modes(modes);
    while (tcsetattr(m_terminal.number(), when, &modes) == -1) {
        const bool is_interrupted = errno == EINTR;
        m_signals.collect();
        if (!is_interrupted || m_signals.ending()) {
            return false;
        }
    }
    return true;
}

void RawTerminal::leave()
{
    m_is_entered = false;
    leave_terminal();
}

void RawTerminal::wipe()
{
    if (m_is_entered) {
        draw("\x1B[0m\x1B[H\x1B[2J\x1B[3J");
    }
    leave();
    // Some terminals scroll back what 2J takes off the screen: 3J comes last.
    draw("\x1B[2J\x1B[3J\x1B[H");
}

WindowSize RawTerminal::size() const
{
    winsize found{};
    if (ioctl(m_terminal.number(), TIOCGWINSZ, &found) == -1 ||
        found.ws_col == 0 || found.ws_row == 0) {
        return {};
    }
    return {found.ws_col, found.ws_row};
}

bool RawTerminal::draw(std::string_view bytes)
{
    return write_all(m_terminal.number(), bytes);
}

TerminalEvent RawTerminal::next(std::optional<milliseconds> timeout)
{
    const Deadline deadline(timeout);
    while (true) {
        if (auto event = signalled()) {
            return std::move(*event);
        }
        std::array<pollfd, 2> waited = {{
            {m_terminal.number(), POLLIN, 0},
            {m_signals.descriptor(), POLLIN, 0},
        }};
        const int ready =
            poll(waited.data(), waited.size(), deadline.milliseconds_left());
        if (ready == 0 && deadline.is_over()) {
            return TimedOut{};
        }
        if (ready > 0 && waited[1].revents == 0) {
            return read_keys();
        }
    }
}

std::optional<TerminalEvent> RawTerminal::signalled()
{
    m_signals.collect();
    if (!m_signals.ending() && m_signals.take(SIGTSTP)) {
        suspend(false);
    }
    if (const auto signal = m_signals.ending()) {
        return EndSignal{*signal};
    }
    if (m_signals.take(SIGCONT) && m_is_entered) {
        // Stopped by force: nobody could leave, and a shell has put its own
        // modes there.
        m_is_continued = make_raw(TCSADRAIN) && draw(own_screen);
    }
    if (std::exchange(m_is_continued, false)) {
        return Continued{};
    }
    if (m_signals.take(SIGWINCH)) {
        return Resized{};
    }
    return std::nullopt;
}

TerminalEvent RawTerminal::read_keys()
{
    std::array<char, 4096> bytes{};
    while (true) {
        const ssize_t size =
            read(m_terminal.number(), bytes.data(), bytes.size());
        if (size > 0) {
            return Bytes{{bytes.data(), static_cast<std::size_t>(size)}};
        }
        if (size == 0 || errno != EINTR) {
            return EndSignal{SIGHUP};
        }
    }
}

void RawTerminal::stop() { suspend(true); }

void RawTerminal::suspend(bool whole_job)
{
    if (!m_signals.can_stop()) {
        return;
    }
    const bool was_entered = m_is_entered;
    leave();
    m_signals.stop(whole_job);
    if (was_entered && !m_signals.ending()) {
        enter();
    }
    m_is_continued = true;
}

void RawTerminal::raise_again(int signal)
{
    leave();
    struct sigaction usual{};
    usual.sa_handler = SIG_DFL;
    sigemptyset(&usual.sa_mask);
    sigaction(signal, &usual, nullptr);
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, signal);
    sigprocmask(SIG_UNBLOCK, &only, nullptr);
    std::raise(signal);
    std::_Exit(128 + signal);
}

}  // namespace ajar
