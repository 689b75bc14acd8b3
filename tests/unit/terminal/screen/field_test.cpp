#include <ajar/terminal/screen/field.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace ajar {

namespace {

// A field as it is drawn here: `|` is the cursor.
Field drawn(std::string text)
{
    const std::size_t cursor = text.find('|');
    text.erase(cursor, 1);
    return {text, cursor};
}

std::string drawn(const Field& field)
{
    std::string text = field.text;
    return text.insert(field.cursor, "|");
}

struct Row {
    std::string_view name;
    Field (*verb)(Field);
    std::string before;
    std::string after;
};

const std::string family = "\U0001F468\u200D\U0001F469\u200D\U0001F467";

void check(const std::vector<Row>& rows)
{
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(drawn(row.verb(drawn(row.before))) == row.after);
    }
}

}  // namespace

TEST_CASE("a field: insert")
{
    struct Inserted {
        std::string_view name;
        std::string before;
        std::string text;
        std::string after;
    };

    const std::vector<Inserted> rows = {
        {"a letter", "|", "a", "a|"},
        {"in the middle", "a|c", "b", "ab|c"},
        {"lines", "a|c", "1\n2", "a1\n2|c"},
        {"a mark joins the letter before", "e|x", "\u0301", "e\u0301|x"},
        {"a letter in front of a mark takes it", "|\u0301x", "e", "e\u0301|x"},
        {"nothing", "a|b", "", "a|b"},
    };
    for (const Inserted& row : rows) {
        CAPTURE(row.name);
        CHECK(drawn(insert(drawn(row.before), row.text)) == row.after);
    }
}

TEST_CASE("a field: erase a character")
{
    check({
        {"a letter", erase_before, "ab|c", "a|c"},
        {"nothing before", erase_before, "|a", "|a"},
        {"a letter with its mark", erase_before, "ae\u0301|b", "a|b"},
        {"a wide one", erase_before, "\u4E2D\u6587|", "\u4E2D|"},
        {"a family", erase_before, "a" + family + "|b", "a|b"},
        {"a newline", erase_before, "a\n|b", "a|b"},
        {"a newline before a mark", erase_before, "a\n|\u0301", "a\u0301|"},
        {"the next", erase_after, "a|bc", "a|c"},
        {"nothing behind", erase_after, "a|", "a|"},
        {"the next with its mark", erase_after, "|e\u0301b", "|b"},
        {"the next, a family", erase_after, "a|" + family + "b", "a|b"},
        {"a newline behind", erase_after, "a|\nb", "a|b"},
    });
}

TEST_CASE("a field: left and right")
{
    check({
        {"a letter", left, "ab|c", "a|bc"},
        {"at the start", left, "|a", "|a"},
        {"over a mark", left, "ae\u0301|", "a|e\u0301"},
        {"over a family", left, family + "|x", "|" + family + "x"},
        {"over a flag", left, "\U0001F1EC\U0001F1E7\U0001F1EB\U0001F1F7|",
         "\U0001F1EC\U0001F1E7|\U0001F1EB\U0001F1F7"},
        {"to the line above", left, "a\n|b", "a|\nb"},
        {"right", right, "a|bc", "ab|c"},
        {"at the end", right, "a|", "a|"},
        {"right over a mark", right, "|e\u0301b", "e\u0301|b"},
        {"right over a family", right, "|" + family, family + "|"},
        {"to the line below", right, "a|\nb", "a\n|b"},
    });
}

TEST_CASE("a field: lines")
{
    check({
        {"start", to_start_of_line, "one\ntw|o\n", "one\n|two\n"},
        {"start of the first", to_start_of_line, "on|e", "|one"},
        {"start, when there", to_start_of_line, "one\n|two", "one\n|two"},
        {"start of an empty line", to_start_of_line, "\n|\n", "\n|\n"},
        {"end", to_end_of_line, "o|ne\ntwo", "one|\ntwo"},
        {"end of the last", to_end_of_line, "one\nt|wo", "one\ntwo|"},
        {"end, when there", to_end_of_line, "one|\ntwo", "one|\ntwo"},
        {"up", up, "three\ntw|o", "th|ree\ntwo"},
        {"up to a shorter line", up, "a\nthree|", "a|\nthree"},
        {"up to an empty line", up, "\nthree|", "|\nthree"},
        {"no line above", up, "on|e\ntwo", "on|e\ntwo"},
        {"down", down, "tw|o\nthree", "two\nth|ree"},
        {"down to a shorter line", down, "three|\na\nb", "three\na|\nb"},
        {"down to an empty last line", down, "three|\n", "three\n|"},
        {"no line below", down, "one\nt|wo", "one\nt|wo"},
        {"by columns, wide above", up, "\u4E2D\u6587\nabc|",
         "\u4E2D|\u6587\nabc"},
        {"by columns, wide below", down, "\u4E2D|\u6587\nabc",
         "\u4E2D\u6587\nab|c"},
        {"by columns, marks", down, "e\u0301e\u0301|\nabc",
         "e\u0301e\u0301\nab|c"},
    });
}

TEST_CASE("a field: erase a line or a word")
{
    check({
        {"line", erase_line_before, "one\ntwo wo|rds", "one\n|rds"},
        {"line, at its start", erase_line_before, "one\n|two", "one\n|two"},
        {"line, and a mark behind", erase_line_before, "a\nb|\u0301", "a\n|"},
        {"word", erase_word_before, "two words|", "two |"},
        {"word and the blanks behind it", erase_word_before, "two words  |x",
         "two |x"},
        {"part of a word", erase_word_before, "two wo|rds", "two |rds"},
        {"the only word", erase_word_before, "two|", "|"},
        {"blanks alone", erase_word_before, "  |", "|"},
        {"a no-break space is blank", erase_word_before, "a\u00A0b|",
         "a\u00A0|"},
        {"not beyond the line", erase_word_before, "one\n  two|", "one\n  |"},
        {"blanks, not beyond the line", erase_word_before, "one\n  |",
         "one\n|"},
        {"at the start of a line", erase_word_before, "one\n|two", "one|two"},
        {"at the start of all", erase_word_before, "|two", "|two"},
        {"a word of marks and families", erase_word_before,
         "a e\u0301" + family + "|", "a |"},
    });
}

TEST_CASE("a field: a cursor out of place comes to the next edge")
{
    CHECK(left({"ab", 9}) == Field{"ab", 1});
    CHECK(right({"e\u0301b", 1}) == Field{"e\u0301b", 4});
    CHECK(insert({"\u4E2D", 1}, "x") == Field{"\u4E2Dx", 4});
}

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
