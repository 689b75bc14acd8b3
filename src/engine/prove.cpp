#include <ajar/engine/prove.hpp>

#include <ajar/engine/score.hpp>

#include <algorithm>
#include <utility>

namespace ajar {

namespace {

// Enough for all that people write; a limit for what is made to be hard. In
// states and scales looked at: some 3 million a second.
constexpr std::size_t work_for_one = 1'000'000;
constexpr std::size_t work_for_all = 10'000'000;

Condition condition_of(const std::optional<ConditionText>& text)
{
    return text ? text->condition : Condition{true};
}

template <class Part>
std::vector<Proof> prove_each(const Questionnaire& questionnaire,
                              Prover& prover,
                              const std::vector<Part>& parts)
{
    std::vector<Proof> proofs;
    proofs.reserve(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Condition condition = shows(questionnaire, Index<Part>{i});
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
    prover.learn(scale, proof.low, proof.high);
    const std::size_t bands = questionnaire.at(scale).bands.size();
    for (std::size_t band = 0; band < bands; ++band) {
        const Condition condition = is_in(scale, {band});
        proof.bands.push_back(prover.prove({{&condition, Truth::True}}));
    }
    return proof;
}

}  // namespace

Prover::Prover(const Questionnaire& questionnaire)
    : m_questionnaire(questionnaire), m_known(questionnaire),
      m_budget{work_for_one, work_for_all}
{
}

Proof Prover::prove(std::vector<Wish> wishes, Skipping skipping)
{
    const Aim aim{std::move(wishes), std::nullopt, skipping};
    return search(m_questionnaire, m_known, aim, m_budget).proof;
}

Extremum Prover::extremum(ScaleIndex scale, End end)
{
    const Aim aim{{}, WantedEnd{scale, end}, Skipping::Allowed};
    return search(m_questionnaire, m_known, aim, m_budget);
}

void Prover::learn(ItemIndex item, const Proof& proof)
{
    m_known.never_shown[item.value] = proof.verdict == Verdict::Unreachable;
}

void Prover::learn(ScaleIndex scale, const Extremum& low, const Extremum& high)
{
    m_known.never_scored[scale.value] =
        low.proof.verdict == Verdict::Unreachable;
    m_known.scores[scale.value] = Interval{low.score, high.score};
}

Condition shows(const Questionnaire& questionnaire, ItemIndex item)
{
    return condition_of(questionnaire.at(item).show_if);
}

Condition shows(const Questionnaire& questionnaire, ExplanationIndex part)
{
    return condition_of(questionnaire.at(part).when);
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
    both.conditions.push_back(condition_of(questionnaire.at(step).when));
    both.conditions.push_back({std::move(openers)});
    return {std::move(both)};
}

Condition shows(const Questionnaire& questionnaire, CriticalIndex rule)
{
    return questionnaire.at(rule).when.condition;
}

Condition is_in(ScaleIndex scale, BandIndex band)
{
    const Number position = static_cast<long>(band.value);
    return {Comparison{{Term{BandOf{scale}}, Term{OptionValue{position}}},
                       Relation::Equal}};
}

Proofs prove_all(const Questionnaire& questionnaire, Prover& prover)
{
    Proofs proofs;
    proofs.scales.resize(questionnaire.scales.size());
    // Conditions ask about what comes earlier: what is proved of that helps.
    const std::vector<std::size_t> needed = items_needed(questionnaire);
    for (std::size_t decided = 0; decided <= questionnaire.items.size();
         ++decided) {
        for (std::size_t i = 0; i < needed.size(); ++i) {
            if (needed[i] == decided) {
                proofs.scales[i] = prove_scale(questionnaire, prover, {i});
            }
        }
        if (decided < questionnaire.items.size()) {
            const Condition shown = shows(questionnaire, ItemIndex{decided});
            proofs.items.push_back(prover.prove({{&shown, Truth::True}}));
            prover.learn(ItemIndex{decided}, proofs.items.back());
        }
    }
    proofs.explanations =
        prove_each(questionnaire, prover, questionnaire.explanations);
    proofs.next_steps =
        prove_each(questionnaire, prover, questionnaire.next_steps);
    proofs.critical = prove_each(questionnaire, prover, questionnaire.critical);
    return proofs;
}

}  // namespace ajar
