// What a questionnaire can and cannot say, over all answers of all items.
#pragma once

#include <ajar/engine/proof/search.hpp>
#include <ajar/model/proof.hpp>
#include <ajar/model/questionnaire.hpp>

#include <cstddef>
#include <vector>

namespace ajar {

// Questions about one questionnaire that share what they have in common, and a
// budget.
class Prover {
public:
    // The questionnaire outlives this.
    explicit Prover(const Questionnaire& questionnaire);

    // Whether any answers make all wishes true, and some that do.
    Proof prove(std::vector<Wish> wishes,
                Skipping skipping = Skipping::Allowed);

    // What has been proved and helps with what comes next.
    void learn(ItemIndex item, const Proof& proof);
    void learn(ScaleIndex scale, const Extremum& low, const Extremum& high);

    // The lowest or the highest score that any answers give a scale.
    Extremum extremum(ScaleIndex scale, End end);

private:
    const Questionnaire& m_questionnaire;
    Known m_known;
    Budget m_budget;
};

// The condition under which a part is shown. The values live on their own: they
// may be asked about together.
Condition shows(const Questionnaire& questionnaire, ItemIndex item);
Condition shows(const Questionnaire& questionnaire, ExplanationIndex part);
Condition shows(const Questionnaire& questionnaire, NextStepIndex step);
Condition shows(const Questionnaire& questionnaire, CriticalIndex rule);
Condition is_in(ScaleIndex scale, BandIndex band);

// Every part of the questionnaire (ajar(1)).
Proofs prove_all(const Questionnaire& questionnaire, Prover& prover);

}  // namespace ajar
