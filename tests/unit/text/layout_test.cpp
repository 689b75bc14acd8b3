#include <ajar/text/layout.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace ajar {

TEST_CASE("display_width counts columns")
{
    struct Row {
        std::string_view name;
        std::string text;
        std::size_t width;
    };

    const std::vector<Row> rows = {
        {"nothing", "", 0},
        {"ASCII", "Often", 5},
        {"one letter", "a", 1},
        {"accents", "\u00E9t\u00E9", 3},
        {"a mark takes no column", "e\u0301", 1},
        {"a mark on the last of many", "plain e\u0301", 7},
        {"a mark at the very start", "\u0301a", 1},
        {"wide letters", "\u4E2D\u6587 ok", 7},
        {"Hangul built of parts", "\u1112\u1161\u11AB", 2},
        {"Hangul in one", "\uD55C", 2},
        {"a vowel of Hangul alone", "\u1161", 1},
        {"joiners take no column", "\u0915\u094D\u200D\u0937", 2},
        // Where terminals disagree, the most of them.
        {"a Hindi vowel sign beside its letter", "\u0915\u093E", 2},
        {"one before its letter", "\u0915\u093F", 2},
        {"one above its letter", "\u0915\u0947", 1},
        {"letters that join", "\u0915\u094D\u0937", 2},
        {"Tamil", "\u0BA8\u0BCA", 2},
        {"a vowel sign without a letter", "\u093E", 1},
        {"Thai SARA AM", "\u0E19\u0E33", 2},
        {"Lao AM", "\u0E99\u0EB3", 2},
        {"a Thai mark above", "\u0E19\u0E49", 1},
        {"a heart that becomes an emoji", "\u2764\uFE0F", 2},
        {"a keycap", "1\uFE0F\u20E3", 2},
        {"half a flag", "\U0001F1EC", 2},
        {"a flag", "\U0001F1EC\U0001F1E7", 4},
        {"a skin tone", "\U0001F44D\U0001F3FD", 4},
        {"a family", "\U0001F468\u200D\U0001F469\u200D\U0001F467", 6},
        {"a hexagram", "\u4DC0", 2},
        {"not assigned yet", "\U0001FAE9", 2},
        {"no-break space", "a\u00A0b", 3},
        {"a stray byte", "a\xFF", 2},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(display_width(row.text) == row.width);
    }
}

TEST_CASE("wrap breaks a paragraph at blanks")
{
    struct Row {
        std::string_view name;
        std::string paragraph;
        std::size_t width;
        Indent indent;
        std::string lines;
    };

    const std::vector<Row> rows = {
        {"nothing", "", 20, {}, ""},
        {"blanks alone", " \n ", 20, {}, ""},
        {"one line", "How are you?", 20, {}, "How are you?\n"},
        {"exactly full", "one two", 7, {}, "one two\n"},
        {"one too many", "one two", 6, {}, "one\ntwo\n"},
        {"runs of blanks", "  one \t two\nthree  ", 20, {}, "one two three\n"},
        {"hanging indent",
         "one two three",
         9,
         {"- ", "  "},
         "- one two\n  three\n"},
        {"no trailing blank from an indent", "", 9, {"- ", "  "}, ""},
        {"a long word is broken", "abcdefgh", 3, {}, "abc\ndef\ngh\n"},
        {"a long word starts a line of its own",
         "to abcdefgh it",
         5,
         {},
         "to\nabcde\nfgh\nit\n"},
        {"a short word follows the last piece",
         "abcdefg it",
         6,
         {},
         "abcdef\ng it\n"},
        {"never inside a cluster",
         "e\u0301e\u0301e\u0301",
         2,
         {},
         "e\u0301e\u0301\ne\u0301\n"},
        {"between flags",
         "\U0001F1EC\U0001F1E7\U0001F1EB\U0001F1F7",
         7,
         {},
         "\U0001F1EC\U0001F1E7\n\U0001F1EB\U0001F1F7\n"},
        {"a cluster longer than the line",
         "\U0001F468\u200D\U0001F469\u200D\U0001F467",
         4,
         {},
         "\U0001F468\u200D\U0001F469\u200D\n\U0001F467\n"},
        {"vowel signs on end",
         "\u0915\u093E\u093E\u093E",
         2,
         {},
         "\u0915\u093E\n\u093E\u093E\n"},
        {"wide letters", "\u4E2D\u6587\u5B57", 5, {}, "\u4E2D\u6587\n\u5B57\n"},
        {"a wide letter in one column",
         "\u4E2D\u6587",
         1,
         {},
         "\u4E2D\n\u6587\n"},
        {"bound words stay together",
         "call 116\u00A0123 now",
         10,
         {},
         "call\n116 123\nnow\n"},
        {"binding blanks at the ends vanish",
         "a\u00A0 \u00A0b\u00A0",
         9,
         {},
         "a b\n"},
        {"other blanks part words", "a\u3000b\u2003c", 3, {}, "a b\nc\n"},
        {"an indent as wide as the page",
         "ab c",
         2,
         {"> ", "  "},
         "> a\n  b\n  c\n"},
        {"no width at all", "ab", 0, {}, "a\nb\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(wrap(row.paragraph, row.width, row.indent) == row.lines);
    }
}

TEST_CASE("pad fills up to a width")
{
    struct Row {
        std::string_view name;
        std::string text;
        std::size_t width;
        std::string padded;
    };

    const std::vector<Row> rows = {
        {"shorter", "ab", 4, "ab  "},
        {"equal", "ab", 2, "ab"},
        {"longer stays whole", "abc", 2, "abc"},
        {"wide letters", "\u4E2D", 3, "\u4E2D "},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(pad(row.text, row.width) == row.padded);
    }
}

}  // namespace ajar
