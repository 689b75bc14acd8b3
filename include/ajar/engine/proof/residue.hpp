// What is left of a half decided questionnaire: all that the rest can depend
// on.
#pragma once

#include <ajar/engine/proof/partial.hpp>
#include <ajar/model/expression.hpp>

#include <string>

namespace ajar {

// Numbers as bytes, one after another. Two states in which the same items are
// decided, and whose residues are equal, have the same future: what one cannot
// come to, the other cannot either.
using Residue = std::string;

// The tallies of a scale that is decided in part.
void write_residue(Residue& residue, ScaleIndex index, const Partial& partial);

// What a condition still depends on; its truth when that is decided. `truths`
// are those that it may come to.
void write_residue(Residue& residue,
                   const Condition& condition,
                   TruthSet truths,
                   const Partial& partial);

void write_residue(Residue& residue, long number);
void write_residue(Residue& residue, const Number& number);

}  // namespace ajar
