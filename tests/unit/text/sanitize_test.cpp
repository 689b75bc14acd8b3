#include <ajar/text/sanitize.hpp>

#include <ajar/text/utf8.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace ajar {

TEST_CASE("first_forbidden finds what may not stand in a text")
{
    struct Row {
        std::string_view name;
        std::string text;
        std::optional<std::size_t> at;
        std::size_t from = 0;
    };

    const std::vector<Row> rows = {
        {"plain text", "Too tired to answer?\n\tYes.", std::nullopt},
        {"accents, dashes and quotes", "\u201CCaf\u00E9\u201D \u2013 \u00A0ok",
         std::nullopt},
        {"pictures", "\U0001F642", std::nullopt},
        {"escape", "a\x1B[31m", 1},
        {"NUL", std::string("ab\0c", 4), 2},
        {"carriage return", "a\r\n", 1},
        {"delete", "a\x7F", 1},
        {"a C1 control", "a\u009B", 1},
        {"NEL", "\u0085", 0},
        {"line separator", "a\u2028", 1},
        {"paragraph separator", "a\u2029", 1},
        {"byte order mark", "\uFEFFtext", 0},
        {"soft hyphen", "a\u00ADb", 1},
        {"zero width space", "a\u200Bb", 1},
        {"right to left override", "ab\u202E", 2},
        {"an isolate", "\u2066", 0},
        {"a tag character", "\U000E0041", 0},
        {"the first of the tags", "\U000E0000", 0},
        {"the last of the tags", "\U000E007F", 0},
        {"stray byte", "ab\xFF", 2},
        {"cut off", "ab\xE2\x80", 2},
        {"joiner between letters", "\u0915\u094D\u200D\u0937", std::nullopt},
        {"non-joiner between letters", "\u0645\u06CC\u200C\u062E",
         std::nullopt},
        {"joiner at the start", "\u200Da", 0},
        {"joiner at the end", "a\u200D", 1},
        {"joiner before a blank", "a\u200D b", 1},
        {"joiner between pictures", "\U0001F469\u200D\U0001F4BB", 4},
        {"two joiners", "a\u200D\u200Cb", 1},
        {"joiner after a digit", "1\u200Da", 1},
        {"from behind the first", "a\x1B\x1B", 2, 2},
        {"a joiner looks back across the start", "a\u200Db", std::nullopt, 1},
        {"a start beyond the end", "a", std::nullopt, 5},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(first_forbidden(row.text, row.from) == row.at);
    }
}

TEST_CASE("sanitized makes the forbidden visible")
{
    struct Row {
        std::string_view name;
        std::string text;
        std::string text_safe;
        std::string line_safe;
    };

    const std::vector<Row> rows = {
        {"nothing", "", "", ""},
        {"plain", "Often", "Often", "Often"},
        {"lines and tabs", "a\tb\n\nc", "a b\n\nc", "a b  c"},
        {"colour", "\x1B[31mred", "\\u{1B}[31mred", "\\u{1B}[31mred"},
        {"NUL", std::string(1, '\0'), "\\u{0}", "\\u{0}"},
        {"a window title", "\u009D0;x\x07", "\\u{9D}0;x\\u{7}",
         "\\u{9D}0;x\\u{7}"},
        {"turned round", "a\u202Eb", "a\\u{202E}b", "a\\u{202E}b"},
        {"a tag", "\U000E0041", "\\u{E0041}", "\\u{E0041}"},
        {"carriage return", "a\r\nb", "a\\u{D}\nb", "a\\u{D} b"},
        {"stray bytes", "a\xFF\xC3(", "a\\x{FF}\\x{C3}(", "a\\x{FF}\\x{C3}("},
        {"cut off", "\xE2\x80", "\\x{E2}\\x{80}", "\\x{E2}\\x{80}"},
        {"accents stay", "\u00E9 \u2013 \u4E2D", "\u00E9 \u2013 \u4E2D",
         "\u00E9 \u2013 \u4E2D"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(sanitized(row.text) == row.text_safe);
        CHECK(sanitized_line(row.text) == row.line_safe);
    }
}

TEST_CASE("sanitized_part knows what stands around it")
{
    const std::string text = "\u0645\u06CC\u200C\u062E a\u200C\n";
    CHECK(sanitized_part(text, 0, 2) == "\u0645");
    CHECK(sanitized_part(text, 2, 7) == "\u06CC\u200C");
    CHECK(sanitized_part(text, 4, 7) == "\u200C");
    CHECK(sanitized_part(text, 10, 15) == "a\\u{200C} ");
    CHECK(sanitized_part(text, 0, text.size()) == sanitized_line(text));
    CHECK(sanitized_part("\xFF\xFE", 0, 1) == "\\x{FF}");
    CHECK(sanitized_part(text, 4, 4).empty());
}

TEST_CASE("no code point gets past the sanitiser")
{
    std::size_t leaks = 0;
    for (char32_t block = 0; block < 0x110000; block += 0x400) {
        if (block >= 0xD800 && block < 0xE000) {
            continue;
        }
        std::string text;
        for (char32_t offset = 0; offset < 0x400; ++offset) {
            append_utf8(text, block + offset);
            text += 'a';
        }
        const std::string safe = sanitized_line(text);
        leaks += first_forbidden(safe) ? 1U : 0U;
    }
    CHECK(leaks == 0);
}

}  // namespace ajar
