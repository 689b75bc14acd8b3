// Advice on conditions, and on what comes together.
#pragma once

#include <ajar/diag/diagnostic.hpp>
#include <ajar/engine/prove.hpp>
#include <ajar/model/proof.hpp>
#include <ajar/model/questionnaire.hpp>

namespace ajar {

// Conditions that are always or never true, explanations that always come
// together, and answers that open no next step.
Diagnostics advise_on_conditions(const Questionnaire& questionnaire,
                                 const Proofs& proofs,
                                 Prover& prover);

}  // namespace ajar
