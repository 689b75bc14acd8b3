// What is seen on the screen, as a value, and the bytes that bring a terminal
// there: fixed sequences that every terminal knows, each row placed by itself.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace ajar {

enum class Weight { Plain, Bold };

// The text is sanitised and at most as wide as the screen.
struct Row {
    std::string text;
    Weight weight = Weight::Plain;

    bool operator==(const Row&) const = default;
};

// At most as many rows as the screen has. The cursor's row and column count
// from 0, columns in display cells.
struct Frame {
    std::vector<Row> rows;
    std::size_t cursor_row = 0;
    std::size_t cursor_column = 0;

    bool operator==(const Frame&) const = default;
};

// The whole frame, whatever the screen shows now.
std::string paint(const Frame& frame);

// What changes a screen that shows `before` into one that shows `after`;
// nothing when they are the same. Only cells that differ are sent, so that a
// voice or a braille line behind the terminal is told of nothing else: runs of
// them, joined when fewer than 6 cells lie between. But terminals disagree
// about the width of all but ASCII and letters of Latin, Greek and Cyrillic
// script: from the first character of another kind on, a row in which anything
// changes there is sent to its end.
std::string repaint(const Frame& before, const Frame& after);

}  // namespace ajar
