#include <ajar/format/self_contained.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../support/questionnaire.hpp"

namespace ajar {

namespace {

const Libraries libraries = {{"common/a.toml", R"toml(
format = 1
[[source]]
id = "paper"
title = "A \"paper\" \\ with quotes"
year = 1999
strength = "strong"
note = "one\ntwo"
checked = 2026-11-22
[[source]]
id = "unused"
title = "U"
[[source]]
id = "of_a_step"
title = "S"
[[responses]]
id = "often"
options = [{value = 1, label = "Yes"},
    {value = "na", label = "None", score = 7, exclusive = true}]
[[next_step]]
id = "walk"
title = "W"
text = "one\n- two"
when = "answer.a == 'na'"
horizon = "this_week"
sources = ["of_a_step"]
[[next_step]]
id = "stay"
title = "S"
text = "T"
)toml"}};

const std::string parts = R"toml(
[[item]]
id = "a"
text = "?"
responses = "often"
sources = ["paper"]
[[explanation]]
id = "e"
title = "E"
text = "T"
next_steps = ["walk"]
)toml";

std::string ids_of(const Questionnaire& questionnaire)
{
    std::string ids;
    for (const Source& source : questionnaire.sources) {
        ids += source.id + " ";
    }
    for (const NextStep& step : questionnaire.next_steps) {
        ids += step.id + " ";
    }
    return ids;
}

}  // namespace

TEST_CASE("a self-contained file reads alone, with the parts that it uses")
{
    struct Row {
        std::string name;
        std::string text;
        std::string ids;
    };

    const std::string start(head);
    const std::string used = "paper of_a_step walk ";
    const std::vector<Row> rows = {
        {"one line", start + "include = ['common/a.toml']\n" + parts, used},
        {"over lines",
         start + "include = [ # ]\n  \"common/a.toml\", # '\n]\n" + parts,
         used},
        {"a comment behind",
         start + "include = ['common/a.toml'] # [\n" + parts, used},
        {"no newline at the end",
         start + "include = ['common/a.toml']\n" + parts + "rank = '1'", used},
        {"CRLF",
         "\xEF\xBB\xBF" + start +
             "include = ['common/a.toml']\r\nminutes = 1\r\n" + parts,
         used},
        {"parts of its own",
         start + "include = ['common/a.toml']\n" + parts +
             "[[source]]\nid = 'own'\ntitle = 'O'\n",
         "own " + used},
        {"parts of its own in an array in place",
         start + "include = ['common/a.toml']\n" +
             "source = [{id = 'own', title = 'O'}]\n" + parts,
         "own " + used},
        {"a header with a sign of equality behind it",
         start + "include = ['common/a.toml']\n" + parts +
             "[[source]] # a = [\nid = 'own'\ntitle = 'O'\n",
         "own " + used},
        {"a text that ends in four quotes",
         start + "include = ['common/a.toml']\n" +
             "source = [{id = 'own', title = \"\"\"He said [\"no\"\"\"\"}]\n" +
             parts,
         "own " + used},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto read = read_with(row.text, libraries);
        REQUIRE(read.has_value());
        const auto alone = read_with(self_contained_text(*read), {});
        CHECK(told(alone ? Diagnostics{} : alone.error()) == "");
        CHECK((alone ? ids_of(*alone) : "") == row.ids);
    }
}

TEST_CASE("what a comment hides is seen in a self-contained file")
{
    const std::string text = std::string(head) +
                             "include = ['common/a.toml']\n"
                             "# \u202E a \u009B31m\r\nminutes = 1\r\n" +
                             std::string(parts);
    const auto read = read_with("\xEF\xBB\xBF" + text, libraries);
    REQUIRE(read.has_value());
    const std::string copy = self_contained_text(*read);
    CHECK(copy.starts_with(head));
    CHECK(copy.contains("# \\u{202E} a \\u{9B}31m\nminutes = 1\n"));
}

TEST_CASE("what comes out of a library is the same in the file itself")
{
    const auto read = read_with(
        std::string(head) + "include = ['common/a.toml']\n" + parts, libraries);
    REQUIRE(read.has_value());
    const auto alone = read_with(self_contained_text(*read), {});
    REQUIRE(alone.has_value());
    const Source& paper = alone->sources.at(0);
    CHECK(paper.title == "A \"paper\" \\ with quotes");
    CHECK(paper.year == Number(1999));
    CHECK(paper.strength == "strong");
    CHECK(paper.note == "one\ntwo");
    CHECK(paper.checked == "2026-11-22");
    const auto& options = *options_of(alone->items.at(0));
    REQUIRE(options.size() == 2);
    CHECK(options[0].score == Number(1));
    CHECK(options[1].score == Number(7));
    CHECK(options[1].exclusive);
    const NextStep& walk = alone->next_steps.at(0);
    CHECK(walk.text == "one\n- two");
    CHECK(walk.when.value().text == "answer.a == 'na'");
    CHECK((walk.horizon == Horizon::ThisWeek));
    CHECK(walk.sources.size() == 1);
}

}  // namespace ajar
