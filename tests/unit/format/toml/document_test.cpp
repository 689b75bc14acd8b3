#include <ajar/format/toml/document.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

#include "../../support/told.hpp"
#include "../../support/toml_dump.hpp"

namespace ajar {

namespace {

constexpr char byte_order_mark[] = "\xEF\xBB\xBF";

// The document, or its faults.
std::string read(const std::string& text, Privacy privacy = Privacy::Open)
{
    Faults faults(source_of(text, "test.toml", privacy));
    const auto root = read_toml(faults);
    return root ? dump(*root) : told(faults.take());
}

// Where the only value of a text stands, and its key: "1:5+3".
std::string placed(Span where)
{
    return std::to_string(where.start.line) + ":" +
           std::to_string(where.start.column) + "+" +
           std::to_string(where.length);
}

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

constexpr std::size_t mebibyte = std::size_t{1024} * 1024;

}  // namespace

TEST_CASE("a TOML text becomes plain values")
{
    struct Row {
        std::string name;
        std::string text;
        std::string values;
    };

    const std::vector<Row> rows = {
        {"nothing", "", "{}"},
        {"a string", "a = \"x\"", R"({a = "x"})"},
        {"entries are sorted by name", "b = 1\na = 2", "{a = 2, b = 1}"},
        {"truth", "a = true\nb = false", "{a = true, b = false}"},
        {"integers", "a = 7\nb = -3\nc = +1\nd = 1_000",
         "{a = 7, b = -3, c = 1, d = 1000}"},
        {"other bases", "a = 0xF\nb = 0o17\nc = 0b11",
         "{a = 15, b = 15, c = 3}"},
        {"the largest integer", "a = 9223372036854775807",
         "{a = 9223372036854775807}"},
        {"the smallest integer", "a = -9223372036854775808",
         "{a = -9223372036854775808}"},
        {"a float is the decimal it shows", "a = 0.1\nb = 2.50",
         "{a = 0.1, b = 2.5}"},
        {"a float of few digits with an exponent", "a = 1e3\nb = 25e-2",
         "{a = 1000, b = 0.25}"},
        {"a float is its shortest form",
         "a = 0.30000000000000000001\nb = 0.1000000000000000055",
         "{a = 0.3, b = 0.1}"},
        {"minus zero", "a = -0\nb = -0.0", "{a = 0, b = 0}"},
        {"no numbers", "a = inf\nb = -inf\nc = nan",
         "{a = not finite, b = not finite, c = not finite}"},
        {"a date", "a = 2026-11-22", "{a = date 2026-11-22}"},
        {"an early date", "a = 0987-01-02", "{a = date 0987-01-02}"},
        {"date-times stay as they were written",
         "a = 2026-11-22T09:30:00Z\nb = 2026-11-22 09:30:00.50+01:00\n"
         "c = 2026-11-22T09:30:00",
         "{a = date-time 2026-11-22T09:30:00Z, b = date-time 2026-11-22 "
         "09:30:00.50+01:00, c = date-time 2026-11-22T09:30:00}"},
        {"a time", "a = 09:30:00", "{a = time 09:30:00}"},
        {"a time with a fraction", "a = 09:30:00.25",
         "{a = time 09:30:00.250000000}"},
        {"a time with a fraction of nothing", "a = 09:30:00.0",
         "{a = time 09:30:00}"},
        {"arrays of anything", "a = [1, \"x\", [true], {b = 2}]",
         R"({a = [1, "x", [true], {b = 2}]})"},
        {"an array over lines", "a = [ # one\n 1,\n 2,\n]", "{a = [1, 2]}"},
        {"tables", "[a]\nb = 1\n[a.c]\nd = 2", "{a = {b = 1, c = {d = 2}}}"},
        {"arrays of tables keep their order",
         "[[a]]\nb = 2\n[[a]]\nb = 1\n[[a]]", "{a = [{b = 2}, {b = 1}, {}]}"},
        {"dotted keys", "a.b.c = 1\na.d = 2", "{a = {b = {c = 1}, d = 2}}"},
        {"quoted keys", "\"a b\" = 1\n'c.d' = 2\n\"\" = 3",
         "{ = 3, a b = 1, c.d = 2}"},
        {"escapes", R"(a = "\u00e9\t\"\\")", "{a = \"\u00E9\t\"\\\"}"},
        {"lines", "a = \"\"\"\none\n\"two\"\n\"\"\"",
         "{a = \"one\n\"two\"\n\"}"},
        {"CRLF reads as newline", "a = \"\"\"\r\none\r\ntwo\"\"\"\r\nb = 1\r\n",
         "{a = \"one\ntwo\", b = 1}"},
        {"CRLF in literal lines", "a = '''\r\none\r\ntwo'''",
         "{a = \"one\ntwo\"}"},
        {"a continued line", "a = \"\"\"one \\\n    two\"\"\"",
         R"({a = "one two"})"},
        {"a continued line before a wide space",
         "a = \"\"\"one\\\n    \u3000two\"\"\"", "{a = \"one\u3000two\"}"},
        {"a byte order mark", std::string(byte_order_mark) + "a = 1",
         "{a = 1}"},
        {"comments", "# a = 1\nb = 2 # c = 3", "{b = 2}"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(read(row.text) == row.values);
    }
}

TEST_CASE("what is no TOML 1.0 is refused at its line")
{
    struct Row {
        std::string name;
        std::string text;
        std::size_t line;
    };

    const std::vector<Row> rows = {
        {"no value", "a = 1\nb =\n", 2},
        {"no key", "= 1\n", 1},
        {"two values", "a = 1 2\n", 1},
        {"a key twice", "a = 1\nb = 2\na = 3\n", 3},
        {"a table twice", "[a]\n[b]\n[a]\n", 3},
        {"a value that is a table too", "a = 1\n[a.b]\n", 2},
        {"an array that grows", "a = [1]\n[[a]]\n", 2},
        {"an inline table that grows", "a = {b = 1}\na.c = 2\n", 2},
        {"an inline table over lines", "a = {b = 1,\nc = 2}\n", 1},
        {"an unknown escape", "a = 1\nb = \"\\x\"\n", 2},
        {"a surrogate escape", "a = \"\\uD800\"\n", 1},
        {"a control character in a string", "a = \"x\x01y\"\n", 1},
        {"a control character in a comment", "a = 1\n# x\x1By\n", 2},
        {"a newline in a string", "a = \"x\ny\"\n", 1},
        {"a day that is none", "a = 2023-02-29\n", 1},
        {"a leading zero", "a = 07\n", 1},
        {"an integer over 64 bits", "a = 9223372036854775808\n", 1},
        {"a bracket too many", "a = [1]]\n", 1},
        {"TOML 1.1: a short escape", "a = \"\\e\"\n", 1},
        {"words", "hello world\n", 1},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const std::string expected =
            "toml-syntax " + std::to_string(row.line) + ":";
        CHECK(read(row.text).starts_with(expected));
    }
}

TEST_CASE("tables and arrays are nested 32 levels deep and no deeper")
{
    const auto nested = [](std::size_t arrays) {
        return "[a.b.c]\nd = " + std::string(arrays, '[') +
               std::string(arrays, ']');
    };
    // Three tables, then the arrays.
    CHECK(read(nested(29)).starts_with("{a = {b = {c = {d = ["));
    CHECK(read(nested(30)).starts_with("too-deep 2:"));
    CHECK(read("a = " + std::string(33, '[')) == "too-deep 1:37\n");
}

TEST_CASE("a file over a cap is refused before TOML is read")
{
    CHECK(read("a = [\xFF") == "invalid-utf8 1:6\n");
    CHECK(read("a = \"x\nb =") == "toml-syntax 1:5\n");
}

TEST_CASE("a file within the caps is read")
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
        {"many brackets side by side", "a = [" + repeated("[[]], ", 50) + "]"},
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
         "[" + dotted(16) + "]\n[[b." + dotted(15) + "]]"},
        {"every key counts for itself",
         repeated("[[b]]\n" + dotted(10) + " = 1.5\n", 10)},
        {"keys of an inline table",
         "a = {" + dotted(10) + " = 1, b." + dotted(11) + " = 2}"},
        {"dots of many numbers", "a = [" + repeated("1.5, ", 40) + "]"},
        {"dots in a quoted key", "\"" + dotted(40) + "\" = 1"},
        {"dots in strings and comments",
         "a = \"" + repeated(".", 40) + "\" # " + repeated(".", 40)},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(read(row.text).starts_with("{"));
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
            CHECK(read(expected.text).starts_with("key-too-long 1:"));
        } else {
            CHECK(read(expected.text) == told(expected, {row.code}));
        }
    }
}

TEST_CASE("a file over 1 MiB is refused at the first byte that is too much")
{
    CHECK(read(std::string(mebibyte + 1, '\n')) == "too-large 1048577:1\n");
    CHECK(read(std::string(mebibyte + 9, 'a')) == "too-large 1:1048577\n");
    CHECK(read(std::string(mebibyte + 1, '\xFF')) == "too-large 1:1048577\n");
}

TEST_CASE("a quote where no text begins closes none and opens none")
{
    struct Row {
        std::string name;
        std::string text;  // with a mark where the fault is
    };

    const std::vector<Row> rows = {
        {"an apostrophe in a word", "a = ^it's quiet\n[b"},
        {"an apostrophe in a number", "a = ^1'000"},
        {"a text that was never opened", "a = ^quiet\""},
        {"a text behind a word", "a = ^so \"quiet"},
        {"a text behind a text", "a = \"b\" ^\"c"},
        {"many dots in a value", "a = ^quiet" + repeated(".", 40)},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Marked expected = marked(row.text);
        CHECK(read(expected.text) == told(expected, {Code::TomlSyntax}));
    }
}

TEST_CASE("keys and values know their place")
{
    struct Row {
        std::string name;
        std::string text;
        std::string key;
        std::string value;
    };

    const std::vector<Row> rows = {
        {"a number", "abc = 12", "1:1+3", "1:7+2"},
        {"a string with its quotes", "a = \"xyz\"", "1:1+1", "1:5+5"},
        {"a quoted key", "\"abc\" = 1", "1:1+5", "1:9+1"},
        {"behind other lines", "# one\n\n  a = true", "3:3+1", "3:7+4"},
        {"behind tabs", "\t\ta\t=\t1", "1:3+1", "1:7+1"},
        {"behind CRLF", "# one\r\na = 1\r\n", "2:1+1", "2:5+1"},
        {"behind a byte order mark", std::string(byte_order_mark) + "a = 1",
         "1:1+1", "1:5+1"},
        {"characters, not bytes", "\"\u00E9\u4E2D\" = \"\U0001F600\"", "1:1+4",
         "1:8+3"},
        {"an array", "a = [1, 2]", "1:1+1", "1:5+6"},
        {"a date", "a = 2026-11-22", "1:1+1", "1:5+10"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Faults faults(source_of(row.text));
        const auto root = read_toml(faults);
        REQUIRE(root.has_value());
        REQUIRE(root->entries.size() == 1);
        CHECK(placed(root->entries.front().key.where) == row.key);
        CHECK(placed(root->entries.front().value.where) == row.value);
    }
}

TEST_CASE("a byte of a string's value has its place in the file")
{
    struct Row {
        std::string name;
        std::string text;  // with a mark where the byte is written
        std::size_t offset;
    };

    const std::vector<Row> rows = {
        {"basic", "b = 'x'\na = \"o^ne\"", 1},
        {"behind an escape", "a = \"\\u00e9^b\"", 2},
        {"behind raw characters", "a = \"\u00E9\u4E2D^b\"", 5},
        {"on a later line", "a = \"\"\"\none\n  t^wo\"\"\"", 7},
        {"behind CRLF", "a = \"\"\"\r\none\r\nt^wo\"\"\"", 5},
        {"behind a byte order mark",
         std::string(byte_order_mark) + "a = \"o^ne\"", 1},
        {"the end", "a = 'one^'", 3},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Marked expected = marked(row.text);
        Faults faults(source_of(expected.text));
        const auto root = read_toml(faults);
        REQUIRE(root.has_value());
        const TomlEntry* entry = root->find("a");
        REQUIRE(entry != nullptr);
        const Span where = place_in(faults, entry->value, row.offset);
        CHECK(where.start ==
              faults.source().location_of(expected.places.at(0)));
    }
}

TEST_CASE("a table finds its entries by name")
{
    Faults faults(source_of("b = 1\naa = 2\na = 3\n\"\u00E9\" = 4"));
    const auto root = read_toml(faults);
    REQUIRE(root.has_value());
    for (const char* name : {"a", "aa", "b", "\u00E9"}) {
        CAPTURE(name);
        const TomlEntry* entry = root->find(name);
        REQUIRE(entry != nullptr);
        CHECK(entry->key.name == name);
    }
    for (const char* name : {"", "ab", "c"}) {
        CAPTURE(name);
        CHECK(root->find(name) == nullptr);
    }
}

TEST_CASE("of a private file nothing is told but keys")
{
    const auto words = [](std::string_view value, Privacy privacy) {
        Faults faults(
            source_of("a = " + std::string(value), "answers.toml", privacy));
        CHECK_FALSE(read_toml(faults).has_value());
        return faults.take().at(0).message;
    };
    CHECK(words("null", Privacy::Private) == "a text stands in quotes");
    CHECK(words("null", Privacy::Open) == "TOML has no word for 'nothing'");
    CHECK(words("\x1B", Privacy::Private) ==
          "an invisible character may not stand here");
    CHECK(words("\x1B", Privacy::Open) ==
          "the character U+001B may not stand here");
}

}  // namespace ajar
