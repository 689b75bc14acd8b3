#include <ajar/terminal/screen/rows.hpp>

#include <ajar/terminal/talk/paragraphs.hpp>
#include <ajar/text/layout.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace ajar {

namespace {

constexpr std::size_t widest = 76;

}  // namespace

std::size_t text_width(std::size_t columns)
{
    return std::clamp<std::size_t>(columns, 20, widest);
}

bool is_wide(std::size_t columns) { return columns >= 60; }

std::string above(const std::vector<std::string>& notices, std::size_t width)
{
    std::string text;
    for (const std::string& notice : notices) {
        text += paragraph(notice, width);
    }
    return text.empty() ? text : text + "\n";
}

Lines below(std::string_view hint, Lines keys_here, std::size_t columns)
{
    Lines lines = lines_of(paragraph(hint, text_width(columns)));
    lines.insert(lines.end(), keys_here.begin(), keys_here.end());
    return lines;
}

Lines keys(std::initializer_list<KeyWords> words, std::size_t columns)
{
    const bool has_room = is_wide(columns);
    const std::string_view gap = has_room ? "   " : "  ";
    Lines lines;
    for (const KeyWords& key : words) {
        const std::string_view phrase = has_room ? key.full : key.brief;
        const bool joins = !lines.empty() &&
                           lines.back().size() + gap.size() + phrase.size() <=
                               text_width(columns);
        if (joins) {
            lines.back().append(gap).append(phrase);
        } else {
            lines.emplace_back(phrase);
        }
    }
    return lines;
}

Lines list_row(std::string_view key,
               std::string_view box,
               std::string_view label,
               bool is_marked,
               std::size_t columns)
{
    const std::string first =
        fmt::format(" {} {}{}  ", is_marked ? '>' : ' ', box, key);
    return lines_of(paragraph(label, text_width(columns),
                              {first, std::string(first.size(), ' ')}));
}

}  // namespace ajar
