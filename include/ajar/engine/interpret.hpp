// From scores to what the report opens (ajar-questionnaire(5), Expressions),
// and whether that is what the worked examples of a questionnaire expect.
#pragma once

#include <ajar/model/outcome.hpp>
#include <ajar/model/questionnaire.hpp>

namespace ajar {

// Scores the answers, then decides critical rules, explanations with their
// groups and reasons, next steps, and where support stands.
Outcome interpret(const Questionnaire& questionnaire, const Answers& answers);

// Every worked example is scored; what it expects is held against what comes
// out, at the example's place. Answers that do not fit make it fail.
ExampleResults run_examples(const Questionnaire& questionnaire);

}  // namespace ajar
