#include <ajar/engine/score.hpp>

#include <ajar/engine/evaluate.hpp>
#include <ajar/engine/possible_scores.hpp>
#include <ajar/engine/tally.hpp>

#include <algorithm>
#include <iterator>
#include <ranges>
#include <set>
#include <utility>

namespace ajar {

namespace {

ItemState state_of(const Item& item,
                   const std::optional<Answer>& answer,
                   const Facts& facts)
{
    if (!holds(item.show_if, facts)) {
        return ItemState::Hidden;
    }
    return answer ? ItemState::Answered : ItemState::Unanswered;
}

// In file order, those that need as many items.
std::vector<ScaleIndex> in_order_of_need(const std::vector<std::size_t>& needed)
{
    std::vector<ScaleIndex> order;
    for (std::size_t i = 0; i < needed.size(); ++i) {
        order.push_back({i});
    }
    std::ranges::stable_sort(
        order, {}, [&](ScaleIndex scale) { return needed[scale.value]; });
    return order;
}

Contribution contribution_of(const Item& item,
                             const ItemInput& input,
                             Hidden rule,
                             ItemState state,
                             const std::optional<Answer>& answer)
{
    switch (state) {
    case ItemState::Hidden: return hidden_input(rule);
    case ItemState::Answered:
        return answered_input(item, *answer, input.reversed);
    case ItemState::Unanswered: break;
    }
    return {};
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

std::vector<std::size_t> items_needed(const Questionnaire& questionnaire)
{
    std::vector<std::size_t> needed;
    for (const Scale& scale : questionnaire.scales) {
        std::size_t count = 0;
        if (const auto* items =
                std::get_if<std::vector<ItemInput>>(&scale.inputs)) {
            for (const ItemInput& input : *items) {
                count = std::max(count, input.item.value + 1);
            }
        } else {
            for (const ScaleInput& input :
                 std::get<std::vector<ScaleInput>>(scale.inputs)) {
                count = std::max(count, needed[input.scale.value]);
            }
        }
        needed.push_back(count);
    }
    return needed;
}

std::vector<ItemInput> items_below(const Questionnaire& questionnaire,
                                   std::vector<ScaleIndex> scales)
{
    std::vector<ItemInput> found;
    std::set<ItemIndex> seen_items;
    std::set<ScaleIndex> seen_scales;
    // `scales` is what is still to see: composites may form long chains.
    while (!scales.empty()) {
        const ScaleIndex next = scales.back();
        scales.pop_back();
        if (!seen_scales.insert(next).second) {
            continue;
        }
        const auto& inputs = questionnaire.at(next).inputs;
        if (const auto* items = std::get_if<std::vector<ItemInput>>(&inputs)) {
            std::ranges::copy_if(
                *items, std::back_inserter(found), [&](const ItemInput& input) {
                    return seen_items.insert(input.item).second;
                });
            continue;
        }
        // The first input is seen first, so it goes onto the list last.
        for (const ScaleInput& input :
             std::views::reverse(std::get<std::vector<ScaleInput>>(inputs))) {
            scales.push_back(input.scale);
        }
    }
    return found;
}

Scores score(const Questionnaire& questionnaire, const Answers& answers)
{
    const std::vector<std::size_t> needed = items_needed(questionnaire);
    Scores scores;
    scores.items.resize(questionnaire.items.size(), ItemState::Unanswered);
    scores.scales.resize(questionnaire.scales.size());
    const Facts facts{questionnaire, answers, scores};
    // A condition asks about earlier items and scales alone, so each is decided
    // as soon as all that it rests on is.
    const std::vector<ScaleIndex> order = in_order_of_need(needed);
    auto next = order.begin();
    for (std::size_t decided = 0; decided <= scores.items.size(); ++decided) {
        for (; next != order.end() && needed[next->value] == decided; ++next) {
            const Scale& scale = questionnaire.at(*next);
            ScaleScore& own = scores.scales[next->value];
            own = score_scale(questionnaire, scale, answers, scores);
            own.possible = possible_range(questionnaire, scale, own, scores);
        }
        if (decided < scores.items.size()) {
            scores.items[decided] =
                state_of(questionnaire.items[decided], answers[decided], facts);
        }
    }
    return scores;
}

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
    const bool is_zero = rule == Hidden::Zero;
    return {.is_in_play = rule != Hidden::Exclude,
            .is_answered = is_zero,
            .coded = is_zero ? std::optional<Number>(0) : std::nullopt};
}

Contribution answered_input(const Item& item,
                            const Answer& answer,
                            bool is_reversed)
{
    const auto coded = coded_value(item, answer, is_reversed);
    return {.is_answered = coded.has_value(), .coded = coded};
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
