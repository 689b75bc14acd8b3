#include <ajar/format/toml/lexer.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../../support/told.hpp"

namespace ajar {

namespace {

// A walk up to a mark.
struct Walked {
    explicit Walked(const std::string& with_mark)
        : text(marked(with_mark).text), lexer(text)
    {
        const std::size_t end = marked(with_mark).places.at(0);
        while (lexer.at() < end) {
            lexer.step();
        }
    }

    Walked(const Walked&) = delete;
    Walked& operator=(const Walked&) = delete;

    // What stands from there up to the mark.
    std::string from(std::size_t start) const
    {
        return start == TomlLexer::none
                   ? "none"
                   : text.substr(start, lexer.at() - start);
    }

    std::string text;
    TomlLexer lexer;
};

}  // namespace

TEST_CASE("a walk knows the key and the value it is in")
{
    struct Row {
        std::string name;
        std::string text;
        std::string key;
        std::string value;
        std::size_t depth;
    };

    const std::vector<Row> rows = {
        {"nothing", "\n^", "none", "none", 0},
        {"a key", "a = 1\n  b.c ^= 2", "b.c ", "none", 0},
        {"a value", "b = 12^", "b = 12", "12", 0},
        {"before a value", "b = ^12", "b = ", "none", 0},
        {"a text", "b = '# = ['^", "b = '# = ['", "'# = ['", 0},
        {"behind a comment", "b = 1 # = [\n^", "none", "none", 0},
        {"behind an array", "b = [1, 2]^", "b = [1, 2]", "[1, 2]", 0},
        {"inside an array", "b = [1, 23^", "none", "23", 1},
        {"lines of an array", "b = [\n 1,\n 23^", "none", "23", 1},
        {"a key in an inline table", "b = {c = 1, d ^", "d ", "none", 1},
        {"its value", "b = {c = 1, d = 2^", "d = 2", "2", 1},
        {"a table in an array", "b = [{c = 12^", "c = 12", "12", 2},
        {"one '=' too many", "b == ^1", "b == ", "= ", 0},
        {"a header", "[a.b^]", "a.b", "none", 1},
        {"a header of an array", "[[a.b^]]", "a.b", "none", 2},
        {"a byte order mark", "\xEF\xBB\xBF'b' ^= 1", "'b' ", "none", 0},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Walked walked(row.text);
        CHECK(walked.from(walked.lexer.level().key) == row.key);
        CHECK(walked.from(walked.lexer.level().value) == row.value);
        CHECK(walked.lexer.depth() == row.depth);
        CHECK_FALSE(walked.lexer.is_lost());
    }
}

TEST_CASE("a walk knows the header that was last")
{
    CHECK(Walked("a = [1]^").lexer.header() == TomlLexer::none);
    const Walked walked("[a]\nb = [1]\n[[c]] # [d]\ne = 1^");
    CHECK(walked.from(walked.lexer.header()) == "[[c]] # [d]\ne = 1");
}

TEST_CASE("a walk counts the dots of keys, and not those of values")
{
    CHECK(Walked("a.b . c ^= 1").lexer.dots() == 2);
    CHECK(Walked("[a.b.c.d^]").lexer.dots() == 3);
    CHECK(Walked("a.b = 1.5^").lexer.dots() == 0);
    CHECK(Walked("a = [1.5, 2.5^]").lexer.dots() == 0);
    CHECK(Walked("a = {b = 1.5, c.d^ = 1}").lexer.dots() == 1);
}

TEST_CASE("a walk is lost at a quote where no text begins")
{
    CHECK(Walked("a = it's^").lexer.is_lost());
    CHECK(Walked("a = 'b' 'c'^").lexer.is_lost());
    CHECK(Walked("a'b'^ = 1").lexer.is_lost());
    CHECK_FALSE(Walked("a.'b' = '''\n'''^").lexer.is_lost());
}

TEST_CASE("a walk ends at a text that is never closed")
{
    TomlLexer lexer("a = 1\nb = 'c\n");
    while (!lexer.is_at_end()) {
        lexer.step();
    }
    CHECK(lexer.unclosed() == 10);
}

TEST_CASE("a TOML string ends behind its closing quotes")
{
    struct Row {
        std::string name;
        std::string text;  // with a mark at the end; none: never closed
    };

    const std::vector<Row> rows = {
        {"basic", R"("a"^ # ")"},
        {"literal", "'a'^'"},
        {"empty", R"(""^ )"},
        {"an escaped quote", R"("a\"b"^)"},
        {"a backslash in a literal", R"('a\'^')"},
        {"lines", "\"\"\"\na\"b\n\"\"\"^ "},
        {"quotes before the last three", "'''a'''''^ "},
        {"quotes behind all of these", "'''a'''''^'"},
        {"no more than quotes", R"(""""""^ )"},
        {"never closed", "\"a"},
        {"never closed on its line", "'a\n'"},
        {"lines that are never closed", "\"\"\"a\"\""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Marked expected = marked(row.text);
        const auto end = read_toml_string(expected.text).end;
        CHECK(end.has_value() == !expected.places.empty());
        CHECK(end.value_or(0) ==
              (expected.places.empty() ? 0 : expected.places.front()));
    }
}

TEST_CASE("a TOML string has the value that TOML 1.0 gives it")
{
    struct Row {
        std::string name;
        std::string written;
        std::string value;
    };

    const std::vector<Row> rows = {
        {"basic", R"("How are you?")", "How are you?"},
        {"basic, empty", R"("")", ""},
        {"what follows is not read", R"("a" # "b")", "a"},
        {"short escapes", R"("\b\t\n\f\r\"\\")", "\b\t\n\f\r\"\\"},
        {"code points", R"("\u00e9\U0001F600\u4E2D")",
         "\u00E9\U0001F600\u4E2D"},
        {"a code point before digits", R"("\u00410")", "A0"},
        {"not ASCII, raw", "\"\u00E9t\u00E9\"", "\u00E9t\u00E9"},
        {"literal", R"('a\nb "c"')", R"(a\nb "c")"},
        {"literal, empty", "''", ""},
        {"lines", "\"\"\"one\ntwo\"\"\"", "one\ntwo"},
        {"lines, empty", R"("""""")", ""},
        {"the newline after the opening is dropped", "\"\"\"\none\"\"\"",
         "one"},
        {"only the first one", "\"\"\"\n\none\"\"\"", "\none"},
        {"CRLF after the opening is dropped", "\"\"\"\r\none\"\"\"", "one"},
        {"CRLF reads as newline", "\"\"\"one\r\ntwo\r\n\"\"\"", "one\ntwo\n"},
        {"escapes in lines", "\"\"\"\\ta\\u00e9\"\"\"", "\ta\u00E9"},
        {"a continued line", "\"\"\"one \\\n   two\"\"\"", "one two"},
        {"a continued line, CRLF", "\"\"\"one \\\r\n\ttwo\"\"\"", "one two"},
        {"a continued line with blanks behind", "\"\"\"one \\  \n two\"\"\"",
         "one two"},
        {"continued over empty lines", "\"\"\"one\\\n\n\n  two\"\"\"",
         "onetwo"},
        {"continued at the start", "\"\"\"\\\n  one\"\"\"", "one"},
        {"continued at the end", "\"\"\"one\\\n  \"\"\"", "one"},
        {"continued twice", "\"\"\"one\\\n  \\\n  two\"\"\"", "onetwo"},
        {"other spaces end a continuation", "\"\"\"a\\\n \u3000b\"\"\"",
         "a\u3000b"},
        {"an escaped backslash continues nothing", "\"\"\"one\\\\\n two\"\"\"",
         "one\\\n two"},
        {"quotes in lines", R"("""a "b" ""c"" d""")", R"(a "b" ""c"" d)"},
        {"one quote before the closing", R"("""a"""")", "a\""},
        {"two quotes before the closing", R"("""a""""")", "a\"\""},
        {"quotes after the opening", R"("""""a""")", "\"\"a"},
        {"escaped quotes", R"("""a\"""b""")", R"(a"""b)"},
        {"literal lines", "'''\none\\\n two'''", "one\\\n two"},
        {"literal lines, CRLF", "'''one\r\ntwo'''", "one\ntwo"},
        {"quotes in literal lines", "'''it''s'''''", "it''s''"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(read_toml_string(row.written).value == row.value);
    }
}

TEST_CASE("a byte of the value leads to the character it was written with")
{
    struct Row {
        std::string name;
        std::string written;  // with a mark where the byte is written
        std::size_t offset;
    };

    const std::vector<Row> rows = {
        {"the first", R"("^one")", 0},
        {"inside", R"("o^ne")", 1},
        {"the end is the closing quote", R"("one^")", 3},
        {"an empty string", R"("^")", 0},
        {"literal", R"('o\^ne')", 2},
        {"an escape", R"("a^\tb")", 1},
        {"behind an escape", R"("a\t^b")", 2},
        {"a code point", R"("a^\u00e9b")", 1},
        {"the second byte of a code point", R"("a^\u00e9b")", 2},
        {"behind a code point", R"("a\u00e9^b")", 3},
        {"behind a long code point", R"("\U0001F600^b")", 4},
        {"behind a raw character", "\"\u00E9^b\"", 2},
        {"behind the dropped newline", "\"\"\"\n^one\"\"\"", 0},
        {"on a later line", "\"\"\"\none\nt^wo\"\"\"", 5},
        {"a newline", "\"\"\"one^\ntwo\"\"\"", 3},
        {"behind CRLF", "\"\"\"\r\none\r\n^two\"\"\"", 4},
        {"behind a continuation", "\"\"\"one \\\n   ^two\"\"\"", 4},
        {"behind a continuation at the start", "\"\"\"\\\n  ^one\"\"\"", 0},
        {"the end of lines", "\"\"\"one^\"\"\"", 3},
        {"the end behind a quote", R"("""a"^""")", 2},
        {"beyond the end", R"("one^")", 9},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Marked expected = marked(row.written);
        CHECK(place_in_toml_string(expected.text, row.offset) ==
              expected.places.at(0));
    }
}

}  // namespace ajar
