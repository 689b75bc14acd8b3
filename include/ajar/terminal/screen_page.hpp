// A page of screen mode, as a value, and how it lies in a window that may be
// too low for it.
#pragma once

#include <ajar/terminal/field.hpp>
#include <ajar/terminal/frame.hpp>
#include <ajar/terminal/lines.hpp>
#include <ajar/terminal/window_size.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ajar {

// Under 10 rows or 24 columns nothing but the way to line mode is shown.
bool is_too_small(const WindowSize& size);

// All lines fit the columns. A page has options, or a field, or neither.
struct Page {
    Lines head;
    std::vector<Lines> options;
    std::optional<std::size_t> marked;  // which option the cursor is on
    std::size_t mark_column = 0;        // where the cursor rests on it
    std::optional<FieldLines> field;
    Lines foot;            // hints, and the keys in the last lines
    std::size_t up = 0;    // how many lines of the head PgUp went up
    std::size_t down = 0;  // how far a page that is only read was turned
};

// In a low window options, field and keys stay, and what is left out is said.
Frame lay_out(const Page& page, const WindowSize& size);

// How many lines of the head a window shows at once.
std::size_t lines_at_once(const Page& page, const WindowSize& size);

}  // namespace ajar
