#include <ajar/format/toml/prescan.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../../support/told.hpp"

namespace ajar {

namespace {

std::string repeated(std::string_view text, std::size_t times)
{
    std::string all;
    for (std::size_t i = 0; i < times; ++i) {
        all += text;
    }
    return all;
}

// "a.a.a": as many parts as are asked for.
std::string dotted(std::size_t parts)
{
    return repeated("a.", parts - 1) + "a";
}

std::string scanned(std::string text)
{
    Faults faults(source_of(std::move(text)));
    prescan(faults);
    return told(faults.take());
}

constexpr std::size_t mebibyte = std::size_t{1024} * 1024;

}  // namespace

TEST_CASE("a file within the caps passes the first look")
{
    struct Row {
        std::string name;
        std::string text;
    };

    const std::vector<Row> rows = {
        {"nothing", ""},
        {"a byte order mark", "\xEF\xBB\xBF"
                              "a = 1\n"},
        {"CRLF", "a = 1\r\n[b]\r\n"},
        {"exactly 1 MiB", std::string(mebibyte, '\n')},
        {"32 levels of arrays", "a = " + repeated("[", 32) + repeated("]", 32)},
        {"32 levels of inline tables",
         "a = " + repeated("{a = ", 32) + "1" + repeated("}", 32)},
        {"many brackets side by side", repeated("a = [[[]]]\n", 50)},
        {"brackets in strings",
         "a = \"" + repeated("[", 40) + "\"\nb = '" + repeated("{", 40) + "'"},
        {"brackets in lines", "a = \"\"\"\n" + repeated("[\n", 40) +
                                  "\"\"\"\nb = '''" + repeated("{", 40) +
                                  "'''"},
        {"brackets in comments", "# " + repeated("[", 40) + "\na = 1"},
        {"an escaped quote ends nothing",
         "a = \"\\\"" + repeated("[", 40) + "\""},
        {"quotes inside lines end nothing",
         "a = \"\"\"\"\" " + repeated("[", 40) + "\"\"\""},
        {"quotes before the closing of lines",
         "a = \"\"\"" + repeated("[", 40) + "\"\"\"\"\"\nb = '''" +
             repeated("[", 40) + "'''''"},
        {"a backslash ends no literal string", "a = '\\'\nb = '['"},
        {"a quote in a comment opens nothing", "# it's\na = 1"},
        {"a comment at the end of the file", "a = 1 # [ it's"},
        {"a key of 16 parts", dotted(16) + " = 1"},
        {"a header of 16 parts",
         "[" + dotted(16) + "]\n[[" + dotted(16) + "]]"},
        {"every key counts for itself", repeated(dotted(10) + " = 1.5\n", 10)},
        {"keys of an inline table",
         "a = {" + dotted(10) + " = 1, " + dotted(12) + " = 2}"},
        {"dots of many numbers", "a = [" + repeated("1.5, ", 40) + "]"},
        {"dots in a quoted key", "\"" + dotted(40) + "\" = 1"},
        {"dots in strings and comments",
         "a = \"" + repeated(".", 40) + "\" # " + repeated(".", 40)},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(scanned(row.text) == "");
    }
}

TEST_CASE("a file over a cap is refused at the place that breaks it")
{
    struct Row {
        std::string name;
        std::string text;  // with a mark where the fault is
        Code code;
    };

    const std::vector<Row> rows = {
        {"33 levels of arrays", "a = " + repeated("[", 32) + "^[",
         Code::TooDeep},
        {"33 levels of inline tables", "\na = " + repeated("{a = ", 32) + "^{}",
         Code::TooDeep},
        {"33 levels of both", "a = " + repeated("[{a = ", 16) + "^[]",
         Code::TooDeep},
        {"levels behind a string", "a = \"[\"\nb = " + repeated("[", 32) + "^[",
         Code::TooDeep},
        {"a key of 17 parts", "b = 1\n" + dotted(16) + "^.a = 1",
         Code::KeyTooLong},
        {"a header of 17 parts", "[" + dotted(16) + "^.a]", Code::KeyTooLong},
        {"a header of an array of 17 parts", "[[" + dotted(16) + "^.a]]",
         Code::KeyTooLong},
        {"blanks around the dots", repeated("a . ", 16) + "a = 1", {}},
        {"a key of an inline table", "a = {b = 1, " + dotted(16) + "^.a = 1}",
         Code::KeyTooLong},
        {"a string that is never closed", "a = 1\nb = ^\"one\nc = 2\n",
         Code::TomlSyntax},
        {"a literal string that is never closed", "b = ^'one\nc = 2\n",
         Code::TomlSyntax},
        {"lines that are never closed", "a = 1\nb = ^\"\"\"one\ntwo\n\"\"\n",
         Code::TomlSyntax},
        {"literal lines that are never closed", "b = ^'''one\ntwo\n''",
         Code::TomlSyntax},
        {"an array that is never closed", "a = 1\nb = ^[1,\n2\n",
         Code::TomlSyntax},
        {"an inline table that is never closed", "a = [1]\nb = ^{c = 1\n",
         Code::TomlSyntax},
        {"a header that is never closed", "a = 1\n^[b\n", Code::TomlSyntax},
        {"the two bytes that abort the library", "^[\n", Code::TomlSyntax},
        {"a stray byte", "a = \"x^\xFF\"", Code::InvalidUtf8},
        {"a stray byte at the start of a line", "a = 1\n^\x80",
         Code::InvalidUtf8},
        {"a stray byte in a comment", "# \u00E9 ^\xC3\n", Code::InvalidUtf8},
        {"an overlong form", "a = '^\xC0\xAF'", Code::InvalidUtf8},
        {"a surrogate", "a = '^\xED\xA0\x80'", Code::InvalidUtf8},
        {"a character that breaks off", "a = 1 # ^\xE4\xB8", Code::InvalidUtf8},
        {"beyond Unicode", "a = '^\xF4\x90\x80\x80'", Code::InvalidUtf8},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Marked expected = marked(row.text);
        if (expected.places.empty()) {
            CHECK(scanned(expected.text).starts_with("key-too-long 1:"));
        } else {
            CHECK(scanned(expected.text) == told(expected, {row.code}));
        }
    }
}

TEST_CASE("a file over 1 MiB is refused at the first byte that is too much")
{
    CHECK(scanned(std::string(mebibyte + 1, '\n')) == "too-large 1048577:1\n");
    CHECK(scanned(std::string(mebibyte + 9, 'a')) == "too-large 1:1048577\n");
    CHECK(scanned(std::string(mebibyte + 1, '\xFF')) ==
          "too-large 1:1048577\n");
}

TEST_CASE("a quote where no text begins is left to the library")
{
    struct Row {
        std::string name;
        std::string text;
    };

    const std::vector<Row> rows = {
        {"an apostrophe in a word", "a = it's quiet\n[b"},
        {"an apostrophe in a number", "a = 1'000"},
        {"a text that was never opened", "a = quiet\""},
        {"a text behind a word", "a = so \"quiet"},
        {"a text behind a text", "a = \"b\" \"c"},
        {"many dots in a value", "a = quiet" + repeated(".", 40)},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(scanned(row.text) == "");
    }
}

}  // namespace ajar
