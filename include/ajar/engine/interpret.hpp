// From scores to what the report opens (ajar-questionnaire(5), Expressions).
#pragma once

#include <ajar/model/answers.hpp>
#include <ajar/model/outcome.hpp>
#include <ajar/model/questionnaire.hpp>

namespace ajar {

// Scores the answers, then decides critical rules, explanations with their
// groups and reasons, next steps, and where support stands.
Outcome interpret(const Questionnaire& questionnaire, const Answers& answers);

}  // namespace ajar
