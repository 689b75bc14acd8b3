// How far a page was turned that the window is too low for.
#pragma once

#include <ajar/terminal/key_decoder.hpp>
#include <ajar/terminal/screen_page.hpp>

#include <cstddef>

namespace ajar {

struct PageTurn {
    std::size_t up = 0;    // in the head above options or a field
    std::size_t down = 0;  // in a page that is only read
};

// PgUp and PgDn turn a screenful; on pages that are only read the arrow keys
// turn a line, and the space bar a screenful.
PageTurn turned(PageTurn turn,
                const Key& key,
                const Page& page,
                const WindowSize& size);

// Whether a page that is only read goes on below the window.
bool has_more_below(const PageTurn& turn,
                    const Page& page,
                    const WindowSize& size);

}  // namespace ajar
