// What a scale could still come to (ajar-questionnaire(5), Scoring).
#pragma once

#include <ajar/model/questionnaire.hpp>
#include <ajar/model/scores.hpp>

#include <optional>

namespace ajar {

// From the contributions of the scale's own score, and the ranges of earlier
// scales in `scores.scales`. Nothing when no input is in play, or when an
// unanswered input has no range itself.
std::optional<PossibleRange> possible_range(const Questionnaire& questionnaire,
                                            const Scale& scale,
                                            const ScaleScore& own,
                                            const Scores& scores);

}  // namespace ajar
