// What a scale may still come to while some of its inputs are open.
#pragma once

#include <ajar/engine/proof/way.hpp>
#include <ajar/engine/tally.hpp>
#include <ajar/model/scale.hpp>

#include <optional>
#include <vector>

namespace ajar {

// Everything that is possible lies in it; not everything in it is possible.
struct ScoreReach {
    bool may_be_none = false;
    std::optional<Interval> values;  // none: no score is possible any more
};

ScoreReach score_reach(const Scale& scale,
                       const Tally& tally,
                       const std::vector<OpenInput>& open);

}  // namespace ajar
