// Looks for answers that make conditions come to wanted truths, or shows that
// there are none.
#pragma once

#include <ajar/engine/proof/partial.hpp>
#include <ajar/engine/proof/query.hpp>
#include <ajar/model/proof.hpp>

#include <cstddef>

namespace ajar {

// How much work is left, as a partial counts it: parts of conditions, inputs of
// scales and bytes of states that are looked at, not time, so that the verdicts
// are the same on every machine. It goes down as it is used.
struct Budget {
    std::size_t for_one = 0;  // at most this much for one query
    std::size_t for_all = 0;
};

// Exact: every answer of every item is tried, one for each class that makes no
// difference, and states from which nothing new can come are left out. The
// partial begins anew.
Extremum search(Partial& partial, const Query& query, Budget& budget);

}  // namespace ajar
