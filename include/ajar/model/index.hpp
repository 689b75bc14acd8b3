// Positions of a questionnaire's parts, one type per kind of part, so that the
// position of an item cannot stand for that of a scale.
#pragma once

#include <compare>
#include <cstddef>

namespace ajar {

template <class Part>
struct Index {
    std::size_t value = 0;

    auto operator<=>(const Index&) const = default;
};

using SourceIndex = Index<struct Source>;
using GroupIndex = Index<struct Group>;
using ItemIndex = Index<struct Item>;
using OptionIndex = Index<struct ResponseOption>;
using ScaleIndex = Index<struct Scale>;
using BandIndex = Index<struct Band>;
using ExplanationIndex = Index<struct Explanation>;
using NextStepIndex = Index<struct NextStep>;
using CriticalIndex = Index<struct CriticalRule>;

}  // namespace ajar
