#include <ajar/engine/interpret.hpp>

#include <ajar/engine/evaluate.hpp>
#include <ajar/engine/scale_score.hpp>
#include <ajar/engine/score.hpp>

#include <algorithm>
#include <iterator>
#include <ranges>
#include <set>
#include <utility>
#include <variant>
#include <vector>

namespace ajar {

namespace {

// The items a scale rests on, in its order, each once, with the keying of the
// place where it comes first.
std::vector<ItemInput> items_below(const Questionnaire& questionnaire,
                                   ScaleIndex scale)
{
    std::vector<ItemInput> found;
    std::set<ItemIndex> seen_items;
    std::set<ScaleIndex> seen_scales;
    // A list of what is still to see: composites may form long chains.
    std::vector<ScaleIndex> waiting{scale};
    while (!waiting.empty()) {
        const ScaleIndex next = waiting.back();
        waiting.pop_back();
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
            waiting.push_back(input.scale);
        }
    }
    return found;
}

struct Reason {
    ItemIndex item;
    Number coded;
};

// The answered items of a scale that say something: above the lowest the item
// can have, or below the highest.
std::vector<Reason> reasons_of(const Questionnaire& questionnaire,
                               const Explanation& explanation,
                               const Facts& facts)
{
    std::vector<Reason> reasons;
    for (const ItemInput& input :
         items_below(questionnaire, *explanation.scale)) {
        const std::size_t i = input.item.value;
        if (facts.scores.items[i] != ItemState::Answered) {
            continue;
        }
        const Item& item = questionnaire.items[i];
        const auto coded = coded_value(item, *facts.answers[i], input.reversed);
        if (!coded) {
            continue;
        }
        const ScoreRange range = *score_range(item);
        const bool is_telling = explanation.because == Because::Highest
                                    ? *coded > range.low
                                    : *coded < range.high;
        if (is_telling) {
            reasons.push_back({input.item, *coded});
        }
    }
    return reasons;
}

std::vector<ItemIndex> because(const Questionnaire& questionnaire,
                               const Explanation& explanation,
                               const Facts& facts)
{
    constexpr std::size_t most = 2;
    if (!explanation.scale) {
        return {};
    }
    auto reasons = reasons_of(questionnaire, explanation, facts);
    if (explanation.because == Because::Highest) {
        std::ranges::stable_sort(reasons, std::ranges::greater{},
                                 &Reason::coded);
    } else {
        std::ranges::stable_sort(reasons, std::ranges::less{}, &Reason::coded);
    }
    std::vector<ItemIndex> items;
    for (std::size_t i = 0; i < std::min(most, reasons.size()); ++i) {
        items.push_back(reasons[i].item);
    }
    return items;
}

std::optional<Number> rank_of(const Explanation& explanation,
                              const Facts& facts)
{
    if (!explanation.rank) {
        return std::nullopt;
    }
    const auto value = evaluate(explanation.rank->term, facts);
    if (!value || !std::holds_alternative<Number>(*value)) {
        return std::nullopt;
    }
    return std::get<Number>(*value);
}

// The first leads a group, the next ones join while they are near enough;
// those without a rank come last and form one group.
void number_groups(std::vector<OpenedExplanation>& opened, const Number& tie)
{
    std::size_t group = 0;
    const OpenedExplanation* leader = nullptr;
    for (OpenedExplanation& next : opened) {
        bool joins = leader != nullptr &&
                     leader->rank.has_value() == next.rank.has_value();
        if (joins && next.rank) {
            const Number distance = *leader->rank - *next.rank;
            joins = distance < tie || distance.is_zero();
        }
        if (!joins) {
            leader = &next;
            ++group;
        }
        next.group = group;
    }
}

std::vector<OpenedExplanation> opened_explanations(
    const Questionnaire& questionnaire, const Facts& facts)
{
    std::vector<OpenedExplanation> opened;
    for (std::size_t i = 0; i < questionnaire.explanations.size(); ++i) {
        const Explanation& explanation = questionnaire.explanations[i];
        if (holds(explanation.when, facts)) {
            opened.push_back(
                {.explanation = {i},
                 .rank = rank_of(explanation, facts),
                 .because = because(questionnaire, explanation, facts)});
        }
    }
    // Nothing is less than any number, so an unknown rank comes last.
    std::ranges::stable_sort(opened, std::ranges::greater{},
                             &OpenedExplanation::rank);
    number_groups(opened, questionnaire.tie);
    return opened;
}

std::vector<NextStepIndex> opened_steps(
    const Questionnaire& questionnaire,
    const std::vector<OpenedExplanation>& opened,
    const Facts& facts)
{
    std::vector<NextStepIndex> steps;
    for (const OpenedExplanation& one : opened) {
        for (const NextStepIndex step :
             questionnaire.at(one.explanation).next_steps) {
            const bool is_new = std::ranges::find(steps, step) == steps.end();
            if (is_new && holds(questionnaire.at(step).when, facts)) {
                steps.push_back(step);
            }
        }
    }
    return steps;
}

std::vector<CriticalIndex> rules_that_hold(const Questionnaire& questionnaire,
                                           const Facts& facts)
{
    std::vector<CriticalIndex> found;
    for (std::size_t i = 0; i < questionnaire.critical.size(); ++i) {
        const Condition& when = questionnaire.critical[i].when.condition;
        if (evaluate(when, facts) == Truth::True) {
            found.push_back({i});
        }
    }
    return found;
}

}  // namespace

Outcome interpret(const Questionnaire& questionnaire, const Answers& answers)
{
    Outcome outcome;
    outcome.scores = score(questionnaire, answers);
    const Facts facts{questionnaire, answers, outcome.scores};
    outcome.critical = rules_that_hold(questionnaire, facts);
    outcome.explanations = opened_explanations(questionnaire, facts);
    outcome.next_steps =
        opened_steps(questionnaire, outcome.explanations, facts);
    if (const Support& support = questionnaire.support; support.is_shown) {
        outcome.is_abuse_first =
            support.abuse_when && holds(support.abuse_when, facts);
        outcome.is_support_first =
            outcome.is_abuse_first ||
            (support.first_when && holds(support.first_when, facts));
    }
    return outcome;
}

}  // namespace ajar
