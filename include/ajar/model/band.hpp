// Bands: named ranges of a scale's scores.
#pragma once

#include <ajar/diag/source_text.hpp>
#include <ajar/model/index.hpp>
#include <ajar/model/number.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ajar {

struct Band {
    std::string id;
    std::string label;
    std::optional<Number> from;  // the cut-off; none for the first
    Span where;
};

// The last band whose cut-off is at most the score (ajar-questionnaire(5),
// Scoring); nothing without bands. Cut-offs ascend.
std::optional<BandIndex> band_of(const std::vector<Band>& bands,
                                 const Number& score);

}  // namespace ajar
