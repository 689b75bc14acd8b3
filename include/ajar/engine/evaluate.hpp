// What an expression comes to: three-valued, after Kleene.
#pragma once

#include <ajar/model/answers.hpp>
#include <ajar/model/expression.hpp>
#include <ajar/model/questionnaire.hpp>
#include <ajar/model/scores.hpp>

#include <optional>

namespace ajar {

enum class Truth { False, Unknown, True };

// What expressions may ask about. Scores may still be in the making: a scale
// that an expression names has been scored before.
struct Facts {
    const Questionnaire& questionnaire;
    const Answers& answers;
    const Scores& scores;
};

Truth evaluate(const Condition& condition, const Facts& facts);

// The value of a term; nothing when it is unknown.
std::optional<OptionValue> evaluate(const Term& term, const Facts& facts);

// Wherever a condition decides something, only true counts; a condition that
// is not there is true.
bool holds(const std::optional<ConditionText>& condition, const Facts& facts);

}  // namespace ajar
