// Runs the worked examples that travel with a questionnaire.
#pragma once

#include <ajar/model/example_results.hpp>
#include <ajar/model/questionnaire.hpp>

namespace ajar {

// Every example is scored; what it expects is held against what comes out, at
// the example's place. Answers that do not fit make it fail.
ExampleResults run_examples(const Questionnaire& questionnaire);

}  // namespace ajar
