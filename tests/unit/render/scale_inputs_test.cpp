#include <ajar/render/scale_worked_out.hpp>
#include <ajar/render/text.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "sample.hpp"

namespace ajar {

namespace {

std::string scale_text(const Sample& made, std::size_t scale)
{
    return render_text(scale_worked_out(made.reading(), ScaleIndex{scale}), {});
}

}  // namespace

TEST_CASE("scale_worked_out tells what becomes of every gap")
{
    struct Row {
        std::string_view name;
        ItemState state;
        std::optional<Answer> answer;
        Contribution contribution;
        std::string words;
    };

    const std::vector<Row> rows = {
        {"left open",
         ItemState::Unanswered,
         {},
         {true, false, false, {}},
         "Left open, not counted."},
        {"left open, zero",
         ItemState::Unanswered,
         {},
         {true, false, true, Number(0)},
         "Left open, counts as 0."},
        {"hidden, left out",
         ItemState::Hidden,
         {},
         {false, false, false, {}},
         "Not asked, left out."},
        {"hidden, zero",
         ItemState::Hidden,
         {},
         {true, true, true, Number(0)},
         "Not asked, counts as 0."},
        {"hidden, missing",
         ItemState::Hidden,
         {},
         {true, false, false, {}},
         "Not asked, not counted."},
        {"does not apply",
         ItemState::Answered,
         OptionIndex{5},
         {true, false, false, {}},
         "\"Does not apply to me\" has no value: not counted."},
        {"does not apply, zero",
         ItemState::Answered,
         OptionIndex{5},
         {true, false, true, Number(0)},
         "\"Does not apply to me\" has no value: counts as 0."},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Sample made = sample();
        made.questionnaire.items[2].text = "Rest?";
        made.outcome.scores.items[2] = row.state;
        made.answers[2] = row.answer;
        made.outcome.scores.scales[0].contributions[2] = row.contribution;
        CHECK(scale_text(made, 0).contains("  - Rest? " + row.words + "\n"));
    }
}

TEST_CASE("scale_worked_out of a composite lists its parts")
{
    Sample made = sample();
    Scale& scale = made.questionnaire.scales[0];
    scale.inputs =
        std::vector<ScaleInput>{{ScaleIndex{1}, Number(2)}, {ScaleIndex{1}}};
    scale.bands.clear();
    ScaleScore& score = made.outcome.scores.scales[0];
    score = ScaleScore{};
    score.value = Number(9);
    score.answered = 1;
    score.in_play = 2;
    score.contributions = {{true, true, true, Number(9)},
                           {true, false, false, {}}};
    CHECK(scale_text(made, 0) == R"(Low energy

  - Holding back: counts as 9, with weight 2.
  - Holding back: No value, not counted.

  The weighted mean of the values is 9. This comes from 1 of 2 answered.
)");
}

}  // namespace ajar
