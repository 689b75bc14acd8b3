#include <ajar/engine/interval.hpp>

#include <algorithm>
#include <array>

namespace ajar {

namespace {

using Bound = std::optional<Number>;

Bound sum_of(const Bound& left, const Bound& right)
{
    return left && right ? Bound(*left + *right) : std::nullopt;
}

// Of low ends the missing one is the smaller, as std::min and std::max take it;
// of high ends, the greater.
const Bound& greater_high(const Bound& left, const Bound& right)
{
    return !left || (right && *right < *left) ? left : right;
}

const Bound& smaller_high(const Bound& left, const Bound& right)
{
    return !left || (right && *right < *left) ? right : left;
}

bool is_zero(const Interval& interval)
{
    return interval.is_point() && interval.low->is_zero();
}

bool is_bounded(const Interval& interval)
{
    return interval.low && interval.high;
}

}  // namespace

bool meet(const Interval& left, const Interval& right)
{
    const auto is_below = [](const Bound& high, const Bound& low) {
        return high && low && *high < *low;
    };
    return !is_below(left.high, right.low) && !is_below(right.high, left.low);
}

Interval hull(const Interval& left, const Interval& right)
{
    return {std::min(left.low, right.low), greater_high(left.high, right.high)};
}

Interval operator-(const Interval& interval)
{
    const auto negative = [](const Bound& end) {
        return end ? Bound(-*end) : std::nullopt;
    };
    return {negative(interval.high), negative(interval.low)};
}

Interval operator+(const Interval& left, const Interval& right)
{
    return {sum_of(left.low, right.low), sum_of(left.high, right.high)};
}

Interval operator-(const Interval& left, const Interval& right)
{
    return left + -right;
}

Interval operator*(const Interval& left, const Interval& right)
{
    if (is_zero(left) || is_zero(right)) {
        return Interval::of(0);
    }
    if (!is_bounded(left) || !is_bounded(right)) {
        return {};  // rough, but true
    }
    const std::array corners{*left.low * *right.low, *left.low * *right.high,
                             *left.high * *right.low, *left.high * *right.high};
    const auto [low, high] = std::ranges::minmax(corners);
    return {low, high};
}

std::optional<Interval> quotient(const Interval& left, const Interval& right)
{
    if (is_zero(right)) {
        return std::nullopt;
    }
    if (meet(right, Interval::of(0)) || !is_bounded(right)) {
        return Interval{};
    }
    return left * Interval{Number(1) / *right.high, Number(1) / *right.low};
}

Interval least(const Interval& left, const Interval& right)
{
    return {std::min(left.low, right.low), smaller_high(left.high, right.high)};
}

Interval greatest(const Interval& left, const Interval& right)
{
    return {std::max(left.low, right.low), greater_high(left.high, right.high)};
}

}  // namespace ajar
