// The rules of scoring, of a whole questionnaire and of one scale
// (ajar-questionnaire(5), Scoring).
#pragma once

#include <ajar/model/outcome.hpp>
#include <ajar/model/questionnaire.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace ajar {

// The state of every item and the score of every scale. `answers` holds one
// place per item; answers to hidden items are ignored.
Scores score(const Questionnaire& questionnaire, const Answers& answers);

// For every scale how many items, from the first on, have to be decided before
// it can be scored.
std::vector<std::size_t> items_needed(const Questionnaire& questionnaire);

// The items that scales rest on, each once, with the keying of the place where
// it comes first; those of one scale in its order.
std::vector<ItemInput> items_below(const Questionnaire& questionnaire,
                                   std::vector<ScaleIndex> scales);

// The coded value of an answer; nothing when the answer has no score.
std::optional<Number> coded_value(const Item& item,
                                  const Answer& answer,
                                  bool is_reversed);

// What a hidden item is to a scale (rule 3), and an answered one.
Contribution hidden_input(Hidden rule);
Contribution answered_input(const Item& item,
                            const Answer& answer,
                            bool is_reversed);

// With "zero" every gap in play holds a 0, as if answered (rule 5); and what is
// in play and has a value is counted.
Contribution counted(Contribution contribution, Missing missing);

// The score of an answer, before reverse-keying; nothing when it has none.
std::optional<Number> score_of(const Item& item, const Answer& answer);

// The value of a scale whose inputs are all decided: what stands in
// `scores.items`, and in `scores.scales` for the earlier scales. The possible
// range is left out.
ScaleScore score_scale(const Questionnaire& questionnaire,
                       const Scale& scale,
                       const Answers& answers,
                       const Scores& scores);

// What the scale could still come to (ajar-questionnaire(5), Scoring), from the
// contributions of its own score and the ranges of earlier scales in
// `scores.scales`. Nothing when no input is in play, or when an unanswered
// input has no range itself.
std::optional<PossibleRange> possible_range(const Questionnaire& questionnaire,
                                            const Scale& scale,
                                            const ScaleScore& own,
                                            const Scores& scores);

}  // namespace ajar
