// What several wishes ask of one scale together.
#pragma once

#include <ajar/engine/proof/aim.hpp>
#include <ajar/engine/proof/partial.hpp>

#include <vector>

namespace ajar {

// The bands that a wish leaves to one scale, and whether it may have none.
struct BandDemand {
    ScaleIndex scale;
    std::vector<bool> bands;
    bool none = false;
};

using BandDemands = std::vector<BandDemand>;

// What a wish asks of the bands of scales for certain; at most one demand of
// each scale. Nothing proves nothing.
BandDemands demands_of(const Wish& wish, const Partial& partial);

// What several wishes leave together. False when they leave some scale no
// band, and it needs one: then no answers fulfil them all.
class Agreement {
public:
    // The partial outlives this.
    explicit Agreement(const Partial& partial) : m_partial(partial) {}

    bool take(const BandDemands& demands);

private:
    const Partial& m_partial;
    BandDemands m_left;
};

}  // namespace ajar
