// Scales: items scored together, or earlier scales put together; and bands, the
// named ranges of their scores.
#pragma once

#include <ajar/diag/source_text.hpp>
#include <ajar/model/index.hpp>
#include <ajar/model/number.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ajar {

enum class Method { Sum, Mean, Max, Min, Count };
enum class Missing { Prorate, Zero };
enum class Hidden { Exclude, Zero, Missing };

struct ItemInput {
    ItemIndex item;
    bool reversed = false;
    Number weight = 1;
};

struct ScaleInput {
    ScaleIndex scale;
    Number weight = 1;
};

struct Rescale {
    Number from_low, from_high;  // different
    Number to_low, to_high;
};

struct Band {
    std::string id;
    std::string label;
    std::optional<Number> from;  // the cut-off; none for the first
    Span where;
};

struct Scale {
    std::string id;
    std::string title;
    Method method = Method::Mean;
    // One of the two, in the author's order, never empty.
    std::variant<std::vector<ItemInput>, std::vector<ScaleInput>> inputs;
    std::optional<Number> count_from;         // with Method::Count
    std::optional<std::size_t> min_answered;  // none: more than half in play
    Missing missing = Missing::Prorate;
    Hidden hidden = Hidden::Exclude;
    std::optional<Rescale> rescale;
    std::vector<Band> bands;
    Span where;
};

// The last band whose cut-off is at most the score (ajar-questionnaire(5),
// Scoring); nothing without bands. Cut-offs ascend.
std::optional<BandIndex> band_of(const std::vector<Band>& bands,
                                 const Number& score);

}  // namespace ajar
