// Advice from proofs: on what can be reached, and on conditions.
#pragma once

#include <ajar/diag/diagnostic.hpp>
#include <ajar/engine/prove.hpp>
#include <ajar/model/proof.hpp>
#include <ajar/model/questionnaire.hpp>

namespace ajar {

// Parts that no answers show, cut-offs outside the attainable range, scales
// without any score, bands that take skipped items.
Diagnostics advise_on_reach(const Questionnaire& questionnaire,
                            const Proofs& proofs,
                            Prover& prover);

// Conditions that are always or never true, explanations that always come
// together, and answers that open no next step.
Diagnostics advise_on_conditions(const Questionnaire& questionnaire,
                                 const Proofs& proofs,
                                 Prover& prover);

}  // namespace ajar
