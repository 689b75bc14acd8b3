// The rules of scoring (ajar-questionnaire(5), Scoring).
#pragma once

#include <ajar/model/answers.hpp>
#include <ajar/model/questionnaire.hpp>
#include <ajar/model/scores.hpp>

#include <cstddef>
#include <vector>

namespace ajar {

// The state of every item and the score of every scale. `answers` holds one
// place per item; answers to hidden items are ignored.
Scores score(const Questionnaire& questionnaire, const Answers& answers);

// For every scale how many items, from the first on, have to be decided before
// it can be scored.
std::vector<std::size_t> items_needed(const Questionnaire& questionnaire);

}  // namespace ajar
