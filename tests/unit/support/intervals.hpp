// Intervals as text, for tests: "1..2", "..2", "1..", "..", or "none".
#pragma once

#include <ajar/engine/interval.hpp>

#include <optional>
#include <string>

#include "numbers.hpp"

namespace ajar {

inline Interval interval(const std::string& text)
{
    const auto end = [](const std::string& number) {
        return number.empty() ? std::nullopt : std::optional(decimal(number));
    };
    const std::size_t dots = text.find("..");
    return {end(text.substr(0, dots)), end(text.substr(dots + 2))};
}

inline std::string printed(const Interval& interval)
{
    const auto end = [](const std::optional<Number>& number) {
        return number ? number->to_exact_text() : "";
    };
    return end(interval.low) + ".." + end(interval.high);
}

inline std::string printed(const std::optional<Interval>& interval)
{
    return interval ? printed(*interval) : "none";
}

inline bool contains(const Interval& interval, const Number& number)
{
    return (!interval.low || *interval.low <= number) &&
           (!interval.high || number <= *interval.high);
}

}  // namespace ajar
