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

}  // namespace ajar
