#include <ajar/engine/interpret.hpp>

#include <ajar/engine/admit.hpp>
#include <ajar/engine/evaluate.hpp>
#include <ajar/engine/score.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace ajar {

namespace {

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
         items_below(questionnaire, {*explanation.scale})) {
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

std::string words_for(const std::optional<Number>& score)
{
    return score ? score->to_text() : "none";
}

// Takes what an outcome shows off the lists.
void tick_off(Coverage& coverage, const Outcome& outcome)
{
    for (const OpenedExplanation& opened : outcome.explanations) {
        std::erase(coverage.unseen_explanations, opened.explanation);
    }
    for (const NextStepIndex step : outcome.next_steps) {
        std::erase(coverage.unseen_next_steps, step);
    }
}

class Run {
public:
    Run(const Questionnaire& questionnaire,
        const WorkedExample& example,
        ExampleResults& results)
        : m_questionnaire(questionnaire), m_example(example), m_results(results)
    {
    }

    // Adds what comes of the example to the results.
    void run()
    {
        const std::size_t failures = m_results.failures.size();
        if (const auto admitted = admit(m_questionnaire, m_example.answers)) {
            const Outcome outcome =
                interpret(m_questionnaire, admitted->answers);
            tick_off(m_results.coverage, outcome);
            compare_scores(admitted->answers, outcome);
            compare_bands(outcome);
            compare_lists(outcome);
        } else {
            for (Diagnostic fault : admitted.error()) {
                fault.message =
                    fmt::format("test '{}': {}", m_example.name, fault.message);
                m_results.failures.push_back(std::move(fault));
            }
        }
        const bool is_passed = m_results.failures.size() == failures;
        ++(is_passed ? m_results.passed : m_results.failed);
    }

private:
    void compare_scores(const Answers& answers, const Outcome& outcome)
    {
        for (const auto& [scale, expected] : m_example.scores) {
            const auto& actual = outcome.scores.scales[scale.value].value;
            // Expected numbers have at most 6 decimals, as printed ones do.
            if (words_for(expected) != words_for(actual)) {
                fail(fmt::format("the score of '{}'",
                                 m_questionnaire.at(scale).id),
                     words_for(expected), words_for(actual));
                m_results.differing.push_back(
                    {m_example.name, scale, expected, answers, outcome});
            }
        }
    }

    void compare_bands(const Outcome& outcome)
    {
        for (const auto& [scale, expected] : m_example.bands) {
            const auto& actual = outcome.scores.scales[scale.value].band;
            const auto& bands = m_questionnaire.at(scale).bands;
            if (actual != expected) {
                fail(fmt::format("the band of '{}'",
                                 m_questionnaire.at(scale).id),
                     bands[expected.value].id,
                     actual ? bands[actual->value].id : "none");
            }
        }
    }

    void compare_lists(const Outcome& outcome)
    {
        std::vector<ExplanationIndex> explanations;
        for (const OpenedExplanation& opened : outcome.explanations) {
            explanations.push_back(opened.explanation);
        }
        compare("explanations", m_example.explanations, explanations);
        compare("next_steps", m_example.next_steps, outcome.next_steps);
        compare("critical", in_file_order(m_example.critical),
                outcome.critical);
        compare("hidden", in_file_order(m_example.hidden),
                hidden_items(outcome));
        compare("support_first", m_example.support_first,
                outcome.is_support_first);
        compare("abuse_first", m_example.abuse_first, outcome.is_abuse_first);
    }

    // Where the format gives no order, any order will do.
    template <class Position>
    static std::optional<std::vector<Position>> in_file_order(
        std::optional<std::vector<Position>> positions)
    {
        if (positions) {
            std::ranges::sort(*positions);
        }
        return positions;
    }

    std::vector<ItemIndex> hidden_items(const Outcome& outcome) const
    {
        std::vector<ItemIndex> hidden;
        for (std::size_t i = 0; i < outcome.scores.items.size(); ++i) {
            if (outcome.scores.items[i] == ItemState::Hidden) {
                hidden.push_back({i});
            }
        }
        return hidden;
    }

    static std::string in_words(bool claim) { return claim ? "true" : "false"; }

    template <class Position>
    std::string in_words(const std::vector<Position>& positions) const
    {
        std::string ids;
        for (const Position position : positions) {
            ids += ids.empty() ? "" : ", ";
            ids += m_questionnaire.at(position).id;
        }
        return "[" + ids + "]";
    }

    template <class Value>
    void compare(std::string_view what,
                 const std::optional<Value>& expected,
                 const Value& actual)
    {
        if (expected && *expected != actual) {
            fail(what, in_words(*expected), in_words(actual));
        }
    }

    void fail(std::string_view what,
              std::string_view expected,
              std::string_view actual)
    {
        m_results.failures.push_back(
            {.code = Code::TestFailed,
             .message = fmt::format("test '{}': {}: expected {}, got {}",
                                    m_example.name, what, expected, actual),
             .hint = {},
             .source = m_questionnaire.files[m_example.where.file],
             .where = m_example.where});
    }

    const Questionnaire& m_questionnaire;
    const WorkedExample& m_example;
    ExampleResults& m_results;
};

Coverage everything(const Questionnaire& questionnaire)
{
    Coverage coverage;
    for (std::size_t i = 0; i < questionnaire.explanations.size(); ++i) {
        coverage.unseen_explanations.push_back({i});
    }
    for (std::size_t i = 0; i < questionnaire.next_steps.size(); ++i) {
        if (!is_spare(questionnaire, {i})) {
            coverage.unseen_next_steps.push_back({i});
        }
    }
    return coverage;
}

}  // namespace

Outcome interpret(const Questionnaire& questionnaire, const Answers& answers)
{
    Outcome outcome;
    outcome.scores = score(questionnaire, answers);
    const Facts facts{questionnaire, answers, outcome.scores};
    outcome.critical = critical_rules(facts);
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

ExampleResults run_examples(const Questionnaire& questionnaire)
{
    ExampleResults results;
    if (!questionnaire.examples.empty()) {
        results.coverage = everything(questionnaire);
    }
    for (const WorkedExample& example : questionnaire.examples) {
        Run(questionnaire, example, results).run();
    }
    return results;
}

}  // namespace ajar
