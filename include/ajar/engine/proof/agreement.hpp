// What several requirements ask of one scale together.
#pragma once

#include <ajar/engine/proof/partial.hpp>
#include <ajar/engine/proof/query.hpp>

#include <vector>

namespace ajar {

// The bands that a requirement leaves to one scale, and whether it may have
// none.
struct BandDemand {
    ScaleIndex scale;
    std::vector<bool> bands;
    bool none = false;
};

using BandDemands = std::vector<BandDemand>;

// What a requirement asks of the bands of scales for certain; at most one
// demand of each scale. Nothing proves nothing.
BandDemands demands_of(const Requirement& requirement, const Partial& partial);

// What several requirements leave together. False when they leave some scale no
// band, and it needs one: then no answers meet them all.
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
