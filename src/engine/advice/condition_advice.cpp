#include <ajar/engine/advice/condition_advice.hpp>

#include <ajar/engine/advice/told_apart.hpp>
#include <ajar/engine/advice/warning.hpp>
#include <ajar/engine/interpret.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

namespace ajar {

namespace {

class ConditionAdvice {
public:
    ConditionAdvice(const Questionnaire& questionnaire,
                    const Proofs& proofs,
                    Prover& prover)
        : m_questionnaire(questionnaire), m_proofs(proofs), m_prover(prover),
          m_told(questionnaire), m_warnings(questionnaire)
    {
    }

    Diagnostics given()
    {
        on_constant_conditions();
        look_at_witnesses();
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

    // Where the work is used up, what is not told apart stays to be proved.
    void look_at(const Witness& witness)
    {
        if (!m_told.are_all_apart() && m_told.is_new(witness) &&
            m_prover.spend(m_told.work())) {
            m_told.look_at(witness);
        }
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

    // Whether some answers may open one and not the other. Such
    // answers are looked at: they can tell other explanations apart, too.
    bool come_apart(const Condition& open, const Condition& closed)
    {
        const Proof proof =
            m_prover.prove({{&open, Truth::True}, {&closed, not_true}});
        if (proof.verdict == Verdict::Reachable) {
            look_at(proof.witness);
        }
        return proof.verdict != Verdict::Unreachable;
    }

    bool never_come_apart(std::size_t one, std::size_t other)
    {
        const Condition& first = shows(m_questionnaire, ExplanationIndex{one});
        const Condition& second =
            shows(m_questionnaire, ExplanationIndex{other});
        return &m_prover.first_like(first) == &m_prover.first_like(second) ||
               (!come_apart(first, second) && !come_apart(second, first));
    }

    // Companions always open together. Each explanation is named once, with the
    // first of its companions.
    void on_companions()
    {
        const auto& parts = m_questionnaire.explanations;
        const auto opens = [this](std::size_t part) {
            return m_proofs.explanations[part].verdict == Verdict::Reachable;
        };
        for (std::size_t i = 1; i < parts.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (opens(i) && opens(j) && !m_told.are_apart(i, j) &&
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

    // Where there are explanations, all answers are to open some next step.
    void on_next_steps()
    {
        if (m_questionnaire.explanations.empty()) {
            return;
        }
        const Proof proof = m_prover.prove(nothing_shown());
        if (proof.verdict == Verdict::Reachable) {
            const Answers answers = proof.witness.answers();
            m_warnings.add(place_of_lack(answers), Code::NoNextStep,
                           "some answers open no next step",
                           "for example: " +
                               in_words(m_questionnaire, answers));
        }
    }

    // Answers that show no next step: of every explanation and every step that
    // it names, one condition is not true. Of steps whose conditions are
    // written alike, one stands for all.
    Aim nothing_shown() const
    {
        Aim aim;
        for (std::size_t i = 0; i < m_questionnaire.explanations.size(); ++i) {
            const Condition& opens =
                shows(m_questionnaire, ExplanationIndex{i});
            std::unordered_set<const Condition*> seen;
            for (const NextStepIndex step :
                 m_questionnaire.explanations[i].next_steps) {
                const Condition& shown =
                    m_prover.first_like(shown_itself(m_questionnaire, step));
                if (seen.insert(&shown).second) {
                    aim.choices.push_back(
                        {{&opens, not_true}, {&shown, not_true}});
                }
            }
        }
        return aim;
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
    ToldApart m_told;
    Warnings m_warnings;
};

}  // namespace

Diagnostics advise_on_conditions(const Questionnaire& questionnaire,
                                 const Proofs& proofs,
                                 Prover& prover)
{
    return ConditionAdvice(questionnaire, proofs, prover).given();
}

}  // namespace ajar
