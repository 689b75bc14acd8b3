// Decimals as text: taking them apart and putting them together.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ajar {

// digits * 10^exponent.
struct Decimal {
    bool is_negative = false;
    std::string digits;  // at least one
    long exponent = 0;
};

// [-]digits[.digits][e[+-]digits] and nothing else. Exponents over 400 in size
// are refused: no number of ours has one, and nobody is to ask for 10^999999.
std::optional<Decimal> read_decimal(std::string_view text);

// A whole number of 10^-places, such as "-1250000", as a decimal without
// trailing zeros, such as "-1.25".
std::string write_decimal(std::string_view whole, std::size_t places);

}  // namespace ajar
