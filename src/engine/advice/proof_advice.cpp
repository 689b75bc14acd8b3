#include <ajar/engine/advice.hpp>
#include <ajar/engine/evaluate.hpp>
#include <ajar/engine/interpret.hpp>
#include <ajar/engine/score.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

namespace ajar {

namespace {

// A part of an expression takes some characters.
std::size_t work_of(const std::optional<ConditionText>& condition)
{
    return 4 + (condition ? condition->text.size() / 4 : 0);
}

std::size_t work_of_a_look(const Questionnaire& questionnaire)
{
    std::size_t work = 0;
    for (const Item& item : questionnaire.items) {
        work += work_of(item.show_if);
    }
    for (const Explanation& part : questionnaire.explanations) {
        work += work_of(part.when);
    }
    for (const Scale& scale : questionnaire.scales) {
        work += std::visit([](const auto& inputs) { return inputs.size(); },
                           scale.inputs);
    }
    return work;
}

// Explanations, told apart by answers that were looked at: where some answers
// open one of two and not the other, that needs no proof.
class ToldApart {
public:
    explicit ToldApart(const Questionnaire& questionnaire)
        : m_questionnaire(questionnaire),
          m_group(questionnaire.explanations.size()),
          m_are_all_apart(m_group.size() < 2),
          m_work(work_of_a_look(questionnaire))
    {
    }

    // Whether some answers that were looked at open one of two and not the
    // other.
    bool are_apart(std::size_t one, std::size_t other) const
    {
        return m_group[one] != m_group[other];
    }

    // Where the work is used up, what is not told apart stays to be proved.
    void look_at(const Witness& witness, Prover& prover)
    {
        if (m_are_all_apart || m_seen.contains(witness) ||
            !prover.spend(m_work)) {
            return;
        }
        m_seen.insert(witness);
        const Answers answers = witness.answers();
        const Scores scores = score(m_questionnaire, answers);
        split({m_questionnaire, answers, scores});
    }

private:
    struct ByAnswers {
        bool operator()(const Witness& left, const Witness& right) const
        {
            return left.given() < right.given();
        }
    };

    void split(const Facts& facts)
    {
        std::vector<std::size_t> members(m_group.size());
        for (const std::size_t group : m_group) {
            ++members[group];
        }
        std::vector<std::optional<std::size_t>> parts(2 * m_group.size());
        std::size_t count = 0;
        for (std::size_t i = 0; i < m_group.size(); ++i) {
            // One that is alone in its group is apart from all others already.
            const bool is_open =
                members[m_group[i]] > 1 &&
                holds(m_questionnaire.explanations[i].when, facts);
            auto& part = parts[2 * m_group[i] + (is_open ? 1 : 0)];
            if (!part) {
                part = count++;
            }
            m_group[i] = *part;
        }
        m_are_all_apart = count == m_group.size();
    }

    const Questionnaire& m_questionnaire;
    // Of each explanation; the same for those that nothing tells apart.
    std::vector<std::size_t> m_group;
    bool m_are_all_apart = false;
    std::size_t m_work = 0;  // of a look, as a partial would count it
    std::set<Witness, ByAnswers> m_seen;
};

std::string hint_on(const Item& item)
{
    return "its show_if is never true: " + item.show_if->text;
}

std::string hint_on(const Explanation& part)
{
    return "its when is never true: " + part.when->text;
}

std::string hint_on(const CriticalRule& rule)
{
    return "its when is never true: " + rule.when.text;
}

// None, for a part without one.
const ConditionText* text_of(const std::optional<ConditionText>& condition)
{
    return condition ? &*condition : nullptr;
}

class ProofAdvice {
public:
    ProofAdvice(const Questionnaire& questionnaire,
                const Proofs& proofs,
                Prover& prover)
        : m_questionnaire(questionnaire), m_proofs(proofs), m_prover(prover),
          m_told(questionnaire), m_warnings(questionnaire)
    {
    }

    Diagnostics on_reach()
    {
        on_parts(m_questionnaire.items, m_proofs.items, Code::UnreachableItem,
                 "item '{}' is never shown");
        for (std::size_t i = 0; i < m_questionnaire.scales.size(); ++i) {
            on_scale({i});
        }
        on_parts(m_questionnaire.explanations, m_proofs.explanations,
                 Code::UnreachableExplanation, "explanation '{}' never opens");
        on_next_steps();
        on_parts(m_questionnaire.critical, m_proofs.critical,
                 Code::UnreachableCritical, "critical rule '{}' never applies");
        return m_warnings.take();
    }

    Diagnostics on_conditions()
    {
        on_constant_conditions();
        look_at_witnesses();
        on_companions();
        on_answers_without_step();
        return m_warnings.take();
    }

private:
    static bool is_unreachable(const Proof& proof)
    {
        return proof.verdict == Verdict::Unreachable;
    }

    template <class Part>
    void on_parts(const std::vector<Part>& parts,
                  const std::vector<Proof>& proofs,
                  Code code,
                  fmt::format_string<const std::string&> message)
    {
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (is_unreachable(proofs[i])) {
                m_warnings.add(parts[i].where, code,
                               fmt::format(message, parts[i].id),
                               hint_on(parts[i]));
            }
        }
    }

    void on_scale(ScaleIndex index)
    {
        const Scale& scale = m_questionnaire.at(index);
        const ScaleProof& proof = m_proofs.scales[index.value];
        if (is_unreachable(proof.low.proof)) {
            m_warnings.add(
                scale.where, Code::NeverScored,
                fmt::format("scale '{}' never has a score", scale.id),
                scale.min_answered
                    ? fmt::format("no answers leave {} of its items answered "
                                  "with a score, as 'min_answered' asks",
                                  *scale.min_answered)
                    : "no answers leave more than half of its items answered "
                      "with a score");
            return;
        }
        on_rescale(scale, proof);
        for (std::size_t band = 0; band < scale.bands.size(); ++band) {
            if (is_unreachable(proof.bands[band])) {
                on_unreachable_band(scale, proof, band);
            } else if (proof.bands[band].verdict == Verdict::Reachable) {
                on_band_of_skips(index, {band});
            }
        }
    }

    // "from 0 to 100" is a promise to the reader of the printed score.
    void on_rescale(const Scale& scale, const ScaleProof& proof)
    {
        if (!scale.rescale) {
            return;
        }
        const auto [bottom, top] =
            std::minmax(scale.rescale->to_low, scale.rescale->to_high);
        for (const Extremum* end : {&proof.low, &proof.high}) {
            const auto printed = end->score
                                     ? Number::parse(end->score->to_text())
                                     : std::nullopt;
            if (printed && (*printed < bottom || *printed > top)) {
                m_warnings.add(
                    scale.where, Code::RescaleOutOfRange,
                    fmt::format("scale '{}' is moved onto {} to {}, but "
                                "reaches {}",
                                scale.id, bottom.to_text(), top.to_text(),
                                printed->to_text()),
                    "for example: " + in_words(m_questionnaire,
                                               end->proof.witness.answers()));
                return;
            }
        }
    }

    void on_unreachable_band(const Scale& scale,
                             const ScaleProof& proof,
                             std::size_t index)
    {
        const Band& band = scale.bands[index];
        const auto& low = proof.low.score;
        const auto& high = proof.high.score;
        const bool has_range = low && high;
        const bool is_above = has_range && band.from && *band.from > *high;
        const bool is_below = has_range && index + 1 < scale.bands.size() &&
                              *scale.bands[index + 1].from <= *low;
        std::string range = has_range
                                ? fmt::format("its scores go from {} to {}",
                                              low->to_text(), high->to_text())
                                : std::string();
        if (!is_above && !is_below) {
            range = "no answers give a score between its cut-offs; " + range;
        }
        m_warnings.add(
            band.where,
            is_above || is_below ? Code::CutOffOutOfRange
                                 : Code::UnreachableBand,
            fmt::format("band '{}' of scale '{}' cannot occur{}", band.id,
                        scale.id,
                        is_above   ? ": its cut-off is over every score"
                        : is_below ? ": the next cut-off is at or below every "
                                     "score"
                                   : ""),
            range);
    }

    void on_band_of_skips(ScaleIndex scale, BandIndex band)
    {
        const Condition condition = is_in(scale, band);
        const Proof proof =
            m_prover.prove({{&condition, Truth::True}}, Skipping::Forbidden);
        if (is_unreachable(proof)) {
            const Band& own = m_questionnaire.at(scale).bands[band.value];
            m_warnings.add(
                own.where, Code::BandOfSkips,
                fmt::format("band '{}' of scale '{}' only occurs when items "
                            "are skipped",
                            own.id, m_questionnaire.at(scale).id));
        }
    }

    // A step that nobody names is another piece of advice.
    void on_next_steps()
    {
        for (std::size_t i = 0; i < m_questionnaire.next_steps.size(); ++i) {
            const NextStep& step = m_questionnaire.next_steps[i];
            if (is_unreachable(m_proofs.next_steps[i]) &&
                !m_prover.openers({i}).empty()) {
                m_warnings.add(
                    step.where, Code::UnreachableNextStep,
                    fmt::format("next step '{}' is never shown", step.id),
                    step.when ? "no answers make its own 'when' true together "
                                "with that of an explanation that names it"
                              : "no explanation that names it ever opens");
            }
        }
    }

    void look_at_witnesses()
    {
        for (const auto* proofs : {&m_proofs.explanations, &m_proofs.items,
                                   &m_proofs.next_steps, &m_proofs.critical}) {
            for (const Proof& proof : *proofs) {
                if (proof.verdict == Verdict::Reachable) {
                    m_told.look_at(proof.witness, m_prover);
                }
            }
        }
    }

    void on_constant_conditions()
    {
        for (const Item& item : m_questionnaire.items) {
            on_truth(text_of(item.show_if),
                     fmt::format("the show_if of item '{}'", item.id));
        }
        for (const Explanation& part : m_questionnaire.explanations) {
            on_truth(text_of(part.when),
                     fmt::format("the when of explanation '{}'", part.id));
        }
        for (const NextStep& step : m_questionnaire.next_steps) {
            on_constancy(text_of(step.when),
                         fmt::format("the when of next step '{}'", step.id));
        }
        for (const CriticalRule& rule : m_questionnaire.critical) {
            on_truth(&rule.when,
                     fmt::format("the when of critical rule '{}'", rule.id));
        }
        const Support& support = m_questionnaire.support;
        on_constancy(text_of(support.first_when), "support.first_when");
        on_constancy(text_of(support.abuse_when), "support.abuse_when");
    }

    // Who writes `true` means it.
    void on_truth(const ConditionText* when, const std::string& what)
    {
        if (when != nullptr &&
            !std::holds_alternative<bool>(when->condition.node) &&
            never({{&when->condition, not_true}})) {
            m_warnings.add(when->where, Code::AlwaysTrue,
                           what + " is always true");
        }
    }

    void on_constancy(const ConditionText* when, const std::string& what)
    {
        on_truth(when, what);
        if (when != nullptr && never({{&when->condition, Truth::True}})) {
            m_warnings.add(when->where, Code::AlwaysFalse,
                           what + " is never true");
        }
    }

    bool never(std::vector<Requirement> requirements)
    {
        return m_prover.prove(std::move(requirements)).verdict ==
               Verdict::Unreachable;
    }

    // Whether some answers may open one and not the other. Such
    // answers are looked at: they can tell other explanations apart, too.
    bool come_apart(const Condition& open, const Condition& closed)
    {
        const Proof proof =
            m_prover.prove({{&open, Truth::True}, {&closed, not_true}});
        if (proof.verdict == Verdict::Reachable) {
            m_told.look_at(proof.witness, m_prover);
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
    void on_answers_without_step()
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
    Query nothing_shown() const
    {
        Query query;
        for (std::size_t i = 0; i < m_questionnaire.explanations.size(); ++i) {
            const Condition& opens =
                shows(m_questionnaire, ExplanationIndex{i});
            std::unordered_set<const Condition*> seen;
            for (const NextStepIndex step :
                 m_questionnaire.explanations[i].next_steps) {
                const Condition& shown =
                    m_prover.first_like(shown_itself(m_questionnaire, step));
                if (seen.insert(&shown).second) {
                    query.alternatives.push_back(
                        {{&opens, not_true}, {&shown, not_true}});
                }
            }
        }
        return query;
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

Diagnostics advise_on_reach(const Questionnaire& questionnaire,
                            const Proofs& proofs,
                            Prover& prover)
{
    return ProofAdvice(questionnaire, proofs, prover).on_reach();
}

Diagnostics advise_on_conditions(const Questionnaire& questionnaire,
                                 const Proofs& proofs,
                                 Prover& prover)
{
    return ProofAdvice(questionnaire, proofs, prover).on_conditions();
}

}  // namespace ajar
