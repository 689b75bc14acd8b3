#include <ajar/terminal/device/screen_loop.hpp>

#include <chrono>
#include <csignal>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace ajar {

namespace {

// A key that comes over a slow line in pieces is waited for this long.
constexpr std::chrono::milliseconds patience(1500);

class Player {
public:
    Player(RawTerminal& terminal, const Stage& stage)
        : m_terminal(terminal), m_stage(stage)
    {
    }

    StageEnd run()
    {
        std::optional<StageEnd> end = draw_anew();
        while (!end) {
            const auto timeout =
                m_decoder.is_waiting() ? std::optional(patience) : std::nullopt;
            end = std::visit(*this, m_terminal.next(timeout));
        }
        return *end;
    }

    std::optional<StageEnd> operator()(const Bytes& typed)
    {
        return press_all(m_decoder.feed(typed.bytes));
    }

    std::optional<StageEnd> operator()(const TimedOut&)
    {
        return press_all(m_decoder.give_up());
    }

    std::optional<StageEnd> operator()(const Resized&) { return draw_anew(); }

    std::optional<StageEnd> operator()(const Continued&) { return draw_anew(); }

    std::optional<StageEnd> operator()(const EndSignal& ended) { return ended; }

private:
    std::optional<StageEnd> press_all(const std::vector<Key>& keys)
    {
        for (const Key& key : keys) {
            if (auto end = press(key)) {
                return end;
            }
        }
        return draw();
    }

    std::optional<StageEnd> press(const Key& key)
    {
        if (is(key, Special::CtrlC)) {
            return EndSignal{SIGINT};
        }
        if (is(key, Special::CtrlX)) {
            m_terminal.wipe();
            return Wiped{};
        }
        if (is(key, Special::CtrlZ)) {
            m_terminal.stop();
        } else if (is(key, Special::CtrlL)) {
            m_seen.reset();
        } else if (m_stage.press(key)) {
            return StageOver{};
        } else {
            // The next key is pressed on what this one shows.
            static_cast<void>(m_stage.frame(m_terminal.size()));
        }
        return std::nullopt;
    }

    std::optional<StageEnd> draw_anew()
    {
        m_seen.reset();
        return draw();
    }

    std::optional<StageEnd> draw()
    {
        Frame next = m_stage.frame(m_terminal.size());
        const bool is_drawn =
            m_terminal.draw(m_seen ? repaint(*m_seen, next) : paint(next));
        m_seen = std::move(next);
        return is_drawn ? std::nullopt
                        : std::optional<StageEnd>(EndSignal{SIGHUP});
    }

    RawTerminal& m_terminal;
    const Stage& m_stage;
    KeyDecoder m_decoder;
    std::optional<Frame> m_seen;
};

}  // namespace

StageEnd play(RawTerminal& terminal, const Stage& stage)
{
    return Player(terminal, stage).run();
}

}  // namespace ajar
