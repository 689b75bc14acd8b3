// A score that is not what a worked example expects, and what it came from.
#pragma once

#include <ajar/model/answers.hpp>
#include <ajar/model/index.hpp>
#include <ajar/model/number.hpp>
#include <ajar/model/outcome.hpp>

#include <optional>
#include <string>

namespace ajar {

struct DifferingScore {
    std::string test;  // its name
    ScaleIndex scale;
    std::optional<Number> expected;  // none: no score
    Answers answers;
    Outcome outcome;
};

}  // namespace ajar
