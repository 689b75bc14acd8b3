#include <ajar/diag/source_text.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace ajar {

namespace {

constexpr char mark[] = "\xEF\xBB\xBF";  // the byte order mark

}  // namespace

TEST_CASE("a line is given without its end")
{
    struct Row {
        std::string name;
        std::string text;
        std::size_t number;
        std::string line;
    };

    const std::vector<Row> rows = {
        {"the first", "one\ntwo", 1, "one"},
        {"the last, without an end", "one\ntwo", 2, "two"},
        {"the last, with an end", "one\ntwo\n", 2, "two"},
        {"behind the last end", "one\n", 2, ""},
        {"an empty one", "one\n\nthree", 2, ""},
        {"an empty text", "", 1, ""},
        {"CRLF", "one\r\ntwo\r\n", 1, "one"},
        {"CRLF, the last", "one\r\ntwo\r\n", 2, "two"},
        {"a carriage return that ends no line", "one\r", 1, "one\r"},
        {"a tab stays", "\tone\n", 1, "\tone"},
        {"a byte order mark is no part of it", std::string(mark) + "one\ntwo",
         1, "one"},
        {"no such line", "one\ntwo", 3, ""},
        {"the file as a whole", "one\ntwo", 0, ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(SourceText("a.toml", row.text).line(row.number) == row.line);
    }
}

TEST_CASE("a byte has its place in lines and characters")
{
    struct Row {
        std::string name;
        std::string text;
        std::size_t offset;
        Location place;
    };

    const std::string bom = mark;
    const std::vector<Row> rows = {
        {"the first", "one", 0, {1, 1}},
        {"on the first line", "one", 2, {1, 3}},
        {"an end of line belongs to its line", "one\ntwo", 3, {1, 4}},
        {"the start of a line", "one\ntwo", 4, {2, 1}},
        {"an empty line", "one\n\ntwo", 4, {2, 1}},
        {"the end of the text", "one\ntwo", 7, {2, 4}},
        {"the end behind a newline", "one\n", 4, {2, 1}},
        {"the end of an empty text", "", 0, {1, 1}},
        {"far beyond the end", "one", 99, {1, 4}},
        {"a tab is one character", "\t\tx", 2, {1, 3}},
        {"behind two bytes", "\u00E9x", 2, {1, 2}},
        {"behind three bytes", "\u4E2Dx", 3, {1, 2}},
        {"behind four bytes", "\U0001F600x", 4, {1, 2}},
        {"a mark is a character of its own", "e\u0301x", 3, {1, 3}},
        {"inside two bytes", "x\u00E9y", 2, {1, 2}},
        {"inside four bytes", "x\U0001F600y", 4, {1, 2}},
        {"a stray byte at the start of a line", "x\n\x9Fy", 2, {2, 1}},
        {"a stray byte at the start of the text", "\x9Fy", 0, {1, 1}},
        {"a stray byte behind a whole character", "\u00E9\x82y", 2, {1, 2}},
        {"a stray byte behind many", "\u4E2D\x82y", 3, {1, 2}},
        {"behind CRLF", "one\r\ntwo", 5, {2, 1}},
        {"the first behind a byte order mark", bom + "one", 3, {1, 1}},
        {"the third behind a byte order mark", bom + "one", 5, {1, 3}},
        {"the mark itself", bom + "one", 0, {1, 1}},
        {"the second line behind a mark", bom + "one\ntwo", 8, {2, 2}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const SourceText source("a.toml", row.text);
        CHECK(source.location_of(row.offset) == row.place);
    }
}

TEST_CASE("a place has its byte")
{
    struct Row {
        std::string name;
        std::string text;
        Location place;
        std::size_t offset;
    };

    const std::string bom = mark;
    const std::vector<Row> rows = {
        {"the first", "one\ntwo", {1, 1}, 0},
        {"the second line", "one\ntwo", {2, 3}, 6},
        {"a tab is one character", "\t\tx", {1, 3}, 2},
        {"behind characters of several bytes",
         "\u00E9\u4E2D\U0001F600x",
         {1, 4},
         9},
        {"behind CRLF", "one\r\ntwo", {2, 2}, 6},
        {"the first behind a byte order mark", bom + "one", {1, 1}, 3},
        {"the second line behind a mark", bom + "one\ntwo", {2, 1}, 7},
        {"beyond its line: the end of the line", "one\ntwo", {1, 9}, 3},
        {"beyond the last line's end", "one\ntwo", {2, 9}, 7},
        {"beyond the last line: the end of the text", "one\ntwo", {7, 1}, 7},
        {"an empty text", "", {1, 1}, 0},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const SourceText source("a.toml", row.text);
        CHECK(source.offset_of(row.place) == row.offset);
    }
}

TEST_CASE("every character's byte and place lead back to each other")
{
    struct Row {
        std::string name;
        std::string text;
    };

    const std::vector<Row> rows = {
        {"plain", "one\ntwo\n\nfour"},
        {"tabs", "\tone\n\t\ttwo\t\n"},
        {"CRLF", "one\r\n\r\nthree\r\n"},
        {"not ASCII", "\u00E9t\u00E9 \u4E2D\u6587\n\U0001F600 e\u0301\n"},
        {"a byte order mark", std::string(mark) + "one\n\u00E9\n"},
        {"all at once",
         std::string(mark) + "\t\u00E9 = \"\U0001F600\"\r\n\t\u4E2D\r\n"},
    };
    const auto starts_character = [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const SourceText source("a.toml", row.text);
        const std::size_t first = row.text.starts_with(mark) ? 3 : 0;
        for (std::size_t offset = first; offset < row.text.size(); ++offset) {
            CAPTURE(offset);
            if (starts_character(row.text[offset])) {
                CHECK(source.offset_of(source.location_of(offset)) == offset);
            }
        }
    }
}

TEST_CASE("a source keeps its name and bytes and knows whether it is private")
{
    const std::string text = std::string(mark) + "one\r\n";
    const SourceText open("a.toml", text);
    CHECK(open.name() == "a.toml");
    CHECK(open.text() == text);
    CHECK_FALSE(open.is_private());
    CHECK(SourceText("answers.toml", text, Privacy::Private).is_private());
}

}  // namespace ajar
