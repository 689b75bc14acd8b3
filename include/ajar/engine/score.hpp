// The rules of scoring (format.md, section 2).
#pragma once

#include <ajar/model/answers.hpp>
#include <ajar/model/questionnaire.hpp>
#include <ajar/model/scores.hpp>

namespace ajar {

// The state of every item and the score of every scale. `answers` holds one
// place per item; answers to hidden items are ignored.
Scores score(const Questionnaire& questionnaire, const Answers& answers);

}  // namespace ajar
