// In which order an item's answers are tried.
#pragma once

#include <ajar/engine/proof/domain.hpp>
#include <ajar/engine/proof/partial.hpp>
#include <ajar/model/index.hpp>

#include <vector>

namespace ajar {

// Whether a higher answer lowers the first scale that takes the item in.
bool is_reversed(ItemIndex item, const Partial& partial);

// The listed choices of an item, from those that make that scale low to those
// that make it high. They live in the partial's domains.
std::vector<const Choice*> ranked_choices(ItemIndex item,
                                          const Partial& partial);

}  // namespace ajar
