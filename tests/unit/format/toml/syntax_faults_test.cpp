#include <ajar/format/toml/syntax_faults.hpp>

#include <ajar/format/toml/document.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../../support/told.hpp"

namespace ajar {

// What each fault of TOML is called is in tests/vectors/toml. Here are those
// whose place the library does not tell.
TEST_CASE("a fault of TOML is reported where a person looks")
{
    struct Row {
        std::string name;
        std::string text;  // with a mark where the fault is
        std::string message;
    };

    const std::vector<Row> rows = {
        {"a key twice", "a = 1\n^a = 2", "'a' is there already"},
        {"a key twice, in an inline table", "a = {b = 1, ^b = 2}",
         "'b' is there already"},
        {"a key twice, in quotes", "a = 1\n^\"\\u0061\" = 2",
         "'a' is there already"},
        {"a key twice, with dots", "a.b = 1\n^a.b = 2",
         "'a.b' is there already"},
        {"a part of a key", "a = 'x'\n^a.b = 1",
         "'a' is there already, as a text"},
        {"a later part of a key", "a.b = 1\na.^b.c = 1",
         "'b' is there already, as a number"},
        {"a table twice", "[a]\n^[a]", "the table 'a' is there already"},
        {"a table twice, in quotes", "[a]\n^['a']",
         "the table 'a' is there already"},
        {"a table with dots twice", "[a.b]\n^[a.b]",
         "the table 'a.b' is there already"},
        {"a table twice, with blanks", "[a.b]\n^[ a .\tb ]",
         "the table 'a .\tb' is there already"},
        {"a table that is an array", "[[a]]\n^[a]",
         "'a' is there already, as an array"},
        {"a table below a number", "a = 1\n^[a.b]\nc = 1",
         "'a.b' would stand inside a number"},
        {"a table below a number, then another", "a = 1\n^[a.b]\n[c]\n",
         "'a.b' would stand inside a number"},
        {"a table below a truth, at the end", "a = true\n^[[a.b]]",
         "'a.b' would stand inside true or false"},
        {"a table below one in braces", "a = {}\n^[a.b]\n",
         "'a.b' would stand inside a table in braces"},
        {"a number", "a = [1, ^07, 2]", "a number does not begin with 0"},
        {"a date", "a = ^2026-02-30\n", "this month has no such day"},
        {"an escape", "a = \"b ^\\q\"", "there is no such escape in a text"},
        {"a carriage return", "a = 1^\rb = 2",
         "a carriage return without a newline behind it"},
        {"a key in an array", "a = [^b = 1]",
         "a key does not stand in an array"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Marked expected = marked(row.text);
        Faults faults(source_of(expected.text));
        CHECK_FALSE(read_toml(faults).has_value());
        const Diagnostics found = faults.take();
        CHECK(told(found) == told(expected, {Code::TomlSyntax}));
        CHECK(found.at(0).message == row.message);
    }
}

TEST_CASE("a fault without words of ours keeps those of the library")
{
    const std::string words = "Error while parsing tea: too hot";
    const auto open = toml_fault(words, {1, 3}, *source_of("a = 1"));
    CHECK(open.message == "this is no valid TOML: " + words);
    CHECK(open.offset == 2);
    const auto closed =
        toml_fault(words, {1, 3}, *source_of("a = 1", "a", Privacy::Private));
    CHECK(closed.message == "this is no valid TOML");
    for (const char* other : {"", "no colon", "Error while parsing"}) {
        CHECK(toml_fault(other, {1, 1}, *source_of("")).offset == 0);
    }
}

}  // namespace ajar
