// A page of screen mode, as a value, how it lies in a window that may be too
// low for it, and how it scrolls there.
#pragma once

#include <ajar/terminal/device/frame.hpp>
#include <ajar/terminal/device/key_decoder.hpp>
#include <ajar/terminal/device/window_size.hpp>
#include <ajar/terminal/screen/field.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ajar {

// A text as the rows of a screen.
using Lines = std::vector<std::string>;

// A laid-out text as lines, without the newlines that end them.
Lines lines_of(const std::string& text);

// The same; what never wraps, as telephone numbers, goes on in the next row
// where the window is too narrow even so.
Lines lines_of(const std::string& text, std::size_t columns);

// Under 10 rows or 24 columns nothing but the way to line mode is shown.
bool is_too_small(const WindowSize& size);

// All lines fit the columns. A page has options, or a field, or neither.
struct Page {
    Lines head;
    std::vector<Lines> options;
    std::optional<std::size_t> marked;  // which option the cursor is on
    std::optional<FieldLines> field;
    Lines foot;            // hints, and the keys in the last lines
    std::size_t up = 0;    // how many lines of the head PgUp went up
    std::size_t down = 0;  // how far a page that is only read was scrolled
};

// In a low window options, field and keys stay, and what is left out is said.
Frame lay_out(const Page& page, const WindowSize& size);

// How many lines of the head a window shows at once.
std::size_t lines_at_once(const Page& page, const WindowSize& size);

// How far a page is scrolled that the window is too low for.
struct PageScroll {
    std::size_t up = 0;    // in the head above options or a field
    std::size_t down = 0;  // in a page that is only read
};

// PgUp and PgDn scroll a screenful; on pages that are only read the arrow keys
// scroll a line, and the space bar a screenful.
PageScroll scrolled(PageScroll scroll,
                    const Key& key,
                    const Page& page,
                    const WindowSize& size);

// Whether a page that is only read goes on below the window.
bool has_more_below(const PageScroll& scroll,
                    const Page& page,
                    const WindowSize& size);

}  // namespace ajar
