#include <ajar/engine/possible_scores.hpp>

#include <ajar/engine/score.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

#include "../support/intervals.hpp"
#include "../support/open_inputs.hpp"

namespace ajar {

namespace {

Contribution answered(const Number& coded)
{
    return {.is_answered = true, .coded = coded};
}

void add_counted(Tally& tally,
                 const Scale& scale,
                 std::size_t input,
                 const Contribution& contribution)
{
    add(tally, scale, input, counted(contribution, scale.missing));
}

// Everything that an input can come to, with whole numbers.
std::vector<Contribution> completions(const Scale& scale, const OpenInput& open)
{
    std::vector<Contribution> all;
    if (open.coded) {
        for (Number coded = *open.coded->low; coded <= *open.coded->high;
             coded += 1) {
            all.push_back(answered(coded));
        }
    }
    if (open.may_lack_score) {
        all.emplace_back();
    }
    if (open.may_be_hidden) {
        all.push_back(hidden_input(scale.hidden));
    }
    return all;
}

// The scores of all completions.
struct Scored {
    bool has_none = false;
    std::optional<Interval> values;
};

void complete(Scored& scored,
              const Scale& scale,
              const Tally& tally,
              const std::vector<OpenInput>& open,
              std::size_t next = 0)
{
    if (next < open.size()) {
        for (const Contribution& one : completions(scale, open[next])) {
            Tally more = tally;
            add_counted(more, scale, open[next].input, one);
            complete(scored, scale, more, open, next + 1);
        }
        return;
    }
    const auto score = has_enough_answers(scale, tally.answered, tally.in_play)
                           ? combined(scale, tally)
                           : std::nullopt;
    if (!score) {
        scored.has_none = true;
        return;
    }
    const Interval own = Interval::of(*score);
    scored.values = scored.values ? hull(*scored.values, own) : own;
}

Scored all_scores(const Scale& scale,
                  const Tally& tally,
                  const std::vector<OpenInput>& open)
{
    Scored scored;
    complete(scored, scale, tally, open);
    return scored;
}

// Some of the four inputs of a scale decided, the others open.
struct Half {
    Tally tally;
    std::vector<OpenInput> open;
};

Half random_half(Random& random, const Scale& scale)
{
    Half half;
    for (std::size_t i = 0; i < 4; ++i) {
        const OpenInput input = random_open_input(random, i);
        if (random.coin() && half.open.size() < 3) {
            half.open.push_back(input);
            continue;
        }
        const auto all = completions(scale, input);
        add_counted(half.tally, scale, i, all[random.below(all.size())]);
    }
    return half;
}

}  // namespace

TEST_CASE("every completion of a scale lies in its reach")
{
    Random random(20260102);
    for (int round = 0; round < 3000; ++round) {
        const Scale scale = random_scale(random, 4);
        const Half half = random_half(random, scale);
        const Scored scored = all_scores(scale, half.tally, half.open);
        const PossibleScores reach =
            possible_scores(scale, half.tally, half.open);
        CAPTURE(round);
        CAPTURE(printed(scored.values));
        CAPTURE(printed(reach.values));
        CHECK((reach.may_be_none || !scored.has_none));
        if (scored.values) {
            REQUIRE(reach.values.has_value());
            CHECK(printed(hull(*reach.values, *scored.values)) ==
                  printed(reach.values));
        }
    }
}

TEST_CASE("without hidden inputs and zeros the reach ends at scores")
{
    Random random(20260103);
    for (int round = 0; round < 60'000; ++round) {
        Scale scale = random_scale(random, 4);
        scale.missing = Missing::Prorate;
        Half half = random_half(random, scale);
        for (OpenInput& open : half.open) {
            open.may_be_hidden = false;
            open.may_lack_score = open.may_lack_score || !open.coded;
        }
        const Scored scored = all_scores(scale, half.tally, half.open);
        const PossibleScores reach =
            possible_scores(scale, half.tally, half.open);
        CAPTURE(round);
        CHECK(printed(reach.values) == printed(scored.values));
        CHECK(reach.may_be_none == scored.has_none);
    }
}

TEST_CASE("inputs that are alike may be counted together")
{
    Random random(20260105);
    for (int round = 0; round < 3000; ++round) {
        const Scale scale = random_scale(random, 12);
        const Half half = random_half(random, scale);
        std::vector<OpenInput> together = half.open;
        std::vector<OpenInput> apart;
        for (OpenInput& open : together) {
            open.count = 1 + random.below(3);
            apart.insert(apart.end(), open.count, open);
        }
        for (OpenInput& open : apart) {
            open.count = 1;
        }
        const PossibleScores one = possible_scores(scale, half.tally, together);
        const PossibleScores other = possible_scores(scale, half.tally, apart);
        CAPTURE(round);
        CHECK(printed(one.values) == printed(other.values));
        CHECK(one.may_be_none == other.may_be_none);
    }
}

TEST_CASE("with nothing open the reach is the score")
{
    Random random(20260104);
    for (int round = 0; round < 1000; ++round) {
        const Scale scale = random_scale(random, 4);
        Tally tally;
        for (std::size_t i = 0; i < 4; ++i) {
            const auto all = completions(scale, random_open_input(random, i));
            add_counted(tally, scale, i, all[random.below(all.size())]);
        }
        const Scored scored = all_scores(scale, tally, {});
        const PossibleScores reach = possible_scores(scale, tally, {});
        CAPTURE(round);
        CHECK(printed(reach.values) == printed(scored.values));
        CHECK(reach.may_be_none == scored.has_none);
    }
}

TEST_CASE("the reach by each method and rule")
{
    struct Row {
        std::string name;
        Method method;
        std::optional<std::size_t> min_answered;
        Hidden hidden;
        std::string reach;  // "?" where there may be no score
    };

    // Weights 1, 2 and 1; answered with 2, open from 0 to 3, open and perhaps
    // hidden from 1 to 4.
    const auto exclude = Hidden::Exclude;
    const std::vector<Row> rows = {
        {"a mean", Method::Mean, {}, exclude, "2/3..3"},
        {"a mean with hidden zeros", Method::Mean, {}, Hidden::Zero, "0.5..3"},
        {"a sum", Method::Sum, {}, exclude, "2..12"},
        {"a sum with hidden zeros", Method::Sum, {}, Hidden::Zero, "2..12"},
        {"the greatest", Method::Max, {}, exclude, "2..4"},
        {"the least", Method::Min, {}, exclude, "0..2"},
        {"a count", Method::Count, {}, exclude, "1..3"},
        {"all answered", Method::Max, 3, exclude, "? 2..4"},
        {"too many asked for", Method::Max, 4, exclude, "? none"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Scale scale = scale_with({1, 2, 1});
        scale.method = row.method;
        scale.min_answered = row.min_answered;
        scale.hidden = row.hidden;
        scale.count_from = 2;
        Tally tally;
        add_counted(tally, scale, 0, answered(2));
        const PossibleScores reach =
            possible_scores(scale, tally,
                            {{1, interval("0..3"), false, false},
                             {2, interval("1..4"), false, true}});
        CHECK((reach.may_be_none ? "? " : "") + printed(reach.values) ==
              row.reach);
    }
}

}  // namespace ajar
