#include <ajar/format/toml/writer.hpp>

#include <ajar/format/toml/lexer.hpp>
#include <ajar/text/sanitize.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../../support/told.hpp"
#include "../../support/toml_dump.hpp"

namespace ajar {

TEST_CASE("values are written as TOML")
{
    CHECK(toml_string("") == R"("")");
    CHECK(toml_string("a \"b\" \\ 'c'") == R"("a \"b\" \\ 'c'")");
    CHECK(toml_string("one\ntwo") == R"("one\ntwo")");
    CHECK(toml_string("\u00E9\u4E2D") == "\"\u00E9\u4E2D\"");
    CHECK(toml_value(Number(-2)) == "-2");
    CHECK(toml_value(Number(1) / Number(4)) == "0.25");
    CHECK(toml_value(std::string("2")) == R"("2")");
    CHECK(toml_strings({}) == "[]");
    CHECK(toml_strings({"a", "b\""}) == R"(["a", "b\""])");
}

TEST_CASE("a string has no control character and reads back the same")
{
    using std::string_literals::operator""s;
    const std::vector<std::string> texts = {
        "\t\r\n\x1B\x7F", "a\0b"s,        "\u0085\u009B",
        "\u2028\u2029",   "\u202E\u200B", "\uFEFF\U000E0041",
        "\\u0041 \\",     "\"\"\" '''",   "\u0645\u200C\u0645",
    };
    for (const std::string& text : texts) {
        CAPTURE(text);
        const std::string written = toml_string(text);
        CHECK_FALSE(first_forbidden(written).has_value());
        CHECK_FALSE(written.contains('\n'));
        CHECK(read_toml_string(written).value == text);
    }
}

TEST_CASE("a comment never ends before its text does")
{
    struct Row {
        std::string name;
        std::string text;
        std::string comment;
    };

    const std::vector<Row> rows = {
        {"one line", "How are you?", "# How are you?\n"},
        {"lines", "one\ntwo", "# one\n# two\n"},
        {"an empty line", "one\n\ntwo", "# one\n#\n# two\n"},
        {"a newline at the end", "one\n", "# one\n"},
        {"nothing", "", ""},
        {"a carriage return", "one\rtwo = 1", "# one\\u{D}two = 1\n"},
        {"a line separator", "one\u2028two = 1", "# one\\u{2028}two = 1\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(toml_comment(row.text) == row.comment);
        Faults faults(source_of(toml_comment(row.text)));
        const auto root = read_toml(faults);
        REQUIRE(root.has_value());
        CHECK(dump(*root) == "{}");
    }
}

}  // namespace ajar
