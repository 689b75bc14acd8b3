// What the decided inputs of a scale come to, one after another:
// ajar-questionnaire(5), Scoring.
#pragma once

#include <ajar/model/outcome.hpp>
#include <ajar/model/scale.hpp>

#include <cstddef>
#include <optional>

namespace ajar {

// Of all this, only what the scale's method asks for is kept up.
struct Tally {
    std::size_t in_play = 0;
    std::size_t answered = 0;
    std::size_t counted = 0;
    std::size_t at_least = 0;        // counted ones from `count_from` on
    Number weighted = 0;             // sum of weight times coded value
    Number counted_weight = 0;       // sum of the weights of counted inputs
    Number weight_in_play = 0;       // sum of the weights of inputs in play
    std::optional<Number> extremum;  // the greatest, or the least, so far
};

// The weight that the scale gives to one of its inputs.
Number weight_of(const Scale& scale, std::size_t input);

// Adds one input, whose contribution says whether it is counted.
void add(Tally& tally,
         const Scale& scale,
         std::size_t input,
         const Contribution& contribution);

// Whether `answered` of `in_play` inputs are enough for a score (rule 4).
bool has_enough_answers(const Scale& scale,
                        std::size_t answered,
                        std::size_t in_play);

// What the method makes of all that is counted, prorated and rescaled; nothing
// when nothing is counted. Whether the answers suffice is not asked.
std::optional<Number> combined(const Scale& scale, const Tally& tally);

// The linear map of `rescale`.
Number rescaled(const Rescale& rescale, const Number& value);

}  // namespace ajar
