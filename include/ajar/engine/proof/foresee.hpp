// What expressions may still come to in a questionnaire that is decided in
// part.
#pragma once

#include <ajar/engine/proof/partial.hpp>
#include <ajar/engine/proof/term_reach.hpp>
#include <ajar/engine/proof/truth_set.hpp>
#include <ajar/model/expression.hpp>

namespace ajar {

TermReach foresee(const Term& term, const Partial& partial);

// Every truth that is possible is in it. With everything decided that the
// condition asks about, exactly one is.
TruthSet foresee(const Condition& condition, const Partial& partial);

}  // namespace ajar
