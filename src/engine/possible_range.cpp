#include <ajar/engine/possible_range.hpp>

#include <ajar/engine/tally.hpp>

#include <algorithm>
#include <vector>

namespace ajar {

namespace {

struct Ends {
    Tally low;
    Tally high;
};

// An input that is answered with a value.
Contribution answered_with(const Number& coded)
{
    return {.is_answered = true, .is_counted = true, .coded = coded};
}

// What an unanswered input could be worth.
std::optional<ScoreRange> open_range(const Questionnaire& questionnaire,
                                     const ItemInput& input,
                                     const Scores&)
{
    return score_range(questionnaire.at(input.item));
}

std::optional<ScoreRange> open_range(const Questionnaire&,
                                     const ScaleInput& input,
                                     const Scores& scores)
{
    const auto& possible = scores.scales[input.scale.value].possible;
    if (!possible) {
        return std::nullopt;
    }
    return ScoreRange{possible->low, possible->high};
}

template <class Input>
std::optional<Ends> ends_of(const Questionnaire& questionnaire,
                            const Scale& scale,
                            const std::vector<Input>& inputs,
                            const std::vector<Contribution>& contributions,
                            const Scores& scores)
{
    Ends ends;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const Contribution& contribution = contributions[i];
        if (!contribution.is_in_play) {
            continue;
        }
        std::optional<ScoreRange> range;
        if (contribution.is_answered) {
            range = ScoreRange{*contribution.coded, *contribution.coded};
        } else {
            range = open_range(questionnaire, inputs[i], scores);
        }
        if (!range) {
            return std::nullopt;
        }
        add(ends.low, scale, i, answered_with(range->low));
        add(ends.high, scale, i, answered_with(range->high));
    }
    return ends;
}

}  // namespace

std::optional<PossibleRange> possible_range(const Questionnaire& questionnaire,
                                            const Scale& scale,
                                            const ScaleScore& own,
                                            const Scores& scores)
{
    const auto ends = std::visit(
        [&](const auto& inputs) {
            return ends_of(questionnaire, scale, inputs, own.contributions,
                           scores);
        },
        scale.inputs);
    if (!ends || own.in_play == 0) {
        return std::nullopt;
    }
    // Every method grows with its inputs; only rescaling can turn the ends.
    const Number one_end = *combined(scale, ends->low);
    const Number other_end = *combined(scale, ends->high);
    PossibleRange range;
    range.low = std::min(one_end, other_end);
    range.high = std::max(one_end, other_end);
    range.low_band = band_of(scale.bands, range.low);
    range.high_band = band_of(scale.bands, range.high);
    return range;
}

}  // namespace ajar
