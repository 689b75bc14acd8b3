// One scale's score from its inputs (format.md, section 2 rules 2 to 7).
#pragma once

#include <ajar/model/answers.hpp>
#include <ajar/model/questionnaire.hpp>
#include <ajar/model/scores.hpp>

#include <optional>
#include <vector>

namespace ajar {

// The coded value of an answer; nothing when the answer has no score.
std::optional<Number> coded_value(const Item& item,
                                  const Answer& answer,
                                  bool is_reversed);

// The value of a scale whose inputs are all decided: what stands in
// `scores.items`, and in `scores.scales` for the earlier scales. The possible
// range is left out.
ScaleScore score_scale(const Questionnaire& questionnaire,
                       const Scale& scale,
                       const Answers& answers,
                       const Scores& scores);

// What the method makes of coded values and their weights: no proration, then
// rescaled. Nothing when there are no values.
struct WeightedValue {
    Number coded;
    Number weight = 1;
};

std::optional<Number> combine(const Scale& scale,
                              const std::vector<WeightedValue>& values);

}  // namespace ajar
