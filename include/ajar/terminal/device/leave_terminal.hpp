// The way back from screen mode, whatever ends the program.
#pragma once

#include <termios.h>

namespace ajar {

// The terminal as it was found.
struct FoundTerminal {
    int descriptor = -1;
    termios modes{};
    bool has_one_screen = false;  // what was drawn has to be erased
};

// From now on leave_terminal() puts this back, also at the end of the program
// by exit(); until then the descriptor stays open.
void remember_terminal(const FoundTerminal& found);

// Puts back what is remembered, once: paste mode and attributes off, the cursor
// visible, the other screen, the modes. Keys not read yet are dropped, so that
// no shell gets words that were meant for us. In the background the modes are
// left alone: they are another program's by then. Async-signal-safe.
void leave_terminal();

// The same upon a fatal signal or std::terminate, before what would have come
// otherwise: the default action, or the handler of a sanitizer.
void watch_crashes();
void stop_watching_crashes();

}  // namespace ajar
