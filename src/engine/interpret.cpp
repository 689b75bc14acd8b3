#include <ajar/engine/interpret.hpp>

#include <ajar/engine/evaluate.hpp>
#include <ajar/engine/scale_score.hpp>
#include <ajar/engine/score.hpp>

#include <algorithm>
#include <ranges>
#include <utility>
#include <variant>
#include <vector>

namespace ajar {

namespace {

// The items a scale rests on, in its order, each once, with the keying of the
// place where it comes first. A scale that was seen brings nothing new.
class Inputs {
public:
    explicit Inputs(const Questionnaire& questionnaire)
        : m_questionnaire(questionnaire),
          m_seen_scales(questionnaire.scales.size()),
          m_seen_items(questionnaire.items.size())
    {
    }

    void add(ScaleIndex index)
    {
        // A list of what is still to see: composites may form long chains.
        std::vector<ScaleIndex> waiting{index};
        while (!waiting.empty()) {
            const ScaleIndex next = waiting.back();
            waiting.pop_back();
            if (!m_seen_scales[next.value]) {
                m_seen_scales[next.value] = true;
                std::visit([&](const auto& inputs) { see(inputs, waiting); },
                           m_questionnaire.at(next).inputs);
            }
        }
    }

    const std::vector<ItemInput>& found() const { return m_found; }

private:
    void see(const std::vector<ItemInput>& inputs, std::vector<ScaleIndex>&)
    {
        for (const ItemInput& input : inputs) {
            if (!m_seen_items[input.item.value]) {
                m_seen_items[input.item.value] = true;
                m_found.push_back(input);
            }
        }
    }

    // The first input is seen first, so it goes onto the list last.
    void see(const std::vector<ScaleInput>& inputs,
             std::vector<ScaleIndex>& waiting)
    {
        for (const ScaleInput& input : std::views::reverse(inputs)) {
            waiting.push_back(input.scale);
        }
    }

    const Questionnaire& m_questionnaire;
    std::vector<bool> m_seen_scales;
    std::vector<bool> m_seen_items;
    std::vector<ItemInput> m_found;
};

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
    Inputs inputs(questionnaire);
    inputs.add(*explanation.scale);
    std::vector<Reason> reasons;
    for (const ItemInput& input : inputs.found()) {
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
