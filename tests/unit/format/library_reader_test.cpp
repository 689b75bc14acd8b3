#include <ajar/format/readers.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../support/questionnaire.hpp"

namespace ajar {

namespace {

struct Row {
    std::string name;
    std::string library;  // common/a.toml, with a mark at each fault
    std::vector<Code> codes;
};

const std::string part_with_id_x = "id = 'x'\ntitle = 'X'\ntext = 'T'\n";

}  // namespace

TEST_CASE("a library file has a format and three kinds of parts")
{
    const std::string text = "title = 'X'\ntext = 'T'\n";
    const std::vector<Row> rows = {
        {"nothing but its format", "format = 1", {}},
        {"all it may hold",
         "format = 1\nsource = [{id = 'x', title = 'X'}]\n"
         "responses = [{id = 'x', options = [{value = 1, label = 'a'}]}]\n"
         "next_step = [{id = 'x', title = 'X', text = 'T'}]",
         {}},
        {"no format", "^source = []", {Code::MissingKey}},
        {"another format", "format = ^2", {Code::UnsupportedFormat}},
        {"it includes nothing itself",
         "format = 1\n^include = []",
         {Code::UnknownKey}},
        {"an item", "format = 1\n^item = []", {Code::UnknownKey}},
        {"a scale", "format = 1\n^scale = []", {Code::UnknownKey}},
        {"an explanation", "format = 1\n^explanation = []", {Code::UnknownKey}},
        {"a title", "format = 1\n^title = 'X'", {Code::UnknownKey}},
        {"a fault in a part",
         "format = 1\nsource = [{id = ^1, title = 'X'}]",
         {Code::WrongType}},
        {"a step about an unknown item",
         "format = 1\n[[next_step]]\nid = 'x'\n" + text +
             "when = '^answer.b == 1'",
         {Code::UnknownItem}},
        {"a step about an item of the questionnaire",
         "format = 1\n[[next_step]]\nid = 'x'\n" + text +
             "when = 'answer.a == 1'",
         {}},
        {"no TOML", "format = ^\n", {Code::TomlSyntax}},
        {"no UTF-8", "format = 1 # ^\xFF", {Code::InvalidUtf8}},
    };
    const std::string own =
        std::string(head) +
        "include = ['common/a.toml']\n"
        "item = [{id = 'a', text = '?', type = 'number'}]\n";
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Marked expected = marked(row.library);
        const auto read = read_with(own, {{"common/a.toml", expected.text}});
        const Diagnostics faults = read ? Diagnostics{} : read.error();
        CHECK(told(faults) == told(expected, row.codes));
        for (const Diagnostic& fault : faults) {
            CHECK(fault.source->name() == "common/a.toml");
            CHECK(fault.where.file == 1);
        }
    }
}

TEST_CASE("a questionnaire uses the parts of its libraries")
{
    const Questionnaire read = questionnaire_from(
        "include = ['common/a.toml', 'b.toml']\n"
        "[[item]]\nid = 'a'\ntext = '?'\nresponses = 'often'\n"
        "sources = ['paper']\n"
        "[[explanation]]\nid = 'e'\ntitle = 'E'\ntext = 'T'\n"
        "next_steps = ['own', 'walk']\n"
        "[[next_step]]\nid = 'own'\ntitle = 'O'\ntext = 'T'\n",
        {{"common/a.toml",
          "format = 1\n[[next_step]]\nid = 'walk'\ntitle = 'W'\n"
          "text = 'T'\nsources = ['paper']\nwhen = 'answer.a == 1'\n"
          "[[responses]]\nid = 'often'\n"
          "options = [{value = 1, label = 'Yes'}]"},
         {"b.toml", "format = 1\n[[source]]\nid = 'paper'\ntitle = 'P'"}});
    REQUIRE(read.files.size() == 3);
    CHECK(read.files[1]->name() == "common/a.toml");
    CHECK(options_of(read.items.at(0))->at(0).label == "Yes");
    REQUIRE(read.explanations.at(0).next_steps.size() == 2);
    const NextStep& walk = read.at(read.explanations[0].next_steps[1]);
    CHECK(walk.id == "walk");
    CHECK(walk.where.file == 1);
    CHECK(read.sources.at(walk.sources.at(0).value).id == "paper");
}

TEST_CASE("an id defined in two files names both places")
{
    struct Both {
        std::string kind;
        std::string part;
    };

    const std::vector<Both> rows = {
        {"source", "[[source]]\nid = 'x'\ntitle = 'X'\n"},
        {"responses",
         "[[responses]]\nid = 'x'\noptions = [{value = 1, label = 'a'}]\n"},
        {"next_step", "[[next_step]]\n" + part_with_id_x},
    };
    for (const Both& row : rows) {
        CAPTURE(row.kind);
        const auto read =
            read_with(std::string(head) + "include = ['a.toml']\n" + row.part,
                      {{"a.toml", "format = 1\n" + row.part}});
        REQUIRE_FALSE(read.has_value());
        REQUIRE(told(read.error()) == "duplicate-id 3:6\n");
        const Diagnostic& fault = read.error().front();
        CHECK(fault.source->name() == "a.toml");
        CHECK(fault.hint.contains("test.toml:8:6"));
    }
    const auto read =
        read_with(std::string(head) + "include = ['a.toml', 'b.toml']",
                  {{"a.toml", "format = 1\n" + rows[0].part},
                   {"b.toml", "format = 1\n" + rows[0].part}});
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().front().source->name() == "b.toml");
    CHECK(read.error().front().hint.contains("a.toml:3:6"));
}

TEST_CASE("an included file lies in the folder of its questionnaire")
{
    const Libraries libraries = {
        {"a.toml", "format = 1"},           {"common/a.toml", "format = 1"},
        {"a..b.toml", "format = 1"},        {"../a.toml", "format = 1"},
        {"common/../a.toml", "format = 1"}, {"common/..", "format = 1"},
        {"/a.toml", "format = 1"},          {"", "format = 1"}};

    struct Include {
        std::string name;
        std::string list;
        std::vector<Code> codes;
    };

    const std::vector<Include> rows = {
        {"beside it", "['a.toml']", {}},
        {"in a folder", "['common/a.toml']", {}},
        {"two of them", "['a.toml', 'common/a.toml']", {}},
        {"dots in a name", "['a..b.toml']", {}},
        {"one that is not there",
         "['a.toml', ^'b.toml']",
         {Code::InvalidInclude}},
        {"above it", "[^'../a.toml']", {Code::InvalidInclude}},
        {"up and down", "[^'common/../a.toml']", {Code::InvalidInclude}},
        {"up at the end", "[^'common/..']", {Code::InvalidInclude}},
        {"absolute", "[^'/a.toml']", {Code::InvalidInclude}},
        {"nothing", "[^'']", {Code::InvalidInclude}},
        {"one twice", "['a.toml', ^'a.toml']", {Code::DuplicateEntry}},
    };
    for (const Include& row : rows) {
        CAPTURE(row.name);
        const Marked expected =
            marked(std::string(head) + "include = " + row.list);
        CHECK(faults_of(expected.text, libraries) == told(expected, row.codes));
    }
}

}  // namespace ajar
