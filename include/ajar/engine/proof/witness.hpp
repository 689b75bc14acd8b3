// From a state of the search to answers that anyone can score.
#pragma once

#include <ajar/engine/proof/partial.hpp>
#include <ajar/engine/proof/scope.hpp>
#include <ajar/model/answers.hpp>

namespace ajar {

// The answers of a state in which the whole scope is decided. Items outside it
// are left out, unless they are required and shown.
Answers witness_of(const Partial& partial, const Scope& scope);

}  // namespace ajar
