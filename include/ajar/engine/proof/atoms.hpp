// The smallest conditions that ask about an item.
#pragma once

#include <ajar/model/expression.hpp>
#include <ajar/model/index.hpp>

#include <map>
#include <vector>

namespace ajar {

// For each item the comparisons that ask for its answer themselves, not those
// around them. answered(X) is left out: all answers are alike to it.
using Atoms = std::map<ItemIndex, std::vector<const Condition*>>;

// The conditions outlive what is found in them.
Atoms atoms_of(const std::vector<const Condition*>& conditions);

}  // namespace ajar
