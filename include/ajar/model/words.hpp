// Arithmetic of machine words that says when it overflows.
#pragma once

#include <optional>

namespace ajar {

// Sums, differences and products of words; nothing when they overflow.
[[nodiscard]] inline std::optional<long> plus(long left, long right)
{
    long sum = 0;
    return __builtin_add_overflow(left, right, &sum) ? std::nullopt
                                                     : std::optional(sum);
}

[[nodiscard]] inline std::optional<long> times(long left, long right)
{
    long product = 0;
    return __builtin_mul_overflow(left, right, &product)
               ? std::nullopt
               : std::optional(product);
}

// Holds every product of two words.
__extension__ using DoubleWord = __int128;

[[nodiscard]] inline DoubleWord product(long left, long right)
{
    return DoubleWord{left} * right;
}

// left.numerator * right.denominator, and the other way round.
struct CrossProducts {
    long left;
    long right;
};

[[nodiscard]] inline std::optional<CrossProducts> cross(long left_numerator,
                                                        long left_denominator,
                                                        long right_numerator,
                                                        long right_denominator)
{
    const auto left = times(left_numerator, right_denominator);
    const auto right = times(right_numerator, left_denominator);
    if (!left || !right) {
        return std::nullopt;
    }
    return CrossProducts{*left, *right};
}

}  // namespace ajar
