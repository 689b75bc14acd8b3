#include <ajar/terminal/field_lines.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace ajar {

TEST_CASE("field_lines breaks what was typed at the edge")
{
    struct Typed {
        std::string_view name;
        std::string text;
        std::size_t width;
        std::vector<std::string> lines;
        std::size_t cursor_row;  // behind the text
        std::size_t cursor_column;
    };

    const std::string flag = "\U0001F1EC\U0001F1E7";
    const std::vector<Typed> rows = {
        {"nothing", "", 10, {"  "}, 0, 2},
        {"a word", "walk", 10, {"  walk"}, 0, 6},
        {"lines", "a\n\nb", 10, {"  a", "  ", "  b"}, 2, 3},
        {"exactly full", "12345678", 10, {"  12345678", "  "}, 1, 2},
        {"longer than a row", "1234567890", 10, {"  12345678", "  90"}, 1, 4},
        {"a wide letter at the edge",
         "1234567\u4E2D",
         10,
         {"  1234567", "  \u4E2D"},
         1,
         4},
        {"a mark at the edge",
         "12345678\u0301",
         10,
         {"  12345678\u0301", "  "},
         1,
         2},
        {"a mark at the start", "\u0301a", 10, {"  \u0301a"}, 0, 3},
        {"vowel signs count",
         "\u0915\u093E\u0915\u093E\u0915\u093E",
         7,
         {"  \u0915\u093E\u0915\u093E", "  \u0915\u093E"},
         1,
         4},
        {"a flag stays whole",
         "12345" + flag,
         10,
         {"  12345", "  " + flag},
         1,
         6},
        {"a control character", "abc\x1B", 10, {"  abc", "  \\u{1B}"}, 1, 8},
        {"what is wider than a row",
         "\u0915\u093E\u093E\u093E",
         5,
         {"  \u0915\u093E\u093E", "  \u093E"},
         1,
         3},
        {"a joiner inside a word",
         "\u06CC\u200C\u062E",
         10,
         {"  \u06CC\u200C\u062E"},
         0,
         4},
    };
    for (const Typed& row : rows) {
        CAPTURE(row.name);
        const FieldLines drawn =
            field_lines({row.text, row.text.size()}, row.width);
        CHECK(drawn.lines == row.lines);
        CHECK(drawn.cursor_row == row.cursor_row);
        CHECK(drawn.cursor_column == row.cursor_column);
    }
}

}  // namespace ajar
