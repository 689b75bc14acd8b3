// From a state of the search to answers that anyone can score.
#pragma once

#include <ajar/engine/proof/partial.hpp>
#include <ajar/engine/proof/scope.hpp>
#include <ajar/model/answers.hpp>

namespace ajar {

// The answers of a state in which the whole scope is decided; items outside it
// are left out.
Answers answers_of(const Partial& partial, const Scope& scope);

// With answers to the required items that are shown and lack one.
Answers completed(Answers answers, const Partial& partial);

}  // namespace ajar
