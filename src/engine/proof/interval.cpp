#include <ajar/engine/proof/interval.hpp>

#include <algorithm>
#include <array>

namespace ajar {

namespace {

using Bound = std::optional<Number>;

Bound sum_of(const Bound& left, const Bound& right)
{
    return left && right ? Bound(*left + *right) : std::nullopt;
}

// Of low ends, the missing one is the smaller; of high ends, the greater.
Bound smaller_low(const Bound& left, const Bound& right)
{
    return left && right ? Bound(std::min(*left, *right)) : std::nullopt;
}

Bound greater_high(const Bound& left, const Bound& right)
{
    return left && right ? Bound(std::max(*left, *right)) : std::nullopt;
}

Bound greater_low(const Bound& left, const Bound& right)
{
    if (!left || !right) {
        return left ? left : right;
    }
    return std::max(*left, *right);
}

Bound smaller_high(const Bound& left, const Bound& right)
{
    if (!left || !right) {
        return left ? left : right;
    }
    return std::min(*left, *right);
}

bool is_zero(const Interval& interval)
{
    return interval.is_point() && interval.low->is_zero();
}

bool is_bounded(const Interval& interval)
{
    return interval.low && interval.high;
}

bool has_zero(const Interval& interval)
{
    return meet(interval, Interval::of(0));
}

}  // namespace

bool operator==(const Interval& left, const Interval& right)
{
    return left.low == right.low && left.high == right.high;
}

bool meet(const Interval& left, const Interval& right)
{
    const auto is_below = [](const Bound& high, const Bound& low) {
        return high && low && *high < *low;
    };
    return !is_below(left.high, right.low) && !is_below(right.high, left.low);
}

std::optional<Interval> common(const Interval& left, const Interval& right)
{
    if (!meet(left, right)) {
        return std::nullopt;
    }
    return Interval{greater_low(left.low, right.low),
                    smaller_high(left.high, right.high)};
}

Interval hull(const Interval& left, const Interval& right)
{
    return {smaller_low(left.low, right.low),
            greater_high(left.high, right.high)};
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
    if (has_zero(right) || !is_bounded(right)) {
        return Interval{};
    }
    return left * Interval{Number(1) / *right.high, Number(1) / *right.low};
}

Interval least(const Interval& left, const Interval& right)
{
    return {smaller_low(left.low, right.low),
            smaller_high(left.high, right.high)};
}

Interval greatest(const Interval& left, const Interval& right)
{
    return {greater_low(left.low, right.low),
            greater_high(left.high, right.high)};
}

}  // namespace ajar
