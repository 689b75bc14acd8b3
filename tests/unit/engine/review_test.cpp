#include <ajar/engine/progress.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "../support/scoring.hpp"

namespace ajar {

namespace {

// "gate" opens two questions and a note, "inner" another behind the first of
// them, and a scale of both opens the last but one.
const Questionnaire& gated()
{
    static const Questionnaire questionnaire = questionnaire_from(R"toml(
responses = [{id = "yes_no", options = [{value = 0, label = "No", score = 0},
{value = 1, label = "Yes", score = 1}]}]
[[item]]
id = "gate"
text = "Gate?"
responses = "yes_no"
[[item]]
id = "inner"
text = "Inner?"
responses = "yes_no"
show_if = "answer.gate == 1"
[[item]]
id = "said"
type = "note"
text = "A note."
show_if = "answer.gate == 1"
[[item]]
id = "second"
text = "Second?"
responses = "yes_no"
show_if = "answer.gate == 1"
[[item]]
id = "deep"
text = "Deep?"
responses = "yes_no"
show_if = "answer.inner == 1"
[[item]]
id = "other"
text = "Other?"
responses = "yes_no"
[[item]]
id = "by_score"
text = "By score?"
responses = "yes_no"
show_if = "score.both >= 1"
[[item]]
id = "last"
text = "Last?"
responses = "yes_no"
[[scale]]
id = "both"
title = "Both"
items = ["inner", "other"]
method = "max"
min_answered = 1
)toml");
    return questionnaire;
}

// y, n, s(kip), and a dot for the note.
std::string reviewed_after(std::string_view steps)
{
    Interview interview = start(gated());
    for (const char step : steps) {
        interview = step == 's' || step == '.'
                        ? skip(gated(), interview)
                        : answer(gated(), interview,
                                 OptionIndex{step == 'y' ? 1U : 0U});
    }
    std::string text;
    for (const Reviewed& one : review(gated(), interview)) {
        text += fmt::format("{} {}", one.number, gated().at(one.item).id);
        text += one.not_asked > 0 ? fmt::format(" -{}; ", one.not_asked) : "; ";
    }
    return text;
}

}  // namespace

TEST_CASE("review says how many questions were not asked because of which")
{
    struct Row {
        std::string_view name;
        std::string steps;
        std::string reviewed;
    };

    const std::vector<Row> rows = {
        {"the gate closes two, and what lies behind one of them", "n",
         "1 gate -3; "},
        {"a skipped gate does, too", "s", "1 gate -3; "},
        {"an inner gate", "yn.y", "1 gate; 2 inner -1; 3 second; "},
        {"all open", "yy.yyyyy",
         "1 gate; 2 inner; 3 second; 4 deep; 5 other; 6 by_score; 7 last; "},
        {"a score is up to the last of its answers", "nny",
         "1 gate -3; 2 other -1; 3 last; "},
        {"what was not reached is not yet missed", "", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(reviewed_after(row.steps) == row.reviewed);
    }
}

}  // namespace ajar
