// The terminal in screen mode: keys come as they are pressed, and what is
// written is drawn on a screen of its own. Linux, termios and fixed sequences;
// no table of terminals is needed.
#pragma once

#include <ajar/store/descriptor.hpp>
#include <ajar/terminal/device/signal_pipe.hpp>
#include <ajar/terminal/device/window_size.hpp>

#include <chrono>
#include <cstddef>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace ajar {

// What was typed, at least one byte; KeyDecoder makes keys of it.
struct Bytes {
    std::string bytes;
};

// The window has another size.
struct Resized {};

// The program was stopped and goes on: the screen is empty, and its size may
// be another.
struct Continued {};

// A signal asks for the end; SIGHUP also when the terminal is gone. To be
// obeyed: leave(), whatever there is to say, and raise_again().
struct EndSignal {
    int signal = 0;
};

struct TimedOut {};

using TerminalEvent =
    std::variant<Bytes, Resized, Continued, EndSignal, TimedOut>;

// There is one at a time. Its destructor leaves, and gives all signals back;
// so does every other end of the program but SIGKILL.
class RawTerminal {
public:
    // The controlling terminal, and from now on its signals come by next().
    // What failed, in words, when there is no terminal.
    static std::expected<RawTerminal, std::string> open();

    RawTerminal(RawTerminal&&) noexcept = default;
    RawTerminal& operator=(RawTerminal&&) = delete;
    ~RawTerminal();

    // Raw keys and an empty screen. What was typed before the first time is
    // dropped: nobody had seen yet what it would answer. A terminal that is
    // gone shows in draw() and next().
    void enter();

    // The terminal as enter() found it, once; nothing without enter().
    void leave();

    // Erases the screen and all that can be scrolled back to, and leaves.
    void wipe();

    // 80 columns and 24 rows when the terminal does not say.
    WindowSize size() const;

    // Writes all of it; false when the terminal is gone.
    bool draw(std::string_view bytes);

    // The next thing that happens; without a timeout it waits for ever. The
    // end comes first, then the size, then keys. Stopping happens within, and
    // is over when it returns Continued.
    TerminalEvent next(std::optional<std::chrono::milliseconds> timeout);

    // Leaves and stops the job, for the key Ctrl-Z; comes back, and next()
    // says Continued, when the shell has it go on. Nothing where no shell
    // would.
    void stop();

    // Leaves and dies by the signal, so that a shell sees 128 + n.
    [[noreturn]] void raise_again(int signal);

private:
    RawTerminal(Descriptor terminal, SignalPipe signals);

    bool make_raw(int when);
    void suspend(bool whole_job);
    std::optional<TerminalEvent> signalled();
    TerminalEvent read_keys();

    Descriptor m_terminal;
    SignalPipe m_signals;
    bool m_is_entered = false;
    bool m_was_entered = false;
    bool m_is_continued = false;
    bool m_has_one_screen = false;
};

}  // namespace ajar
