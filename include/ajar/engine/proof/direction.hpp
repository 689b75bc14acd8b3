// Which way answers move a score.
#pragma once

#include <ajar/engine/proof/scope.hpp>
#include <ajar/model/questionnaire.hpp>

#include <vector>

namespace ajar {

enum class Direction { None, Up, Down, Both };

// For each item, which way a higher score of its answer moves a scale's score,
// whatever else is answered: every method grows with its inputs; reverse-keying
// and rescaling can turn that around. Shown and hidden are left aside.
std::vector<Direction> directions_to(const Questionnaire& questionnaire,
                                     ScaleIndex scale);

// For each item, whether its score decides in part whether an item of the scope
// is shown.
std::vector<bool> steers_by_score(const Questionnaire& questionnaire,
                                  const Scope& scope);

}  // namespace ajar
