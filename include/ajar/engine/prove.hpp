// What a questionnaire can and cannot say, over all answers of all items. The
// words used here and in proof/, and one question followed by hand, are in
// docs/proofs.md.
#pragma once

#include <ajar/engine/proof/search.hpp>
#include <ajar/model/proof.hpp>
#include <ajar/model/questionnaire.hpp>

#include <cstddef>
#include <expected>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace ajar {

// Questions about one questionnaire that share what they have in common, and a
// budget. What was asked before is not looked into again.
class Prover {
public:
    // The questionnaire outlives this.
    explicit Prover(const Questionnaire& questionnaire);

    // Whether any answers are what a query asks for, and some that are. The
    // conditions live as long as the call.
    Proof prove(Query query);
    Proof prove(std::vector<Requirement> requirements,
                Skipping skipping = Skipping::Allowed);

    // Whether any answers show a next step.
    Proof prove(NextStepIndex step);

    // The explanations that name a step.
    const std::vector<ExplanationIndex>& openers(NextStepIndex step) const
    {
        return m_openers[step.value];
    }

    // Of the conditions of parts that are written alike, the first; the same
    // where there is no other.
    const Condition& first_like(const Condition& condition) const;

    // Takes some work from the budget; false when there is not enough left.
    bool spend(std::size_t work);

    // The lowest or the highest score that any answers give a scale.
    Extremum extremum(ScaleIndex scale, End end);

private:
    // About one condition of the questionnaire.
    using Question = std::tuple<const Condition*, TruthSet, Skipping>;

    const Questionnaire& m_questionnaire;
    Budget m_budget;
    Partial m_partial;
    // Of conditions written alike, the first stands for all.
    std::unordered_map<const Condition*, const Condition*> m_first_like;
    std::map<Question, Proof> m_answered;
    std::vector<std::vector<ExplanationIndex>> m_openers;
};

// The condition under which a part is shown; true for one without.
const Condition& shows(const Questionnaire& questionnaire, ItemIndex item);
const Condition& shows(const Questionnaire& questionnaire,
                       ExplanationIndex part);
const Condition& shows(const Questionnaire& questionnaire, CriticalIndex rule);
const Condition& shown_itself(const Questionnaire& questionnaire,
                              NextStepIndex step);  // when named
Condition shows(const Questionnaire& questionnaire, NextStepIndex step);
Condition is_in(ScaleIndex scale, BandIndex band);

// Why a name, as `check --witness` takes it, names no part, and what was
// perhaps meant; without control characters.
struct NoPart {
    std::string message;
    std::string hint;
};

// The condition under which the part is shown. A name is item.ID,
// band.SCALE.ID, explanation.ID, next_step.ID or critical.ID.
std::expected<Condition, NoPart> condition_of_part(
    const Questionnaire& questionnaire, std::string_view name);

// Every part of the questionnaire (ajar(1)).
Proofs prove_all(const Questionnaire& questionnaire, Prover& prover);

}  // namespace ajar
