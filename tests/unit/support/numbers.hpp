// Exact numbers to test with.
#pragma once

#include <ajar/model/number.hpp>

#include <string>

namespace ajar {

inline Number ratio(long numerator, long denominator)
{
    return Number(numerator) / Number(denominator);
}

inline Number power_of_ten(int exponent)
{
    Number power = 1;
    for (int i = 0; i < exponent; ++i) {
        power = power * Number(10);
    }
    return power;
}

// The number that a text shows; the tests of parse say that it is right.
inline Number decimal(const std::string& text)
{
    return Number::parse(text).value();
}

}  // namespace ajar
