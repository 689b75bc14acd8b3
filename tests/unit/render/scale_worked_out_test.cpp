#include <ajar/render/text.hpp>
#include <ajar/render/worked_out.hpp>

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

TEST_CASE("scale_worked_out names the rule")
{
    struct Row {
        std::string_view name;
        Method method;
        Missing missing;
        std::size_t answered;
        bool is_rescaled;
        std::string words;
    };

    const std::vector<Row> rows = {
        {"sum", Method::Sum, Missing::Prorate, 3, false,
         "The sum of the values is 2.5."},
        {"sum with a gap", Method::Sum, Missing::Prorate, 2, false,
         "The sum of the values, scaled up for what was left open, is 2.5."},
        {"sum, zero for a gap", Method::Sum, Missing::Zero, 2, false,
         "The sum of the values is 2.5."},
        {"rescaled", Method::Sum, Missing::Prorate, 3, true,
         "The sum of the values, moved from 0 to 12 onto 0 to 100, is 2.5."},
        {"mean", Method::Mean, Missing::Prorate, 2, false,
         "The mean of the values is 2.5."},
        {"max", Method::Max, Missing::Prorate, 3, false,
         "The highest value is 2.5."},
        {"min", Method::Min, Missing::Prorate, 3, false,
         "The lowest value is 2.5."},
        {"count", Method::Count, Missing::Prorate, 3, false,
         "The count of values of 2 or more is 2.5."},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Sample made = sample();
        Scale& scale = made.questionnaire.scales[0];
        scale.method = row.method;
        scale.missing = row.missing;
        scale.count_from = Number(2);
        if (row.is_rescaled) {
            scale.rescale =
                Rescale{Number(0), Number(12), Number(0), Number(100)};
        }
        made.outcome.scores.scales[0].answered = row.answered;
        const Report report = scale_worked_out(made.reading(), ScaleIndex{0});
        const std::string text = render_text(report, {.width = 200});
        CHECK(text.contains("\n  " + row.words));
    }
}

TEST_CASE("scale_worked_out says why there is no value")
{
    struct Row {
        std::string_view name;
        std::optional<std::size_t> min_answered;
        std::size_t answered;
        std::size_t in_play;
        std::string words;
    };

    const std::vector<Row> rows = {
        {"nothing asked",
         {},
         0,
         0,
         "There is no value, because none of its questions was asked."},
        {"too few, by the usual rule",
         {},
         2,
         4,
         "There is no value: it takes 3 answered, and 2 of 4 are."},
        {"too few, by its own rule", 4, 3, 4,
         "There is no value: it takes 4 answered, and 3 of 4 are."},
        {"nothing answered", 0, 0, 3,
         "There is no value, because nothing was answered."},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Sample made = sample();
        made.questionnaire.scales[0].min_answered = row.min_answered;
        ScaleScore& score = made.outcome.scores.scales[0];
        score.value.reset();
        score.band.reset();
        score.possible.reset();
        score.answered = row.answered;
        score.in_play = row.in_play;
        CHECK(scale_text(made, 0).ends_with("\n  " + row.words + "\n"));
    }
}

TEST_CASE("scale_worked_out names the cut-offs of the band")
{
    struct Row {
        std::string_view name;
        std::size_t bands;
        std::size_t band;
        std::string words;
    };

    const std::vector<Row> rows = {
        {"the only one", 1, 0, "This is \"not much sign\"."},
        {"the first", 3, 0, "This is \"not much sign\": below 1.5."},
        {"between", 3, 1, "This is \"some sign\": from 1.5 to below 2.5."},
        {"the last", 3, 2, "This is \"strong sign\": 2.5 or more."},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Sample made = sample();
        made.questionnaire.scales[0].bands.resize(row.bands);
        made.outcome.scores.scales[0].band = BandIndex{row.band};
        made.outcome.scores.scales[0].possible.reset();
        CHECK(scale_text(made, 0).ends_with("\n  " + row.words + "\n"));
    }
}

TEST_CASE("scale_worked_out says where the value could lie")
{
    struct Row {
        std::string_view name;
        PossibleRange range;
        std::string words;
    };

    const std::vector<Row> rows = {
        {"two bands",
         {Number(1), Number(3), BandIndex{0}, BandIndex{2}},
         "With nothing left open it would lie from 1 to 3. That is from \"not "
         "much sign\" to \"strong sign\"."},
        {"one band",
         {Number(3), Number(4), BandIndex{2}, BandIndex{2}},
         "With nothing left open it would lie from 3 to 4. That is \"strong "
         "sign\" in any case."},
        {"one value, no bands",
         {Number(3), Number(3), {}, {}},
         "With nothing left open it would be 3."},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Sample made = sample();
        made.outcome.scores.scales[0].possible = row.range;
        const Report report = scale_worked_out(made.reading(), ScaleIndex{0});
        CHECK(render_text(report, {.width = 200})
                  .ends_with("\n  " + row.words + "\n"));
    }
}

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
