// Items for the tests of scoring, and what a scale comes to in one line.
#pragma once

#include <ajar/engine/score.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "scoring.hpp"

namespace ajar {

// a to d score 0 to 4, or nothing for "na"; h is asked when a is 1.
inline constexpr std::string_view scoring_items = R"(
[[responses]]
id = "often"
options = [
    {value = 0, label = "0"}, {value = 1, label = "1"},
    {value = 2, label = "2"}, {value = 3, label = "3"},
    {value = 4, label = "4"}, {value = "na", label = "Does not apply"}]
[[item]]
id = "a"
text = "?"
responses = "often"
[[item]]
id = "b"
text = "?"
responses = "often"
[[item]]
id = "c"
text = "?"
responses = "often"
[[item]]
id = "d"
text = "?"
responses = "often"
[[item]]
id = "h"
text = "?"
responses = "often"
show_if = "answer.a == 1"
[[item]]
id = "keyed"
text = "?"
options = [{value = "low", label = "L", score = 10},
    {value = 5, label = "5"}, {value = 7, label = "7", score = -1}]
[[item]]
id = "many"
text = "?"
type = "multiple_choice"
options = [{value = 1, label = "1"}, {value = 2, label = "2"},
    {value = "less", label = "Less", score = -4}, {value = "x", label = "X"},
    {value = "only", label = "Only", score = 9, exclusive = true}]
[[item]]
id = "hours"
text = "?"
type = "number"
min = 1
max = 10
[[item]]
id = "steps"
text = "?"
type = "number"
min = 0
max = 10
step = 3
)";

// One scale of these items; `keys` are its lines but id and title.
std::string scale_of(const std::string& keys, const std::string& id = "scale");

std::string printed(const std::optional<Number>& number);

// A score with the inputs it rests on: "7 of 3/4".
std::string summary(const ScaleScore& score);

struct ScaleRow {
    std::string name;
    std::string scales;   // the last one is looked at
    std::string answers;  // lines
    std::string expected;
};

template <class Tell>
void check_last_scale(const std::vector<ScaleRow>& rows, Tell tell)
{
    for (const ScaleRow& row : rows) {
        CAPTURE(row.name);
        const Questionnaire questionnaire =
            questionnaire_from(std::string(scoring_items) + row.scales);
        const Scores scores =
            score(questionnaire, answers_from(questionnaire, row.answers));
        REQUIRE_FALSE(scores.scales.empty());
        CHECK(tell(questionnaire.scales.back(), scores.scales.back()) ==
              row.expected);
    }
}

}  // namespace ajar
