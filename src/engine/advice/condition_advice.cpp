#include <ajar/engine/advice/condition_advice.hpp>

#include <ajar/engine/advice/warning.hpp>
#include <ajar/engine/interpret.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace ajar {

namespace {

// Which explanations some answers open: what was seen once need not be proved.
using Opened = std::set<std::size_t>;

class Advice {
public:
    Advice(const Questionnaire& questionnaire,
           const Proofs& proofs,
           Prover& prover)
        : m_questionnaire(questionnaire), m_proofs(proofs), m_prover(prover),
          m_warnings(questionnaire)
    {
    }

    Diagnostics given()
    {
        look_at_witnesses();
        on_constant_conditions();
        on_companions();
        on_next_steps();
        return m_warnings.take();
    }

private:
    void look_at_witnesses()
    {
        for (const auto* proofs : {&m_proofs.explanations, &m_proofs.items,
                                   &m_proofs.next_steps, &m_proofs.critical}) {
            for (const Proof& proof : *proofs) {
                if (proof.verdict == Verdict::Reachable) {
                    look_at(proof.witness);
                }
            }
        }
    }

    void look_at(const Answers& answers)
    {
        Opened opened;
        const Outcome outcome = interpret(m_questionnaire, answers);
        for (const OpenedExplanation& part : outcome.explanations) {
            opened.insert(part.explanation.value);
        }
        m_seen.push_back(std::move(opened));
    }

    void on_constant_conditions()
    {
        for (const Item& item : m_questionnaire.items) {
            if (item.show_if) {
                on_truth(*item.show_if,
                         fmt::format("the show_if of item '{}'", item.id));
            }
        }
        for (const Explanation& part : m_questionnaire.explanations) {
            if (part.when) {
                on_truth(*part.when,
                         fmt::format("the when of explanation '{}'", part.id));
            }
        }
        for (const NextStep& step : m_questionnaire.next_steps) {
            if (step.when) {
                const std::string what =
                    fmt::format("the when of next step '{}'", step.id);
                on_truth(*step.when, what);
                on_falsehood(*step.when, what);
            }
        }
        for (const CriticalRule& rule : m_questionnaire.critical) {
            on_truth(rule.when,
                     fmt::format("the when of critical rule '{}'", rule.id));
        }
        on_support(m_questionnaire.support.first_when, "support.first_when");
        on_support(m_questionnaire.support.abuse_when, "support.abuse_when");
    }

    void on_support(const std::optional<ConditionText>& when,
                    const std::string& what)
    {
        if (when) {
            on_truth(*when, what);
            on_falsehood(*when, what);
        }
    }

    // Who writes `true` means it.
    void on_truth(const ConditionText& condition, const std::string& what)
    {
        if (!std::holds_alternative<bool>(condition.condition.node) &&
            never({{&condition.condition, not_true}})) {
            m_warnings.add(condition.where, Code::AlwaysTrue,
                           what + " is always true");
        }
    }

    void on_falsehood(const ConditionText& condition, const std::string& what)
    {
        if (never({{&condition.condition, Truth::True}})) {
            m_warnings.add(condition.where, Code::AlwaysFalse,
                           what + " is never true");
        }
    }

    bool never(std::vector<Wish> wishes)
    {
        return m_prover.prove(std::move(wishes)).verdict ==
               Verdict::Unreachable;
    }

    bool were_seen_apart(std::size_t one, std::size_t other) const
    {
        return std::ranges::any_of(m_seen, [&](const Opened& opened) {
            return opened.contains(one) != opened.contains(other);
        });
    }

    bool is_written_alike(std::size_t one, std::size_t other) const
    {
        const auto& first = m_questionnaire.explanations[one].when;
        const auto& second = m_questionnaire.explanations[other].when;
        return first.has_value() == second.has_value() &&
               (!first || first->text == second->text);
    }

    bool never_come_apart(std::size_t one, std::size_t other)
    {
        if (is_written_alike(one, other)) {
            return true;
        }
        const Condition first = shows(m_questionnaire, ExplanationIndex{one});
        const Condition second =
            shows(m_questionnaire, ExplanationIndex{other});
        return never({{&first, Truth::True}, {&second, not_true}}) &&
               never({{&second, Truth::True}, {&first, not_true}});
    }

    // Each explanation is named once, with the first of its companions.
    void on_companions()
    {
        const auto& parts = m_questionnaire.explanations;
        const auto opens = [this](std::size_t part) {
            return m_proofs.explanations[part].verdict == Verdict::Reachable;
        };
        for (std::size_t i = 1; i < parts.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (opens(i) && opens(j) && !were_seen_apart(i, j) &&
                    never_come_apart(i, j)) {
                    m_warnings.add(
                        parts[i].where, Code::AlwaysTogether,
                        fmt::format("explanations '{}' and '{}' always come "
                                    "together",
                                    parts[j].id, parts[i].id));
                    break;
                }
            }
        }
    }

    // Where there is something to be said, there is something to be done.
    void on_next_steps()
    {
        if (m_questionnaire.explanations.empty()) {
            return;
        }
        std::vector<Condition> steps;
        for (std::size_t i = 0; i < m_questionnaire.next_steps.size(); ++i) {
            steps.push_back(shows(m_questionnaire, NextStepIndex{i}));
        }
        std::vector<Wish> none;
        for (const Condition& step : steps) {
            none.push_back({&step, not_true});
        }
        const Proof proof = m_prover.prove(std::move(none));
        if (proof.verdict == Verdict::Reachable) {
            m_warnings.add(place_of_lack(proof.witness), Code::NoNextStep,
                           "some answers open no next step",
                           "for example: " +
                               in_words(m_questionnaire, proof.witness));
        }
    }

    // The explanation that opens and leads nowhere, or the first of all.
    Span place_of_lack(const Answers& answers) const
    {
        const Outcome outcome = interpret(m_questionnaire, answers);
        const ExplanationIndex part = outcome.explanations.empty()
                                          ? ExplanationIndex{0}
                                          : outcome.explanations[0].explanation;
        return m_questionnaire.at(part).where;
    }

    const Questionnaire& m_questionnaire;
    const Proofs& m_proofs;
    Prover& m_prover;
    std::vector<Opened> m_seen;
    Warnings m_warnings;
};

}  // namespace

Diagnostics advise_on_conditions(const Questionnaire& questionnaire,
                                 const Proofs& proofs,
                                 Prover& prover)
{
    return Advice(questionnaire, proofs, prover).given();
}

}  // namespace ajar
