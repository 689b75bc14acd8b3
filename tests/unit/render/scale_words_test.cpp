#include <ajar/render/scale_words.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "sample.hpp"

namespace ajar {

namespace {

// The sample with other answers to the three items of "Low energy": steps from
// 0 to 4, or none.
Sample answered(const std::vector<std::optional<std::size_t>>& steps,
                bool last_is_reversed)
{
    Sample made = sample();
    ScaleScore& score = made.outcome.scores.scales[0];
    auto& inputs =
        std::get<std::vector<ItemInput>>(made.questionnaire.scales[0].inputs);
    inputs.back().reversed = last_is_reversed;
    score.answered = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto step = steps[i];
        made.outcome.scores.items[i] =
            step ? ItemState::Answered : ItemState::Unanswered;
        score.answered += step ? 1U : 0U;
        const bool is_reversed = inputs[i].reversed;
        const long coded =
            step ? static_cast<long>(is_reversed ? 4 - *step : *step) : 0;
        score.contributions[i] = {true, step.has_value(), step.has_value(),
                                  step ? std::optional(Number(coded))
                                       : std::nullopt};
    }
    return made;
}

}  // namespace

TEST_CASE("caveats tell of gaps and of answers far apart")
{
    struct Row {
        std::string_view name;
        std::vector<std::optional<std::size_t>> steps;
        bool last_is_reversed;
        std::string words;
    };

    const std::vector<Row> rows = {
        {"nothing to tell", {3, 2, 1}, false, ""},
        {"one open",
         {3, 2, {}},
         false,
         "This comes from two of three answers."},
        {"three steps apart",
         {4, 2, 1},
         false,
         "Your answers here were mixed."},
        {"two steps apart", {4, 2, 2}, false, ""},
        {"both",
         {0, 4, {}},
         false,
         "This comes from two of three answers. Your answers here were mixed."},
        {"the same words, one keyed the other way",
         {4, 4, 4},
         true,
         "Your answers here were mixed."},
        {"opposite words, one keyed the other way", {4, 4, 0}, true, ""},
        {"none answered", {{}, {}, {}}, false, ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Sample made = answered(row.steps, row.last_is_reversed);
        CHECK(caveats(made.reading(), ScaleIndex{0}) == row.words);
    }
}

TEST_CASE("caveats compare only items with as many steps")
{
    Sample made = answered({0, 3, 3}, false);
    made.questionnaire.items[0].kind =
        Options{std::make_shared<const std::vector<ResponseOption>>(
            std::vector<ResponseOption>{{Number(0), "No", Number(0), false},
                                        {Number(1), "Yes", Number(1), false}})};
    CHECK(caveats(made.reading(), ScaleIndex{0}) == "");
}

TEST_CASE("caveats of a composite speak of parts")
{
    Sample made = sample();
    made.questionnaire.scales[0].inputs = std::vector<ScaleInput>{
        {ScaleIndex{1}}, {ScaleIndex{1}}, {ScaleIndex{1}}};
    CHECK(caveats(made.reading(), ScaleIndex{0}) ==
          "This comes from two of three parts.");
}

TEST_CASE("band_in_words")
{
    const Sample made = sample();
    const Scale& scale = made.questionnaire.scales[0];
    ScaleScore score = made.outcome.scores.scales[0];
    CHECK(band_in_words(scale, score) == "strong sign");
    score.band.reset();
    CHECK(band_in_words(scale, score) == "not enough answers to say");
}

}  // namespace ajar
