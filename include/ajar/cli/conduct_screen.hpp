// A conversation in screen mode.
#pragma once

#include <ajar/cli/taking.hpp>
#include <ajar/terminal/device/frame.hpp>
#include <ajar/terminal/device/window_size.hpp>
#include <ajar/terminal/screen/talk.hpp>

#include <optional>
#include <variant>

namespace ajar {

// How it came to an end, or that it is to go on in lines.
using ScreenOutcome = std::variant<Attempt<ExitStatus>, Switched>;

// The same in characters that every terminal has, if they are all it has; what
// grows by it is cut off at the edge.
Frame drawn(Frame frame, bool is_ascii, const WindowSize& size);

// Nothing when there is no terminal to draw on. It is left when this returns,
// and its signals are what they were. A signal that comes in between ends the
// program, once the terminal is left.
std::optional<ScreenOutcome> conduct_on_screen(const Taking& taking,
                                               const Manner& manner,
                                               const Streams& streams);

}  // namespace ajar
