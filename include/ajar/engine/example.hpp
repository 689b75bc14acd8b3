// Runs the worked examples that travel with a questionnaire.
#pragma once

#include <ajar/diag/diagnostic.hpp>
#include <ajar/model/coverage.hpp>
#include <ajar/model/differing_score.hpp>
#include <ajar/model/questionnaire.hpp>

#include <cstddef>
#include <vector>

namespace ajar {

struct ExampleResults {
    std::size_t passed = 0;
    std::size_t failed = 0;
    Coverage coverage;
    Diagnostics failures;  // one per expectation that is not met
    std::vector<DifferingScore> differing;  // those that are about scores
};

// Every example is scored; what it expects is held against what comes out, at
// the example's place. Answers that do not fit make it fail.
ExampleResults run_examples(const Questionnaire& questionnaire);

}  // namespace ajar
