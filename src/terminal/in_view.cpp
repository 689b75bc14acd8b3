#include <ajar/terminal/in_view.hpp>

#include <fmt/format.h>

#include <initializer_list>
#include <iterator>
#include <string_view>

namespace ajar {

namespace {

// The first that fits; the last one is short enough for every window.
std::string fitting(std::initializer_list<std::string> wordings,
                    std::size_t columns)
{
    for (const std::string& words : wordings) {
        if (words.size() <= columns) {
            return words;
        }
    }
    return *std::prev(wordings.end());
}

}  // namespace

std::string options_in_view(std::size_t first,
                            std::size_t last,
                            std::size_t count,
                            std::size_t columns)
{
    const std::string_view where = last < count ? "Down" : "Up";
    const bool is_one = first + 1 == last;
    const std::string which = is_one ? fmt::format("{}", last)
                                     : fmt::format("{} to {}", first + 1, last);
    return fitting(
        {fmt::format("{} {} of {}, {} for more", is_one ? "Option" : "Options",
                     which, count, where),
         fmt::format("{} of {}, {}", which, count, where)},
        columns);
}

std::string lines_in_view(std::size_t first,
                          std::size_t last,
                          std::size_t count,
                          std::size_t columns)
{
    const bool has_more = last < count;
    return fitting(
        {fmt::format("(lines {} to {} of {}; {})", first + 1, last, count,
                     has_more ? "Space or PgDn shows more" : "PgUp goes back"),
         fmt::format("(lines {} to {} of {}; {})", first + 1, last, count,
                     has_more ? "Space: more" : "PgUp: back"),
         fmt::format("({} to {} of {}, {})", first + 1, last, count,
                     has_more ? "Space" : "PgUp")},
        columns);
}

}  // namespace ajar
