#include <ajar/terminal/line/console.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

namespace {

std::vector<std::string> all_lines(const std::string& input)
{
    std::istringstream in(input);
    std::ostringstream out;
    StreamConsole console(in, out, {});
    std::vector<std::string> lines;
    while (auto line = console.read_line()) {
        lines.push_back(*line);
    }
    CHECK_FALSE(console.read_line().has_value());
    return lines;
}

}  // namespace

TEST_CASE("lines end in LF, CRLF or the end of input")
{
    struct Row {
        std::string_view name;
        std::string input;
        std::vector<std::string> lines;
    };

    const std::vector<Row> rows = {
        {"nothing", "", {}},
        {"one", "3\n", {"3"}},
        {"a last line without a newline counts", "3\n4", {"3", "4"}},
        {"empty lines count", "\n\n3\n", {"", "", "3"}},
        {"CRLF", "3\r\n\r\n4\r\n", {"3", "", "4"}},
        {"a carriage return inside stays", "3\r4\n", {"3\r4"}},
        {"any byte", std::string("a\0\xFF\n", 4), {{"a\0\xFF", 3}}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(all_lines(row.input) == row.lines);
    }
}

TEST_CASE("a line beyond 1 MiB is cut, not kept in memory")
{
    const std::size_t longest = std::size_t{1} << 20U;
    const auto lines = all_lines(std::string(longest + 9, 'a') + "\n3\n");
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].size() == longest);
    CHECK(lines[1] == "3");
}

TEST_CASE("a line without an end is the end of input")
{
    const std::size_t most = std::size_t{16} << 20U;
    CHECK(all_lines("3\n" + std::string(most, 'a')) ==
          std::vector<std::string>{"3"});
}

TEST_CASE("what is written goes out at once, in ASCII if need be")
{
    std::istringstream in;
    std::ostringstream out;
    StreamConsole plain(in, out, {.is_interactive = true, .width = 40});
    plain.write("Caf\u00E9: ");
    CHECK(out.str() == "Caf\u00E9: ");
    CHECK(plain.is_interactive());
    CHECK(plain.width() == 40);
    StreamConsole ascii(in, out, {.is_ascii = true});
    ascii.write("Caf\u00E9.\n");
    CHECK(out.str() == "Caf\u00E9: Cafe.\n");
    CHECK_FALSE(ascii.is_interactive());
}

}  // namespace ajar
