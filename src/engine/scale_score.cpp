#include <ajar/engine/scale_score.hpp>

#include <algorithm>
#include <ranges>

namespace ajar {

namespace {

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

Contribution contribution_of(const Item& item,
                             const ItemInput& input,
                             Hidden rule,
                             ItemState state,
                             const std::optional<Answer>& answer)
{
    Contribution contribution;
    if (state == ItemState::Hidden) {
        contribution.is_in_play = rule != Hidden::Exclude;
        contribution.is_answered = rule == Hidden::Zero;
        if (contribution.is_answered) {
            contribution.coded = Number(0);
        }
    } else if (state == ItemState::Answered) {
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

Number weight_of(const Scale& scale, std::size_t input)
{
    return std::visit([&](const auto& inputs) { return inputs[input].weight; },
                      scale.inputs);
}

// With "zero" every gap in play now holds a 0, as if answered (rule 5).
void decide_what_counts(std::vector<Contribution>& contributions,
                        Missing missing)
{
    for (Contribution& contribution : contributions) {
        if (!contribution.is_answered && contribution.is_in_play &&
            missing == Missing::Zero) {
            contribution.coded = Number(0);
        }
        contribution.is_counted =
            contribution.is_in_play && contribution.coded.has_value();
    }
}

// What a prorated sum is multiplied by: the weights in play over those
// answered (rule 6).
Number proration(const Scale& scale, const std::vector<Contribution>& parts)
{
    Number in_play = 0;
    Number answered = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].is_in_play) {
            in_play += weight_of(scale, i);
        }
        if (parts[i].is_counted) {
            answered += weight_of(scale, i);
        }
    }
    return in_play / answered;
}

Number rescaled(const Rescale& rescale, const Number& value)
{
    const Number part =
        (value - rescale.from_low) / (rescale.from_high - rescale.from_low);
    return rescale.to_low + part * (rescale.to_high - rescale.to_low);
}

Number weighted_sum(const std::vector<WeightedValue>& values)
{
    Number sum = 0;
    for (const WeightedValue& value : values) {
        sum += value.weight * value.coded;
    }
    return sum;
}

Number sum_of_weights(const std::vector<WeightedValue>& values)
{
    Number sum = 0;
    for (const WeightedValue& value : values) {
        sum += value.weight;
    }
    return sum;
}

Number apply_method(const Scale& scale,
                    const std::vector<WeightedValue>& values)
{
    switch (scale.method) {
    case Method::Sum: return weighted_sum(values);
    case Method::Mean: return weighted_sum(values) / sum_of_weights(values);
    case Method::Max:
        return std::ranges::max(values, {}, &WeightedValue::coded).coded;
    case Method::Min:
        return std::ranges::min(values, {}, &WeightedValue::coded).coded;
    case Method::Count:
        return Number(
            std::ranges::count_if(values, [&](const WeightedValue& value) {
                return value.coded >= *scale.count_from;
            }));
    }
    return 0;
}

std::optional<Number> combine_scaled(const Scale& scale,
                                     const std::vector<WeightedValue>& values,
                                     const Number& factor)
{
    if (values.empty()) {
        return std::nullopt;
    }
    const Number value = apply_method(scale, values) * factor;
    return scale.rescale ? rescaled(*scale.rescale, value) : value;
}

bool has_enough_answers(const Scale& scale, const ScaleScore& score)
{
    if (score.in_play == 0) {
        return false;
    }
    if (scale.min_answered) {
        return score.answered >= *scale.min_answered;
    }
    return 2 * score.answered > score.in_play;
}

std::optional<Number> value_of(const Scale& scale, const ScaleScore& score)
{
    std::vector<WeightedValue> values;
    for (std::size_t i = 0; i < score.contributions.size(); ++i) {
        if (score.contributions[i].is_counted) {
            values.push_back(
                {*score.contributions[i].coded, weight_of(scale, i)});
        }
    }
    const bool prorates = scale.method == Method::Sum && !values.empty();
    return combine_scaled(scale, values,
                          prorates ? proration(scale, score.contributions)
                                   : Number(1));
}

}  // namespace

std::optional<Number> coded_value(const Item& item,
                                  const Answer& answer,
                                  bool is_reversed)
{
    const auto score = score_of(item, answer);
    if (!score || !is_reversed) {
        return score;
    }
    const auto range = score_range(item);
    return range->low + range->high - *score;
}

std::optional<Number> combine(const Scale& scale,
                              const std::vector<WeightedValue>& values)
{
    return combine_scaled(scale, values, 1);
}

ScaleScore score_scale(const Questionnaire& questionnaire,
                       const Scale& scale,
                       const Answers& answers,
                       const Scores& scores)
{
    ScaleScore score;
    score.contributions =
        contributions_of(questionnaire, scale, answers, scores);
    score.in_play = static_cast<std::size_t>(std::ranges::count(
        score.contributions, true, &Contribution::is_in_play));
    score.answered = static_cast<std::size_t>(std::ranges::count(
        score.contributions, true, &Contribution::is_answered));
    decide_what_counts(score.contributions, scale.missing);
    if (has_enough_answers(scale, score)) {
        score.value = value_of(scale, score);
    }
    if (score.value) {
        score.band = band_of(scale, *score.value);
    }
    return score;
}

}  // namespace ajar
