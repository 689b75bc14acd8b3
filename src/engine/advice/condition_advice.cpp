#include <ajar/engine/advice/condition_advice.hpp>

#include <ajar/engine/advice/warning.hpp>
#include <ajar/engine/interpret.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

namespace ajar {

namespace {

// Bytes that stand for these answers alone.
std::string bytes_of(const Witness& witness)
{
    std::string bytes;
    const auto add = [&](std::size_t number) {
        Number(static_cast<long>(number)).append_bytes(bytes);
    };
    for (const auto& [item, answer] : witness.given()) {
        add(item.value);
        add(answer.index());
        if (const auto* option = std::get_if<OptionIndex>(&answer)) {
            add(option->value);
        } else if (const auto* number = std::get_if<Number>(&answer)) {
            number->append_bytes(bytes);
        } else if (const auto* several =
                       std::get_if<std::vector<OptionIndex>>(&answer)) {
            add(several->size());
            for (const OptionIndex chosen : *several) {
                add(chosen.value);
            }
        }
    }
    return bytes;
}

// Explanations, told apart by the answers that were seen: what some answers
// open one of and not the other needs no proof.
class Groups {
public:
    explicit Groups(std::size_t explanations) : m_group(explanations) {}

    bool have(std::size_t one, std::size_t other) const
    {
        return m_group[one] == m_group[other];
    }

    void split(const Outcome& outcome)
    {
        std::vector<bool> is_open(m_group.size());
        for (const OpenedExplanation& part : outcome.explanations) {
            is_open[part.explanation.value] = true;
        }
        std::map<std::pair<std::size_t, bool>, std::size_t> groups;
        for (std::size_t i = 0; i < m_group.size(); ++i) {
            m_group[i] =
                groups.try_emplace({m_group[i], is_open[i]}, groups.size())
                    .first->second;
        }
        m_are_single = groups.size() == m_group.size();
    }

    // Whether all are told apart.
    bool are_single() const { return m_are_single; }

private:
    std::vector<std::size_t> m_group;
    bool m_are_single = false;
};

// What it takes to work out what some answers come to, as a partial would count
// it.
std::size_t work_of_an_outcome(const Questionnaire& questionnaire)
{
    std::size_t work =
        questionnaire.items.size() + 4 * questionnaire.explanations.size() +
        4 * questionnaire.next_steps.size() + 4 * questionnaire.critical.size();
    for (const Scale& scale : questionnaire.scales) {
        work += std::visit([](const auto& inputs) { return inputs.size(); },
                           scale.inputs);
    }
    return work;
}

class Advice {
public:
    Advice(const Questionnaire& questionnaire,
           const Proofs& proofs,
           Prover& prover)
        : m_questionnaire(questionnaire), m_proofs(proofs), m_prover(prover),
          m_groups(questionnaire.explanations.size()), m_warnings(questionnaire)
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
        const std::size_t work = work_of_an_outcome(m_questionnaire);
        std::unordered_set<std::string> seen;
        for (const auto* proofs : {&m_proofs.explanations, &m_proofs.items,
                                   &m_proofs.next_steps, &m_proofs.critical}) {
            for (const Proof& proof : *proofs) {
                if (m_groups.are_single()) {
                    return;
                }
                if (proof.verdict != Verdict::Reachable ||
                    !seen.insert(bytes_of(proof.witness)).second) {
                    continue;
                }
                if (!m_prover.spend(work)) {
                    return;
                }
                look_at(proof.witness);
            }
        }
    }

    void look_at(const Witness& witness)
    {
        m_groups.split(interpret(m_questionnaire, witness.answers()));
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
        if (const auto& first = m_questionnaire.support.first_when) {
            on_truth(*first, "support.first_when");
            on_falsehood(*first, "support.first_when");
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

    // Answers that open one of two and not the other tell others apart, too.
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

    // Each explanation is named once, with the first of its companions.
    void on_companions()
    {
        const auto& parts = m_questionnaire.explanations;
        const auto opens = [this](std::size_t part) {
            return m_proofs.explanations[part].verdict == Verdict::Reachable;
        };
        for (std::size_t i = 1; i < parts.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (opens(i) && opens(j) && m_groups.have(i, j) &&
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
        const Proof proof = m_prover.prove(nothing_shown());
        if (proof.verdict == Verdict::Reachable) {
            const Answers answers = proof.witness.answers();
            m_warnings.add(place_of_lack(answers), Code::NoNextStep,
                           "some answers open no next step",
                           "for example: " +
                               in_words(m_questionnaire, answers));
        }
    }

    // Of every explanation and every step that it names, one is not shown. Of
    // steps whose conditions are written alike, one stands for all.
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
    Groups m_groups;
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
