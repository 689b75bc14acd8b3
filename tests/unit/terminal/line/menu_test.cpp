#include <ajar/terminal/line/menu.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "terminal/fake_console.hpp"

namespace ajar {

namespace {

CatalogRow row(std::string id,
               std::string title,
               std::string summary,
               std::optional<Audience> audience,
               std::string length)
{
    CatalogRow row;
    row.id = std::move(id);
    row.title = std::move(title);
    row.summary = std::move(summary);
    row.audience = audience;
    row.length = std::move(length);
    return row;
}

const std::vector<CatalogRow> rows = {
    row("begin",
        "Where to begin?",
        "A first look",
        Audience::Self,
        "2 questions"),
    row("beside",
        "Beside someone",
        "For friends",
        Audience::Supporter,
        "3 questions"),
    row("closer", "A closer look", "", {}, "4 questions"),
};

const MenuPages pages{
    .support = [](const PageStyle&, std::string_view) { return "SUPPORT\n"; },
    .help = "HELP\n"};

struct Visit {
    std::string chosen;
    std::string transcript;
    std::size_t lines_left = 0;
};

Visit visit(const std::vector<std::string>& lines)
{
    FakeConsole console(lines, true, 40);
    const auto chosen =
        choose_in_menu({rows, "begin", {rows[1]}}, pages, console);
    return {!chosen           ? "-"
            : chosen->goes_on ? "on with " + chosen->id
                              : chosen->id,
            console.transcript(), console.lines_left()};
}

}  // namespace

TEST_CASE("the menu asks for whom, then which")
{
    CHECK(visit({"1", "2"}).transcript ==
          R"(ajar. A quiet look at how it has been
going with people close to you.
It is private and offline, and it is no
diagnosis.

What is this about?
1. About me.
2. About someone I care for.
3. Someone to talk to now.
4. What else ajar can do.
5. Go on where you stopped: Beside
   someone.
q leaves.
1 to 5: 1

Which one would you like?
1. Where to begin?
   A good place to begin.
   A first look.
   2 questions.
2. A closer look.
   4 questions.
b goes back, ? shows where to find
someone to talk to, q leaves.
1 to 2: 2
)");
}

TEST_CASE("what the menu gives for what is typed")
{
    struct Row {
        std::vector<std::string> lines;
        std::string chosen;
    };

    const std::vector<Row> rows = {
        {{"1", "1"}, "begin"},
        {{"1", "2"}, "closer"},
        {{"2", "1"}, "beside"},
        {{" 1 ", "1"}, "begin"},
        {{"1", "b", "2", "1"}, "beside"},
        {{"5"}, "on with beside"},
        {{"q"}, "-"},
        {{"x"}, "-"},
        {{"1", "q"}, "-"},
        {{"1", "x"}, "-"},
        {{}, "-"},
        {{"1"}, "-"},
        // Enter alone chooses nothing, and neither does what fits nothing.
        {{"", "", "1", "", "2"}, "closer"},
        {{"6", "0", "no", "1", "3", "1"}, "begin"},
        {{"b", "s", "r", "1", "1"}, "begin"},
        {{"3", "4", "?", "1", "?", "1"}, "begin"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.lines.size());
        const Visit seen = visit(row.lines);
        CHECK(seen.chosen == row.chosen);
        CHECK(seen.lines_left == 0);
    }
}

TEST_CASE("support and help are shown, and the menu goes on")
{
    const std::string support = visit({"3", "q"}).transcript;
    CHECK(support.find("1 to 5: 3\n\nSUPPORT\nFor the lines of a country "
                       "type ? and\nits name: ? ireland.\n\n"
                       "What is this about?") != std::string::npos);
    const std::string asked = visit({"?", "q"}).transcript;
    CHECK(asked.find("1 to 5: ?\n\nSUPPORT\n") != std::string::npos);
    const std::string help = visit({"4", "q"}).transcript;
    CHECK(help.find("1 to 5: 4\n\nHELP\n\nWhat is this about?") !=
          std::string::npos);
}

TEST_CASE("a second hint of the menu has other words")
{
    const std::string hints = visit({"", "", "q"}).transcript;
    CHECK(hints.find(R"(1 to 5: 
A number from 1 to 5 fits here, or q to
leave.
1 to 5: 
Type one of the numbers above and press
Enter. There is no hurry.
1 to 5: q
)") != std::string::npos);
}

}  // namespace ajar
