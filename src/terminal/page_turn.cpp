#include <ajar/terminal/page_turn.hpp>

#include <algorithm>
#include <string_view>

namespace ajar {

PageTurn turned(PageTurn turn,
                const Key& key,
                const Page& page,
                const WindowSize& size)
{
    const std::string_view letter = letter_of(key);
    const std::size_t count = page.head.size();
    const std::size_t screenful =
        std::max<std::size_t>(lines_at_once(page, size), 1);
    const bool is_whole =
        is(key, Special::PageUp) || is(key, Special::PageDown) || letter == " ";
    const std::size_t lines = is_whole ? screenful : 1;
    const std::size_t most = count - std::min(count, screenful);
    if (is(key, Special::PageDown) || is(key, Special::Down) || letter == " " ||
        letter == "j") {
        turn.down = std::min(turn.down + lines, most);
        turn.up -= std::min(turn.up, lines);
    } else if (is(key, Special::PageUp) || is(key, Special::Up) ||
               letter == "k") {
        turn.down -= std::min(turn.down, lines);
        turn.up = std::min(turn.up + lines, most);
    }
    return turn;
}

bool has_more_below(const PageTurn& turn,
                    const Page& page,
                    const WindowSize& size)
{
    return turn.down + lines_at_once(page, size) < page.head.size();
}

}  // namespace ajar
