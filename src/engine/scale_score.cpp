#include <ajar/engine/scale_score.hpp>

#include <ajar/engine/possible_scores.hpp>
#include <ajar/engine/tally.hpp>

#include <utility>

namespace ajar {

namespace {

Contribution contribution_of(const Item& item,
                             const ItemInput& input,
                             Hidden rule,
                             ItemState state,
                             const std::optional<Answer>& answer)
{
    if (state == ItemState::Hidden) {
        return hidden_input(rule);
    }
    Contribution contribution;
    if (state == ItemState::Answered) {
        contribution.coded = coded_value(item, *answer, input.reversed);
        contribution.is_answered = contribution.coded.has_value();
    }
    return contribution;
}

std::vector<Contribution> contributions_of(const Questionnaire& questionnaire,
                                           const Scale& scale,
                                           const Answers& answers,
                                           const Scores& scores)
{
    std::vector<Contribution> found;
    if (const auto* items =
            std::get_if<std::vector<ItemInput>>(&scale.inputs)) {
        for (const ItemInput& input : *items) {
            const std::size_t i = input.item.value;
            found.push_back(contribution_of(questionnaire.items[i], input,
                                            scale.hidden, scores.items[i],
                                            answers[i]));
        }
        return found;
    }
    for (const ScaleInput& input :
         std::get<std::vector<ScaleInput>>(scale.inputs)) {
        const auto& value = scores.scales[input.scale.value].value;
        found.push_back({.is_answered = value.has_value(), .coded = value});
    }
    return found;
}

// What an unanswered input could be worth.
std::optional<Interval> open_range(const Questionnaire& questionnaire,
                                   const ItemInput& input,
                                   const Scores&)
{
    const auto range = score_range(questionnaire.at(input.item));
    return range ? std::optional(Interval{range->low, range->high})
                 : std::nullopt;
}

std::optional<Interval> open_range(const Questionnaire&,
                                   const ScaleInput& input,
                                   const Scores& scores)
{
    const auto& range = scores.scales[input.scale.value].possible;
    return range ? std::optional(Interval{range->low, range->high})
                 : std::nullopt;
}

}  // namespace

std::optional<Number> score_of(const Item& item, const Answer& answer)
{
    if (const auto* number = std::get_if<Number>(&answer)) {
        return *number;
    }
    const auto* options = options_of(item);
    if (options == nullptr) {
        return std::nullopt;
    }
    if (const auto* chosen = std::get_if<OptionIndex>(&answer)) {
        return (*options)[chosen->value].score;
    }
    const auto& several = std::get<std::vector<OptionIndex>>(answer);
    Number sum = 0;
    bool has_score = several.empty();  // none chosen is an answer, 0
    for (const OptionIndex option : several) {
        if (const auto& score = (*options)[option.value].score) {
            sum += *score;
            has_score = true;
        }
    }
    return has_score ? std::optional(sum) : std::nullopt;
}

std::optional<Number> coded_value(const Item& item,
                                  const Answer& answer,
                                  bool is_reversed)
{
    auto score = score_of(item, answer);
    if (!score || !is_reversed) {
        return score;
    }
    const auto range = score_range(item);
    return range->low + range->high - *score;
}

Contribution hidden_input(Hidden rule)
{
    Contribution contribution;
    contribution.is_in_play = rule != Hidden::Exclude;
    contribution.is_answered = rule == Hidden::Zero;
    if (contribution.is_answered) {
        contribution.coded = Number(0);
    }
    return contribution;
}

Contribution counted(Contribution contribution, Missing missing)
{
    if (!contribution.is_answered && contribution.is_in_play &&
        missing == Missing::Zero) {
        contribution.coded = Number(0);
    }
    contribution.is_counted =
        contribution.is_in_play && contribution.coded.has_value();
    return contribution;
}

ScaleScore score_scale(const Questionnaire& questionnaire,
                       const Scale& scale,
                       const Answers& answers,
                       const Scores& scores)
{
    ScaleScore score;
    Tally tally;
    score.contributions =
        contributions_of(questionnaire, scale, answers, scores);
    for (std::size_t i = 0; i < score.contributions.size(); ++i) {
        Contribution& contribution = score.contributions[i];
        contribution = counted(std::move(contribution), scale.missing);
        add(tally, scale, i, contribution);
    }
    score.in_play = tally.in_play;
    score.answered = tally.answered;
    if (has_enough_answers(scale, score.answered, score.in_play)) {
        score.value = combined(scale, tally);
    }
    if (score.value) {
        score.band = band_of(scale.bands, *score.value);
    }
    return score;
}

std::optional<PossibleRange> possible_range(const Questionnaire& questionnaire,
                                            const Scale& scale,
                                            const ScaleScore& own,
                                            const Scores& scores)
{
    Tally tally;
    std::vector<OpenInput> open;
    for (std::size_t i = 0; i < own.contributions.size(); ++i) {
        const Contribution& contribution = own.contributions[i];
        if (contribution.is_answered) {
            add(tally, scale, i, contribution);
        } else if (contribution.is_in_play) {
            open.push_back({.input = i,
                            .coded = std::visit(
                                [&](const auto& inputs) {
                                    return open_range(questionnaire, inputs[i],
                                                      scores);
                                },
                                scale.inputs)});
            if (!open.back().coded) {
                return std::nullopt;
            }
        }
    }
    if (own.in_play == 0) {
        return std::nullopt;
    }
    const Interval values = *possible_if_answered(scale, tally, open);
    return PossibleRange{*values.low, *values.high,
                         band_of(scale.bands, *values.low),
                         band_of(scale.bands, *values.high)};
}

}  // namespace ajar
