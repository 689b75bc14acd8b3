#include <ajar/engine/prove.hpp>

#include <ajar/diag/suggest.hpp>
#include <ajar/engine/mentions.hpp>
#include <ajar/text/sanitize.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace ajar {

namespace {

// Enough for all that people write; limits for what is made to be hard. In the
// units of `Partial::work()`, of which some 30 million take a second.
constexpr std::size_t work_for_one = 16'000'000;
constexpr std::size_t work_for_all = 100'000'000;

// What any question takes, however small.
constexpr std::size_t work_of_a_question = 50;

const Condition& condition_of(const std::optional<ConditionText>& text)
{
    static const Condition always{true};
    return text ? text->condition : always;
}

template <class Part>
std::vector<Proof> prove_each(const Questionnaire& questionnaire,
                              Prover& prover,
                              const std::vector<Part>& parts)
{
    std::vector<Proof> proofs;
    proofs.reserve(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Condition& condition = shows(questionnaire, Index<Part>{i});
        proofs.push_back(prover.prove({{&condition, Truth::True}}));
    }
    return proofs;
}

ScaleProof prove_scale(const Questionnaire& questionnaire,
                       Prover& prover,
                       ScaleIndex scale)
{
    ScaleProof proof;
    proof.low = prover.extremum(scale, End::Low);
    proof.high = prover.extremum(scale, End::High);
    const std::size_t bands = questionnaire.at(scale).bands.size();
    for (std::size_t band = 0; band < bands; ++band) {
        const Condition condition = is_in(scale, {band});
        proof.bands.push_back(prover.prove({{&condition, Truth::True}}));
    }
    return proof;
}

// Calls `look_at` with the name of each part, and with what finds the condition
// under which it is shown.
template <class LookAt>
void for_each_named_part(const Questionnaire& questionnaire,
                         const LookAt& look_at)
{
    const auto each = [&]<class Part>(std::string_view kind,
                                      const std::vector<Part>& parts) {
        for (std::size_t i = 0; i < parts.size(); ++i) {
            look_at(fmt::format("{}.{}", kind, parts[i].id), [&] {
                return Condition(shows(questionnaire, Index<Part>{i}));
            });
        }
    };
    each("item", questionnaire.items);
    for (std::size_t i = 0; i < questionnaire.scales.size(); ++i) {
        const Scale& scale = questionnaire.scales[i];
        for (std::size_t band = 0; band < scale.bands.size(); ++band) {
            look_at(fmt::format("band.{}.{}", scale.id, scale.bands[band].id),
                    [&] { return is_in({i}, {band}); });
        }
    }
    each("explanation", questionnaire.explanations);
    each("next_step", questionnaire.next_steps);
    each("critical", questionnaire.critical);
}

}  // namespace

Prover::Prover(const Questionnaire& questionnaire)
    : m_questionnaire(questionnaire), m_budget{work_for_one, work_for_all},
      m_partial(questionnaire), m_openers(questionnaire.next_steps.size())
{
    std::unordered_map<std::string_view, const Condition*> known;
    for (const ConditionText* text : conditions_of(m_questionnaire)) {
        m_first_like[&text->condition] =
            known.try_emplace(text->text, &text->condition).first->second;
    }
    for (std::size_t i = 0; i < m_questionnaire.explanations.size(); ++i) {
        for (const NextStepIndex step :
             m_questionnaire.explanations[i].next_steps) {
            auto& openers = m_openers[step.value];
            if (openers.empty() || openers.back() != ExplanationIndex{i}) {
                openers.push_back({i});
            }
        }
    }
}

const Condition& Prover::first_like(const Condition& condition) const
{
    const auto found = m_first_like.find(&condition);
    return found != m_first_like.end() ? *found->second : condition;
}

bool Prover::spend(std::size_t work)
{
    if (work > m_budget.for_all) {
        return false;
    }
    m_budget.for_all -= work;
    return true;
}

Proof Prover::prove(Query query)
{
    const auto unify = [this](std::vector<Requirement>& requirements) {
        for (Requirement& requirement : requirements) {
            requirement.condition = &first_like(*requirement.condition);
        }
    };
    unify(query.requirements);
    std::ranges::for_each(query.alternatives, unify);
    // Conditions of the questionnaire stay: others may be gone afterwards.
    const bool is_kept = query.requirements.size() == 1 &&
                         query.alternatives.empty() &&
                         m_first_like.contains(query.requirements[0].condition);
    if (!is_kept) {
        spend(work_of_a_question);
        return search(m_partial, query, m_budget).proof;
    }
    const auto [condition, wanted] = query.requirements[0];
    const Question question{condition, wanted, query.skipping};
    const auto known = m_answered.find(question);
    if (known != m_answered.end()) {
        return known->second;
    }
    spend(work_of_a_question);
    return m_answered
        .emplace(question, search(m_partial, query, m_budget).proof)
        .first->second;
}

Proof Prover::prove(std::vector<Requirement> requirements, Skipping skipping)
{
    return prove(Query{std::move(requirements), std::nullopt, skipping});
}

Proof Prover::prove(NextStepIndex step)
{
    Query query;
    Alternatives& any = query.alternatives.emplace_back();
    for (const ExplanationIndex opener : openers(step)) {
        any.push_back({&shows(m_questionnaire, opener), Truth::True});
    }
    query.requirements.push_back(
        {&shown_itself(m_questionnaire, step), Truth::True});
    return prove(std::move(query));
}

Extremum Prover::extremum(ScaleIndex scale, End end)
{
    spend(work_of_a_question);
    return search(m_partial, {{}, WantedEnd{scale, end}, Skipping::Allowed},
                  m_budget);
}

const Condition& shows(const Questionnaire& questionnaire, ItemIndex item)
{
    return condition_of(questionnaire.at(item).show_if);
}

const Condition& shows(const Questionnaire& questionnaire,
                       ExplanationIndex part)
{
    return condition_of(questionnaire.at(part).when);
}

const Condition& shows(const Questionnaire& questionnaire, CriticalIndex rule)
{
    return questionnaire.at(rule).when.condition;
}

const Condition& shown_itself(const Questionnaire& questionnaire,
                              NextStepIndex step)
{
    return condition_of(questionnaire.at(step).when);
}

Condition shows(const Questionnaire& questionnaire, NextStepIndex step)
{
    AnyOf openers;
    for (const Explanation& explanation : questionnaire.explanations) {
        if (std::ranges::find(explanation.next_steps, step) !=
            explanation.next_steps.end()) {
            openers.conditions.push_back(condition_of(explanation.when));
        }
    }
    AllOf both;
    both.conditions.push_back(shown_itself(questionnaire, step));
    both.conditions.push_back({std::move(openers)});
    return {std::move(both)};
}

Condition is_in(ScaleIndex scale, BandIndex band)
{
    const Number position = static_cast<long>(band.value);
    return {Comparison{{Term{BandOf{scale}}, Term{OptionValue{position}}},
                       Relation::Equal}};
}

std::expected<Condition, NoPart> condition_of_part(
    const Questionnaire& questionnaire, std::string_view name)
{
    std::vector<std::string> names;
    std::optional<Condition> found;
    for_each_named_part(questionnaire,
                        [&](std::string part, const auto& condition) {
                            if (part == name) {
                                found = condition();
                            }
                            names.push_back(std::move(part));
                        });
    if (found) {
        return *std::move(found);
    }
    std::string hint = did_you_mean(name, names);
    if (hint.empty()) {
        hint = "a part is item.ID, band.SCALE.ID, explanation.ID, "
               "next_step.ID or critical.ID";
    }
    return std::unexpected(NoPart{
        fmt::format("the questionnaire has no part '{}'", sanitized_line(name)),
        std::move(hint)});
}

Proofs prove_all(const Questionnaire& questionnaire, Prover& prover)
{
    Proofs proofs;
    proofs.items = prove_each(questionnaire, prover, questionnaire.items);
    for (std::size_t i = 0; i < questionnaire.scales.size(); ++i) {
        proofs.scales.push_back(prove_scale(questionnaire, prover, {i}));
    }
    proofs.explanations =
        prove_each(questionnaire, prover, questionnaire.explanations);
    for (std::size_t i = 0; i < questionnaire.next_steps.size(); ++i) {
        proofs.next_steps.push_back(prover.prove(NextStepIndex{i}));
    }
    proofs.critical = prove_each(questionnaire, prover, questionnaire.critical);
    return proofs;
}

}  // namespace ajar
