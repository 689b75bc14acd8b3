// Keys to a stage and frames to the terminal, until the stage is over.
#pragma once

#include <ajar/terminal/device/frame.hpp>
#include <ajar/terminal/device/key_decoder.hpp>
#include <ajar/terminal/device/raw_terminal.hpp>

#include <functional>
#include <variant>

namespace ajar {

// What is played on the terminal: questions, or a result.
struct Stage {
    std::function<bool(const Key&)> press;  // true: it is over
    std::function<Frame(const WindowSize&)> frame;
};

struct StageOver {};

// Ctrl-X: the screen is wiped and the terminal left already. Nothing is said.
struct Wiped {};

using StageEnd = std::variant<StageOver, Wiped, EndSignal>;

// Ctrl-C ends as SIGINT does. Ctrl-Z stops the job, Ctrl-L draws anew.
StageEnd play(RawTerminal& terminal, const Stage& stage);

}  // namespace ajar
