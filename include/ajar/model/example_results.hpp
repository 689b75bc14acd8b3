// What came of the worked examples that travel with a questionnaire.
#pragma once

#include <ajar/diag/diagnostic.hpp>
#include <ajar/model/answers.hpp>
#include <ajar/model/index.hpp>
#include <ajar/model/number.hpp>
#include <ajar/model/outcome.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ajar {

// What they never show, in file order. Without examples, both are empty:
// nothing was tried.
struct Coverage {
    std::vector<ExplanationIndex> unseen_explanations;
    std::vector<NextStepIndex> unseen_next_steps;
};

// A score that is not what an example expects, and what it came from.
struct DifferingScore {
    std::string test;  // its name
    ScaleIndex scale;
    std::optional<Number> expected;  // none: no score
    Answers answers;
    Outcome outcome;
};

struct ExampleResults {
    std::size_t passed = 0;
    std::size_t failed = 0;
    Coverage coverage;
    Diagnostics failures;  // one per expectation that is not met
    std::vector<DifferingScore> differing;  // those that are about scores
};

}  // namespace ajar
