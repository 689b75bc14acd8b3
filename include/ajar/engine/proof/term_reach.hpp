// What the value of a term may still be, and what comparing two such values may
// come to.
#pragma once

#include <ajar/engine/proof/interval.hpp>
#include <ajar/engine/proof/truth_set.hpp>
#include <ajar/model/expression.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ajar {

// Everything that is possible lies in it; not everything in it is possible.
struct TermReach {
    bool may_be_unknown = false;
    std::optional<Interval> numbers = std::nullopt;
    bool may_be_text = false;
    const std::string* text = nullptr;  // when only this one is possible
};

// Arithmetic and ordering take numbers alone: a string makes them unknown.
TermReach as_number(TermReach reach);

// Of numbers; unknown where one side is, and on division by 0.
TermReach operator+(const TermReach& left, const TermReach& right);
TermReach operator-(const TermReach& left, const TermReach& right);
TermReach operator*(const TermReach& left, const TermReach& right);
TermReach operator/(const TermReach& left, const TermReach& right);
TermReach least(const TermReach& left, const TermReach& right);
TermReach greatest(const TermReach& left, const TermReach& right);

TermReach reach_of(const OptionValue& literal);

// Whether a term equals one of these.
TruthSet is_one_of(const TermReach& term,
                   const std::vector<OptionValue>& members);

TruthSet compared(Relation relation,
                  const TermReach& left,
                  const TermReach& right);

}  // namespace ajar
