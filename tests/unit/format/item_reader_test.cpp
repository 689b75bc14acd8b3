#include <ajar/format/keys.hpp>
#include <ajar/format/readers.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "../support/kinds.hpp"
#include "../support/questionnaire.hpp"

namespace ajar {

namespace {

// An item with an id and a text; `keys` are its other lines.
std::string item(const std::string& keys, const std::string& id = "one")
{
    return "[[item]]\nid = '" + id + "'\ntext = '?'\n" + keys + "\n";
}

const std::string yes = "[{value = 1, label = 'Yes'}]";

std::string many_options(int count)
{
    std::string list;
    for (int i = 0; i < count; ++i) {
        list += "{value = " + std::to_string(i) + ", label = 'x'},";
    }
    return "[" + list + "]";
}

std::string many_items(int count)
{
    std::string all;
    for (int i = 0; i < count; ++i) {
        all += item("type = 'note'", "i" + std::to_string(i));
    }
    return all;
}

}  // namespace

TEST_CASE("an item has a type or options, and the keys of its type")
{
    check_faults({
        {"options make a single choice", item("options = " + yes), {}},
        {"responses make a single choice",
         item("responses = 'often'") + "[[responses]]\nid = 'often'\n" +
             "options = " + yes,
         {}},
        {"a multiple choice",
         item("type = 'multiple_choice'\noptions = " + yes),
         {}},
        {"a number without a range", item("type = 'number'"), {}},
        {"a number with every key",
         item("type = 'number'\nmin = -1\nmax = 1\nstep = 0.5\nunit = 'h'\n"
              "low_label = 'a'\nhigh_label = 'b'"),
         {}},
        {"a text", item("type = 'text'\nmax_length = 1"), {}},
        {"a note", item("type = 'note'\nshow_if = 'true'"), {}},
        {"neither type nor options",
         "^" + item("required = true"),
         {Code::MissingKey}},
        {"an unknown type", item("type = ^'scale'"), {Code::InvalidValue}},
        {"both responses and options",
         "responses = [{id = 'often', options = " + yes + "}]\n" +
             item("responses = 'often'\n^options = " + yes),
         {Code::OptionsTwice}},
        {"a choice without options",
         "^" + item("type = 'multiple_choice'"),
         {Code::NoOptions}},
        {"an unknown set",
         item("responses = ^'often'"),
         {Code::UnknownResponses}},
        {"an unknown group",
         item("type = 'note'\ngroup = ^'start'"),
         {Code::UnknownGroup}},
        {"an unknown source",
         "source = [{id = 'b', title = 'B'}]\n" +
             item("type = 'note'\nsources = ['b', ^'c']"),
         {Code::UnknownSource}},
        {"an id out of form",
         "[[item]]\nid = ^'One'\ntext = '?'\ntype = 'note'",
         {Code::InvalidId}},
        {"max equal to min", item("type = 'number'\nmin = 3\nmax = 3"), {}},
        {"max below min",
         item("type = 'number'\nmin = 3\nmax = ^2.5"),
         {Code::OutOfRange}},
        {"a date, max equal to min",
         item("type = 'date'\nmin = 2020-01-01\nmax = 2020-01-01"),
         {}},
        {"a date, max before min",
         item("type = 'date'\nmin = 2020-01-01\nmax = ^2019-12-31"),
         {Code::OutOfRange}},
        {"a time, max before min",
         item("type = 'time'\nmin = 10:00:00\nmax = ^09:59:59"),
         {Code::OutOfRange}},
        {"a time with a fraction of a second",
         item("type = 'time'\nmin = ^10:00:00.5"),
         {Code::WrongType}},
        {"a time with a fraction of nothing",
         item("type = 'time'\nmin = 10:00:00.000"),
         {}},
        {"a step of 0", item("type = 'number'\nstep = ^0"), {Code::OutOfRange}},
        {"a negative step",
         item("type = 'number'\nstep = ^-1"),
         {Code::OutOfRange}},
    });
}

TEST_CASE("every type of the format is read")
{
    const auto* type = std::ranges::find(keys::item, "type", &KeySpec::name);
    std::vector<std::string> read;
    for (const Kind& kind : every_kind()) {
        REQUIRE(questionnaire_of(kind).items.size() == 1);
        read.push_back(kind.type);
    }
    CHECK(std::ranges::equal(read, type->words));
}

TEST_CASE("a key that does not belong to the type of an item is refused")
{
    const auto line_of = [](const Kind& kind) {
        return "type = '" + kind.type + "'\n" + kind.keys + "\n";
    };
    for (const Kind& kind : every_kind()) {
        for (const Kind& other : every_kind()) {
            const bool fits = other.type == kind.type;
            for (const std::string& key : other.own_keys) {
                check_faults({{kind.type + " with " + key,
                               item(line_of(kind) + (fits ? "" : "^") + key),
                               fits ? std::vector<Code>()
                                    : std::vector{Code::KeyNotForType}}});
            }
        }
        for (const Kind& other : every_kind()) {
            for (const std::string& key : other.bounds) {
                const bool fits = other.type == kind.type;
                std::string marked = (fits ? "" : "^") + key;
                if (!fits && !kind.bounds.empty()) {
                    marked = key;
                    marked.insert(key.find("= ") + 2, "^");
                }
                check_faults(
                    {{kind.type + " with " + key, item(line_of(kind) + marked),
                      fits ? std::vector<Code>()
                           : std::vector{kind.bounds.empty()
                                             ? Code::KeyNotForType
                                             : Code::WrongType}}});
            }
        }
        if (kind.keys.empty()) {
            check_faults({
                {kind.type + " with options",
                 item(line_of(kind) + "^options = " + yes),
                 {Code::KeyNotForType}},
                {kind.type + " with responses",
                 item(line_of(kind) + "^responses = 'often'") +
                     "[[responses]]\nid = 'often'\noptions = " + yes,
                 {Code::KeyNotForType}},
            });
        }
    }
}

TEST_CASE("the options of a set")
{
    struct Row {
        std::string name;
        std::string options;
        std::vector<Code> codes;
    };

    const std::vector<Row> rows = {
        {"numbers and strings",
         "[{value = 4, label = 'a'}, "
         "{value = 'na', label = 'b'}]",
         {}},
        {"none", "^[]", {Code::NoOptions}},
        {"a value twice",
         "[{value = 1, label = 'a'}, "
         "{value = ^1, label = 'b'}]",
         {Code::DuplicateValue}},
        {"a value twice, by value",
         "[{value = 2, label = 'a'}, "
         "{value = ^2.0, label = 'b'}]",
         {Code::DuplicateValue}},
        {"a string twice",
         "[{value = 'a', label = 'a'}, "
         "{value = ^'a', label = 'b'}]",
         {Code::DuplicateValue}},
        {"a number and the string it is printed as",
         "[{value = 1, label = 'a'}, {value = ^'1', label = 'b'}]",
         {Code::DuplicateValue}},
        {"a number and the string, the other way round",
         "[{value = '0.5', label = 'a'}, {value = ^0.50, label = 'b'}]",
         {Code::DuplicateValue}},
        {"a number and another string of it",
         "[{value = 1, label = 'a'}, {value = '1.0', label = 'b'}]",
         {}},
        {"one score for two options",
         "[{value = 1, label = 'a', score = 0}, "
         "{value = 2, label = 'b', score = 0}]",
         {}},
        {"several exclusive ones",
         "[{value = 1, label = 'a', exclusive = true}, "
         "{value = 2, label = 'b', exclusive = true}]",
         {}},
        {"100 of them", many_options(100), {}},
        {"101 of them", "^" + many_options(101), {Code::TooMany}},
        {"a value of seven decimals",
         "[{value = ^0.1234567, label = 'a'}]",
         {Code::InvalidNumber}},
        {"a control character in a value",
         "[{value = \"a^\\u001b\", label = 'a'}]",
         {Code::ForbiddenCharacter}},
    };
    for (const Row& row : rows) {
        check_faults({{row.name + ", in place",
                       item("options = " + row.options), row.codes},
                      {row.name + ", in a set",
                       "[[responses]]\nid = 'often'\noptions = " + row.options,
                       row.codes}});
    }
}

TEST_CASE("a questionnaire has up to 2000 items")
{
    check_faults({
        {"2000", many_items(2000), {}},
        {"2001",
         many_items(2000) + "^" + item("type = 'note'"),
         {Code::TooMany}},
        {"2002, and told of once",
         many_items(2000) + "^" + item("type = 'note'") + item("type = 'note'"),
         {Code::TooMany}},
    });
}

TEST_CASE("items are kept as they were written")
{
    const Questionnaire read = questionnaire_from(R"toml(
group = [{id = "start", title = "Start", text = "First."}]
source = [{id = "a", title = "A"}, {id = "b", title = "B", year = 1999}]
responses = [{id = "often", options = [
    {value = 0, label = "Never"}, {value = "na", label = "No", score = 7},
    {value = "skip", label = "Skip", exclusive = true}]}]
[[item]]
id = "mood"
text = "How?"
responses = "often"
required = true
group = "start"
sources = ["b", "a"]
[[item]]
id = "why"
text = "Why?"
type = "multiple_choice"
responses = "often"
show_if = "answered(mood)"
[[item]]
id = "hours"
text = "How long?"
type = "number"
min = 0
step = 0.5
[[item]]
id = "words"
text = "What?"
type = "text"
[[item]]
id = "short"
text = "What?"
type = "text"
max_length = 9
[[item]]
id = "rest"
text = "!"
type = "note"
)toml");
    REQUIRE(read.items.size() == 6);
    CHECK(read.groups.at(0).text == "First.");
    CHECK(read.sources.at(1).year == Number(1999));

    const Item& mood = read.items[0];
    const auto& options = *options_of(mood);
    REQUIRE(options.size() == 3);
    CHECK_FALSE(takes_several(mood));
    CHECK(options[0].score == Number(0));
    CHECK(options[1].score == Number(7));
    CHECK_FALSE(options[2].score.has_value());
    CHECK_FALSE(options[0].exclusive);
    CHECK(options[2].exclusive);
    CHECK(mood.required);
    CHECK((mood.group == GroupIndex{0}));
    CHECK((mood.sources == std::vector<SourceIndex>{{1}, {0}}));
    CHECK_FALSE(mood.show_if.has_value());

    CHECK(takes_several(read.items[1]));
    CHECK_FALSE(read.items[1].required);
    REQUIRE(read.items[1].show_if.has_value());
    CHECK(read.items[1].show_if->text == "answered(mood)");
    const auto& hours = std::get<Numbers>(read.items[2].kind);
    CHECK(hours.min == Number(0));
    CHECK_FALSE(hours.max.has_value());
    CHECK(hours.step == Number::parse("0.5"));
    CHECK(std::get<OwnWords>(read.items[3].kind).max_length == 2000);
    CHECK(std::get<OwnWords>(read.items[4].kind).max_length == 9);
    CHECK(std::holds_alternative<Nothing>(read.items[5].kind));
}

}  // namespace ajar
