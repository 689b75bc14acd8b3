// Rules 3 to 6 of scoring, ajar-questionnaire(5), Scoring, one input after
// another.
#include <ajar/engine/tally.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

#include "../support/numbers.hpp"
#include "../support/open_inputs.hpp"

namespace ajar {

namespace {

const Contribution gone{.is_in_play = false, .coded = std::nullopt};
const Contribution gap{};
const Contribution zeroed_gap{.is_counted = true, .coded = Number(0)};

Contribution answered(const Number& coded)
{
    return {.is_answered = true, .is_counted = true, .coded = coded};
}

}  // namespace

TEST_CASE("what the counted inputs come to")
{
    struct Row {
        std::string name;
        Method method;
        std::vector<Contribution> contributions;  // weights 1, 2 and 3
        std::string answered;                     // "1 of 2"
        std::string combined;
    };

    const std::vector<Row> rows = {
        {"a sum",
         Method::Sum,
         {answered(4), answered(1), answered(2)},
         "3 of 3",
         "12"},
        {"a prorated sum: 6 x 6/3",
         Method::Sum,
         {answered(4), answered(1), gap},
         "2 of 3",
         "12"},
        {"what is gone is not prorated",
         Method::Sum,
         {answered(4), answered(1), gone},
         "2 of 2",
         "6"},
        {"a gap as 0 is counted, not answered",
         Method::Sum,
         {answered(4), zeroed_gap, answered(2)},
         "2 of 3",
         "10"},
        {"a mean: 10 / 4",
         Method::Mean,
         {answered(4), gap, answered(2)},
         "2 of 3",
         "2.5"},
        {"a max",
         Method::Max,
         {answered(-4), answered(-1), answered(-2)},
         "3 of 3",
         "-1"},
        {"a min",
         Method::Min,
         {answered(4), answered(1), answered(2)},
         "3 of 3",
         "1"},
        {"a count from 2",
         Method::Count,
         {answered(4), answered(1), answered(2)},
         "3 of 3",
         "2"},
        {"nothing counted", Method::Sum, {gap, gone, gap}, "0 of 2", "none"},
        {"nothing in play", Method::Count, {gone, gone}, "0 of 0", "none"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Scale scale = scale_with({1, 2, 3});
        scale.method = row.method;
        if (row.method == Method::Count) {
            scale.count_from = 2;
        }
        Tally tally;
        for (std::size_t i = 0; i < row.contributions.size(); ++i) {
            add(tally, scale, i, row.contributions[i]);
        }
        CHECK(std::to_string(tally.answered) + " of " +
                  std::to_string(tally.in_play) ==
              row.answered);
        const auto score = combined(scale, tally);
        CHECK((score ? score->to_text() : "none") == row.combined);
    }
}

TEST_CASE("enough answers")
{
    struct Row {
        std::optional<std::size_t> min_answered;
        std::size_t answered;
        std::size_t in_play;
        bool is_enough;
    };

    const std::vector<Row> rows = {
        {{}, 0, 0, false}, {{}, 1, 2, false}, {{}, 2, 3, true},
        {{}, 1, 1, true},  {0, 0, 0, false},  {0, 0, 1, true},
        {2, 1, 1, false},  {2, 2, 9, true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.answered);
        CAPTURE(row.in_play);
        Scale scale = scale_with({1});
        scale.min_answered = row.min_answered;
        CHECK(has_enough_answers(scale, row.answered, row.in_play) ==
              row.is_enough);
    }
}

TEST_CASE("rescaling is linear, and comes last")
{
    CHECK(rescaled({0, 4, 0, 100}, 3) == 75);
    CHECK(rescaled({0, 4, 100, 0}, 3) == 25);
    CHECK(rescaled({4, 0, 0, 100}, 3) == 25);
    CHECK(rescaled({1, 4, 0, 1}, 2) == ratio(1, 3));
    CHECK(rescaled({0, 4, 7, 7}, 3) == 7);
    Scale scale = scale_with({1});
    scale.rescale = Rescale{0, 4, 0, 100};
    Tally tally;
    add(tally, scale, 0, answered(3));
    CHECK(combined(scale, tally) == 75);
}

TEST_CASE("an input has the weight that its scale gives it")
{
    CHECK(weight_of(scale_with({2, 5}), 1) == 5);
    Scale scale;
    scale.inputs = std::vector<ScaleInput>{{{0}, 3}, {{1}, 4}};
    CHECK(weight_of(scale, 1) == 4);
}

}  // namespace ajar
