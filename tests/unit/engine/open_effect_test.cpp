// Rules 3 to 5 of scoring, ajar-questionnaire(5), Scoring, for inputs that are
// open.
#include <ajar/engine/possible_scores.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "../support/intervals.hpp"
#include "../support/open_inputs.hpp"

namespace ajar {

namespace {

Tally tally_of(std::size_t answered, std::size_t in_play)
{
    Tally tally;
    tally.answered = answered;
    tally.in_play = in_play;
    return tally;
}

// "1..3 uncounted answer lack leave": what a effect may do.
std::string printed(const OpenEffect& effect)
{
    return ajar::printed(effect.counted) +
           (effect.may_go_uncounted ? " uncounted" : "") +
           (effect.may_answer ? " answer" : "") +
           (effect.may_lack ? " lack" : "") +
           (effect.may_leave ? " leave" : "");
}

// Answered, unanswered or out of play: all that an input can come to.
struct Completion {
    bool is_some_enough = false;
    bool are_all_enough = true;
    std::size_t fewest = 100;  // counted of those that may go uncounted
};

void complete(Completion& completion,
              const Scale& scale,
              const Tally& tally,
              const std::vector<OpenEffect>& effects,
              std::size_t next = 0,
              std::size_t counted = 0)
{
    if (next == effects.size()) {
        const bool is_enough =
            has_enough_answers(scale, tally.answered, tally.in_play);
        completion.is_some_enough = completion.is_some_enough || is_enough;
        completion.are_all_enough = completion.are_all_enough && is_enough;
        if (is_enough) {
            completion.fewest = std::min(completion.fewest, counted);
        }
        return;
    }
    const OpenEffect& effect = effects[next];
    const auto go_on = [&](std::size_t answered, std::size_t in_play,
                           bool is_counted) {
        complete(completion, scale,
                 tally_of(tally.answered + answered, tally.in_play + in_play),
                 effects, next + 1, counted + (is_counted ? 1 : 0));
    };
    if (effect.may_answer) {
        go_on(1, 1, effect.may_go_uncounted);
    }
    if (effect.may_lack) {
        go_on(0, 1, false);
    }
    if (effect.may_leave) {
        go_on(0, 0, false);
    }
}

}  // namespace

TEST_CASE("what an open input can do to its scale")
{
    struct Row {
        std::string name;
        Hidden hidden;
        Missing missing;
        std::string coded;  // or "none"
        bool may_lack_score;
        bool may_be_hidden;
        std::string effect;
    };

    const auto exclude = Hidden::Exclude;
    const auto prorate = Missing::Prorate;
    const std::vector<Row> rows = {
        {"an answer", exclude, prorate, "1..3", false, false, "1..3 answer"},
        {"an answer or none", exclude, prorate, "1..3", true, false,
         "1..3 uncounted answer lack"},
        {"no answer counts as 0", exclude, Missing::Zero, "1..3", true, false,
         "0..3 answer lack"},
        {"hidden is out of play", exclude, prorate, "1..3", false, true,
         "1..3 uncounted answer leave"},
        {"hidden is out of play, zero or not", exclude, Missing::Zero, "1..3",
         false, true, "1..3 uncounted answer leave"},
        {"hidden is 0, and answered", Hidden::Zero, prorate, "1..3", false,
         true, "0..3 answer"},
        {"hidden lacks", Hidden::Missing, prorate, "1..3", false, true,
         "1..3 uncounted answer lack"},
        {"hidden lacks and counts as 0", Hidden::Missing, Missing::Zero, "1..3",
         false, true, "0..3 answer lack"},
        {"never a score", exclude, prorate, "none", true, false,
         "none uncounted lack"},
        {"never a score, but 0", exclude, Missing::Zero, "none", true, false,
         "0..0 lack"},
        {"never a score, but hidden", Hidden::Zero, prorate, "none", true, true,
         "0..0 uncounted answer lack"},
        {"all of it", exclude, prorate, "1..3", true, true,
         "1..3 uncounted answer lack leave"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Scale scale = scale_with({1});
        scale.hidden = row.hidden;
        scale.missing = row.missing;
        const auto coded = row.coded == "none"
                               ? std::nullopt
                               : std::optional(interval(row.coded));
        CHECK(printed(effect_of(scale, {0, coded, row.may_lack_score,
                                        row.may_be_hidden})) == row.effect);
    }
}

TEST_CASE("a effect has the weight of its input")
{
    const Scale scale = scale_with({2, 5});
    CHECK(effect_of(scale, {1, interval("1..3"), false, false}).weight == 5);
}

TEST_CASE("the margin says whether answers can and must be enough")
{
    Random random(20260101);
    for (int round = 0; round < 2000; ++round) {
        Scale scale = random_scale(random, 4);
        std::vector<OpenEffect> effects;
        for (std::size_t i = 0; i < 3; ++i) {
            effects.push_back(effect_of(scale, random_open_input(random, i)));
        }
        const std::size_t in_play = 1 + random.below(3);
        const Tally tally = tally_of(random.below(in_play + 1), in_play);
        Completion completion;
        complete(completion, scale, tally, effects);
        const Margin margin = margin_of(scale, tally, effects);
        CAPTURE(round);
        CHECK((margin.best > 0) == completion.is_some_enough);
        CHECK((margin.worst > 0) == completion.are_all_enough);
        if (margin.best > 0) {
            CHECK(fewest_counted(scale, margin, effects) <= completion.fewest);
        }
    }
}

TEST_CASE("how many have to be counted for enough answers")
{
    struct Row {
        std::string name;
        std::optional<std::size_t> min_answered;
        std::size_t answered;
        std::size_t in_play;
        std::size_t open;  // with a score or without
        std::size_t fewest;
    };

    const std::vector<Row> rows = {
        {"half of 1", {}, 0, 0, 1, 1},
        {"more than half of 2", {}, 0, 0, 2, 2},
        {"more than half of 3", {}, 0, 0, 3, 2},
        {"one is there", {}, 1, 1, 2, 1},
        {"two are there", {}, 2, 2, 1, 0},
        {"one is missing", {}, 0, 1, 3, 3},
        {"1 of 3", 1, 0, 0, 3, 1},
        {"3 of 3", 3, 0, 0, 3, 3},
        {"2, one is there", 2, 1, 1, 2, 1},
        {"none needed", 0, 0, 0, 2, 0},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Scale scale = scale_with({1, 1, 1, 1});
        scale.min_answered = row.min_answered;
        std::vector<OpenEffect> effects;
        for (std::size_t i = 0; i < row.open; ++i) {
            effects.push_back(
                effect_of(scale, {i, interval("0..1"), true, false}));
        }
        const Margin margin =
            margin_of(scale, tally_of(row.answered, row.in_play), effects);
        REQUIRE(margin.best > 0);
        CHECK(fewest_counted(scale, margin, effects) == row.fewest);
    }
}

}  // namespace ajar
