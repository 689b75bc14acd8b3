#include <ajar/engine/example.hpp>

#include <ajar/engine/admit.hpp>
#include <ajar/engine/interpret.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ajar {

namespace {

std::string words_for(const std::optional<Number>& score)
{
    return score ? score->to_text() : "none";
}

// Expected numbers have at most 6 decimals, as printed ones do.
bool is_same_score(const std::optional<Number>& expected,
                   const std::optional<Number>& actual)
{
    return words_for(expected) == words_for(actual);
}

class Run {
public:
    Run(const Questionnaire& questionnaire, const WorkedExample& example)
        : m_questionnaire(questionnaire), m_example(example)
    {
    }

    // What came out; nothing when the answers do not fit.
    const std::optional<Outcome>& outcome() const { return m_outcome; }

    std::vector<DifferingScore> differing() { return std::move(m_differing); }

    Diagnostics failures()
    {
        const auto admitted = admit(m_questionnaire, m_example.answers);
        if (!admitted) {
            for (Diagnostic fault : admitted.error()) {
                fault.message =
                    fmt::format("test '{}': {}", m_example.name, fault.message);
                m_failures.push_back(std::move(fault));
            }
            return std::move(m_failures);
        }
        m_outcome = interpret(m_questionnaire, admitted->answers);
        const Outcome& outcome = *m_outcome;
        compare_scores(admitted->answers, outcome);
        compare_bands(outcome);
        compare_lists(outcome);
        return std::move(m_failures);
    }

private:
    void compare_scores(const Answers& answers, const Outcome& outcome)
    {
        for (const auto& [scale, expected] : m_example.scores) {
            const auto& actual = outcome.scores.scales[scale.value].value;
            if (!is_same_score(expected, actual)) {
                fail(fmt::format("the score of '{}'",
                                 m_questionnaire.at(scale).id),
                     words_for(expected), words_for(actual));
                m_differing.push_back(
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

    void compare(const std::string& what,
                 std::optional<bool> expected,
                 bool actual)
    {
        if (expected && *expected != actual) {
            fail(what, actual ? "false" : "true", actual ? "true" : "false");
        }
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

    template <class Position>
    std::string list(const std::vector<Position>& positions) const
    {
        std::string ids;
        for (const Position position : positions) {
            ids += ids.empty() ? "" : ", ";
            ids += m_questionnaire.at(position).id;
        }
        return "[" + ids + "]";
    }

    template <class Position>
    void compare(std::string_view what,
                 const std::optional<std::vector<Position>>& expected,
                 const std::vector<Position>& actual)
    {
        if (expected && *expected != actual) {
            fail(what, list(*expected), list(actual));
        }
    }

    void fail(std::string_view what,
              std::string_view expected,
              std::string_view actual)
    {
        m_failures.push_back(
            {.code = Code::TestFailed,
             .message = fmt::format("test '{}': {}: expected {}, got {}",
                                    m_example.name, what, expected, actual),
             .hint = {},
             .source = m_questionnaire.files[m_example.where.file],
             .where = m_example.where});
    }

    const Questionnaire& m_questionnaire;
    const WorkedExample& m_example;
    Diagnostics m_failures;
    std::vector<DifferingScore> m_differing;
    std::optional<Outcome> m_outcome;
};

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

ExampleResults run_examples(const Questionnaire& questionnaire)
{
    ExampleResults results;
    if (!questionnaire.examples.empty()) {
        results.coverage = everything(questionnaire);
    }
    for (const WorkedExample& example : questionnaire.examples) {
        Run run(questionnaire, example);
        Diagnostics failures = run.failures();
        if (run.outcome()) {
            tick_off(results.coverage, *run.outcome());
        }
        ++(failures.empty() ? results.passed : results.failed);
        std::ranges::move(failures, std::back_inserter(results.failures));
        std::ranges::move(run.differing(),
                          std::back_inserter(results.differing));
    }
    return results;
}

}  // namespace ajar
