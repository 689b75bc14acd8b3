// Ranges of numbers with open ends: what a value that is not decided yet lies
// in for certain.
#pragma once

#include <ajar/model/number.hpp>

#include <optional>

namespace ajar {

// Closed; an end that is missing is infinitely far away.
struct Interval {
    std::optional<Number> low;
    std::optional<Number> high;

    static Interval of(const Number& number) { return {number, number}; }

    bool operator==(const Interval&) const = default;

    bool is_point() const { return low && high && *low == *high; }
};

// Whether the two have a number in common.
bool meet(const Interval& left, const Interval& right);

// The smallest interval that holds both.
Interval hull(const Interval& left, const Interval& right);

Interval operator-(const Interval& interval);
Interval operator+(const Interval& left, const Interval& right);
Interval operator-(const Interval& left, const Interval& right);
Interval operator*(const Interval& left, const Interval& right);

// Every quotient by a divisor that is not 0; nothing when 0 is the only one.
std::optional<Interval> quotient(const Interval& left, const Interval& right);

// The interval of the smaller, and of the greater, of two numbers.
Interval least(const Interval& left, const Interval& right);
Interval greatest(const Interval& left, const Interval& right);

}  // namespace ajar
