#include <ajar/format/answers_file.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "../support/kinds.hpp"
#include "../support/scoring_items.hpp"

namespace ajar {

namespace {

// Every kind of item, with texts that try to leave their comments.
constexpr std::string_view items = R"toml(
frame = "Today\nanswers.a = 1"
[[item]]
id = "a"
text = "How?\na = 1\n[answers]"
required = true
options = [{value = "x\ny", label = "X\na = 1"}, {value = 2, label = "Two"}]
[[item]]
id = "many"
text = "Which?"
type = "multiple_choice"
show_if = """
true
or answered(a)"""
options = [{value = 1, label = "One", exclusive = true}]
[[item]]
id = "hours"
text = "How long?"
type = "number"
min = 0
max = 24
step = 0.5
unit = "h\nhours = 1"
low_label = "none\nhours = 1"
[[item]]
id = "words"
text = "What?"
type = "text"
max_length = 20
[[item]]
id = "rest"
text = "Rest.\nrest = 1"
type = "note"
)toml";

// Without the '#' before the item's line, which comes after its texts, and with
// a value behind it.
std::string filled_in(std::string text,
                      const std::string& id,
                      const std::string& value)
{
    const std::size_t at = text.rfind("\n# " + id + " =");
    REQUIRE(at != std::string::npos);
    const std::size_t end = text.find('\n', at + 1);
    return text.replace(at, end - at, "\n" + id + " = " + value);
}

}  // namespace

TEST_CASE("a template answers nothing as it stands")
{
    const Questionnaire questionnaire = questionnaire_from(items);
    const AnswerSheet sheet = sheet_from(write_answer_template(questionnaire));
    CHECK(told(sheet.faults) == "");
    CHECK(sheet.questionnaire.value().id == "small");
    CHECK(sheet.version.value().id == "1.0.0");
    CHECK(sheet.answers.empty());
}

TEST_CASE("every kind of item can be filled in")
{
    for (const Kind& kind : every_kind()) {
        if (kind.answer) {
            CAPTURE(kind.type);
            const Questionnaire questionnaire = questionnaire_of(kind);
            const auto admitted =
                admit(questionnaire,
                      sheet_from(filled_in(write_answer_template(questionnaire),
                                           "own", kind.written)));
            REQUIRE(admitted);
            CHECK(admitted->answers == Answers{kind.answer});
        }
    }
}

TEST_CASE("a template that is filled in is an answer file")
{
    const Questionnaire questionnaire = questionnaire_from(items);
    std::string text = write_answer_template(questionnaire);
    text = filled_in(text, "a", "2");
    text = filled_in(text, "many", "[1]");
    text = filled_in(text, "hours", "2.5");
    text = filled_in(text, "words", "'Hello'");
    const auto admitted = admit(questionnaire, sheet_from(text));
    REQUIRE(admitted.has_value());
    CHECK(told(admitted->warnings) == "");
    CHECK(std::ranges::count_if(admitted->answers, [](const auto& answer) {
              return answer.has_value();
          }) == 4);
}

TEST_CASE("a template has every item with what it takes")
{
    const Questionnaire questionnaire = questionnaire_from(R"toml(
frame = "Over the last week"
item = [
    {id = "a", text = "Tired?", required = true, options = [
        {value = 0, label = "No"}, {value = "na", label = "None"}]},
    {id = "b", text = "Why?", type = "text", show_if = "answered(a)"},
    {id = "c", text = "Rest.", type = "note"},
]
)toml");
    CHECK(write_answer_template(questionnaire).ends_with(R"([answers]

# Over the last week:
# Tired?
# This one needs an answer when it is asked.
# One of:
#   0  No
#   "na"  None
# a =

# Over the last week:
# Why?
# Asked only if: answered(a)
# A text in quotes, at most 2000 characters.
# b = ""

# Rest.
)"));
}

}  // namespace ajar
