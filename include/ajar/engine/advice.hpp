// Warnings for the author of a questionnaire: it is valid, but is it meant?
#pragma once

#include <ajar/diag/diagnostic.hpp>
#include <ajar/engine/prove.hpp>
#include <ajar/model/proof.hpp>
#include <ajar/model/questionnaire.hpp>

#include <string_view>

namespace ajar {

// Every warning, by place. `day` is YYYY-MM-DD, or empty: then no date is
// looked at.
Diagnostics advise(const Questionnaire& questionnaire,
                   const Proofs& proofs,
                   Prover& prover,
                   std::string_view day);

}  // namespace ajar
