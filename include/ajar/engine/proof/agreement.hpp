// What several wishes ask of one scale together.
#pragma once

#include <ajar/engine/proof/aim.hpp>
#include <ajar/engine/proof/partial.hpp>

#include <vector>

namespace ajar {

// False when what the wishes ask of the band of some scale leaves it no band,
// and does not let it do without: then no answers fulfil them all. True proves
// nothing.
bool may_agree(const std::vector<Wish>& wishes, const Partial& partial);

}  // namespace ajar
