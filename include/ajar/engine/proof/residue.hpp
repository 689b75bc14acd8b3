// What is left of a half decided questionnaire: all that the rest can depend
// on.
#pragma once

#include <ajar/engine/proof/aim.hpp>
#include <ajar/engine/proof/partial.hpp>
#include <ajar/model/expression.hpp>

#include <cstddef>
#include <vector>

namespace ajar {

// Two states in which the same items are decided, and whose residues are equal,
// have the same future: what one cannot come to, the other cannot either.
using Residue = std::vector<Number>;

struct ResidueHash {
    std::size_t operator()(const Residue& residue) const;
};

// The tallies of a scale that is decided in part.
void write_residue(Residue& residue, ScaleIndex index, const Partial& partial);

// What a condition still hangs on; its truth when that is decided.
void write_residue(Residue& residue,
                   const Condition& condition,
                   const Partial& partial);

// The same of a wish, which may be settled before its condition is decided.
void write_residue(Residue& residue, const Wish& wish, const Partial& partial);

}  // namespace ajar
