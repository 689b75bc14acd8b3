// What the answers come to, and what each score is made of.
#pragma once

#include <ajar/model/index.hpp>
#include <ajar/model/number.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace ajar {

enum class ItemState { Hidden, Unanswered, Answered };

// One input's part in a scale's score.
struct Contribution {
    bool is_in_play = true;
    bool is_answered = false;     // with a score; a hidden one as "zero" too
    bool is_counted = false;      // enters the score, zeros for gaps included
    std::optional<Number> coded;  // after reverse-keying
};

// The lowest and the highest value the scale would have if every unanswered
// input in play were answered (ajar-questionnaire(5), Scoring).
struct PossibleRange {
    Number low;
    Number high;
    std::optional<BandIndex> low_band;
    std::optional<BandIndex> high_band;
};

struct ScaleScore {
    std::optional<Number> value;
    std::optional<BandIndex> band;
    std::size_t answered = 0;
    std::size_t in_play = 0;
    std::optional<PossibleRange> possible;
    std::vector<Contribution> contributions;  // in the order of the inputs
};

struct Scores {
    std::vector<ItemState> items;    // in the questionnaire's order
    std::vector<ScaleScore> scales;  // in the questionnaire's order
};

}  // namespace ajar
