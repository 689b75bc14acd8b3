// Scales: items scored together, or earlier scales put together.
#pragma once

#include <ajar/diag/source_text.hpp>
#include <ajar/model/band.hpp>
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

}  // namespace ajar
