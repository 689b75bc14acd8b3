// The primitives of screen mode, for a test from outside: shows the keys that
// are pressed, one a row. q ends, Ctrl-Z stops, Ctrl-X wipes and ends; K
// aborts, F makes a fault, O runs over the stack, B is a trap, T terminates, X
// exits.
#include <ajar/cli/surroundings.hpp>
#include <ajar/terminal/device/frame.hpp>
#include <ajar/terminal/device/key_decoder.hpp>
#include <ajar/terminal/device/raw_terminal.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace {

using namespace ajar;

constexpr std::array<std::string_view, 22> special_names = {
    "Enter",  "NewLine",  "Backspace", "Delete", "Tab",   "Escape",
    "Up",     "Down",     "Left",      "Right",  "Home",  "End",
    "PageUp", "PageDown", "CtrlC",     "CtrlD",  "CtrlG", "CtrlL",
    "CtrlU",  "CtrlW",    "CtrlX",     "CtrlZ"};

struct NameOf {
    std::string operator()(const Character& key) const { return key.text; }

    std::string operator()(const Pasted& key) const
    {
        return fmt::format("{} bytes", key.text.size());
    }

    std::string operator()(Special key) const
    {
        return std::string(special_names[static_cast<std::size_t>(key)]);
    }
};

// Each call needs the room of the one before, so that none can be a loop.
// NOLINTNEXTLINE(misc-no-recursion): it is what the stack runs over by
int run_over(const volatile char* above)
{
    volatile char room[4096] = {};  // NOLINT
    room[0] = *above;
    return (*above == 1 ? 0 : run_over(room)) + room[0];
}

// One that the system sends, where we know how to ask for it.
void trap()
{
#if defined(__x86_64__) || defined(__i386__)
    __asm__ volatile("int3");
#else
    std::raise(SIGTRAP);
#endif
}

void crash(const std::string& key)
{
    if (key == "K") {
        std::abort();
    } else if (key == "F") {
        // Not null, which a sanitizer would see before the system does.
        auto* volatile nowhere =
            reinterpret_cast<volatile int*>(std::uintptr_t{4096} - 8);
        *nowhere = 1;  // NOLINT
    } else if (key == "O") {
        const char start = 0;
        std::exit(run_over(&start));
    } else if (key == "B") {
        trap();
    } else if (key == "T") {
        std::terminate();
    } else if (key == "X") {
        std::exit(3);
    }
}

class Probe {
public:
    explicit Probe(RawTerminal& terminal) : m_terminal(terminal) {}

    int run()
    {
        m_terminal.enter();
        paint_all();
        while (!m_status) {
            constexpr std::chrono::milliseconds silence(1500);
            std::optional<std::chrono::milliseconds> timeout;
            if (m_decoder.is_waiting()) {
                timeout = silence;
            }
            std::visit(*this, m_terminal.next(timeout));
        }
        m_terminal.leave();
        return *m_status;
    }

    void operator()(const Bytes& typed) { take(m_decoder.feed(typed.bytes)); }

    void operator()(const Resized& /*event*/) { paint_again("resized"); }

    void operator()(const Continued& /*event*/) { paint_again("continued"); }

    void operator()(const EndSignal& ended)
    {
        m_terminal.raise_again(ended.signal);
    }

    void operator()(const TimedOut& /*event*/) { take(m_decoder.give_up()); }

private:
    void take(const std::vector<Key>& keys)
    {
        for (const Key& key : keys) {
            Frame next = m_frame;
            next.rows.push_back(
                {"key " + std::visit(NameOf(), key) + ".", Weight::Plain});
            m_terminal.draw(repaint(m_frame, next));
            m_frame = std::move(next);
            act(key);
        }
    }

    void act(const Key& key)
    {
        if (key == Key(Special::CtrlZ)) {
            m_terminal.stop();
        } else if (key == Key(Special::CtrlX)) {
            m_terminal.wipe();
            m_status = 0;
        } else if (const auto* letter = std::get_if<Character>(&key)) {
            crash(letter->text);
            if (letter->text == "q") {
                m_status = 0;
            }
        }
    }

    void paint_again(std::string_view reason)
    {
        m_frame.rows.push_back({std::string(reason), Weight::Bold});
        paint_all();
    }

    void paint_all()
    {
        const WindowSize size = m_terminal.size();
        m_frame.rows.resize(std::max<std::size_t>(m_frame.rows.size(), 1));
        m_frame.rows[0].text =
            fmt::format("probe {}x{}", size.columns, size.rows);
        if (!m_terminal.draw(paint(m_frame) + "\x1B[0m")) {
            m_terminal.raise_again(SIGHUP);
        }
    }

    RawTerminal& m_terminal;
    KeyDecoder m_decoder;
    Frame m_frame;
    std::optional<int> m_status;
};

}  // namespace

int main()
{
    prepare_process();
    auto terminal = RawTerminal::open();
    if (!terminal) {
        fmt::print(stderr, "probe: {}\n", terminal.error());
        return 8;
    }
    return Probe(*terminal).run();
}
