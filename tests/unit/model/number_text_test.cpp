// How numbers are printed.
#include <ajar/model/number.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <vector>

#include "../support/numbers.hpp"

namespace ajar {

TEST_CASE("a number is printed with at most 6 decimals and half to even")
{
    struct Row {
        std::string name;
        Number number;
        std::string text;
    };

    const std::vector<Row> rows = {
        {"zero", 0, "0"},
        {"whole", 42, "42"},
        {"zeros of a whole number stay", 1200, "1200"},
        {"negative", -3, "-3"},
        {"decimals", ratio(5, 2), "2.5"},
        {"no trailing zeros", decimal("2.500000"), "2.5"},
        {"zeros inside stay", decimal("10.010"), "10.01"},
        {"below one", decimal("0.05"), "0.05"},
        {"six decimals", decimal("0.123456"), "0.123456"},
        {"rounded down", ratio(1, 3), "0.333333"},
        {"rounded up", ratio(2, 3), "0.666667"},
        {"negative, rounded", ratio(-2, 3), "-0.666667"},
        {"half to even, down to 0", decimal("0.0000005"), "0"},
        {"half to even, up to 2", decimal("0.0000015"), "0.000002"},
        {"half to even, down to 2", decimal("0.0000025"), "0.000002"},
        {"a little over a half", decimal("0.00000250000001"), "0.000003"},
        {"a little under a half", decimal("0.00000149999999"), "0.000001"},
        {"negative half to even, up", decimal("-0.0000015"), "-0.000002"},
        {"negative half to even, down", decimal("-0.0000025"), "-0.000002"},
        {"never -0", decimal("-0.0000005"), "0"},
        {"never -0, far below", decimal("-1e-300"), "0"},
        {"carried over", decimal("0.9999999"), "1"},
        {"carried over with more digits", decimal("999999.9999996"), "1000000"},
        {"huge", decimal("123456789012345678901234567890.5"),
         "123456789012345678901234567890.5"},
        {"the lowest word", std::numeric_limits<long>::min(),
         "-9223372036854775808"},
        {"a third of the highest word",
         Number(std::numeric_limits<long>::max()) / Number(3),
         "3074457345618258602.333333"},
        {"a half near the end of a word", decimal("9223372036854.7758075"),
         "9223372036854.775808"},
        {"a half to even near the end of a word",
         decimal("-9223372036854.7758065"), "-9223372036854.775806"},
        {"huge, with an exponent", decimal("-1e25"),
         "-10000000000000000000000000"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(row.number.to_text() == row.text);
    }
}

TEST_CASE("millionths are written with their decimal point")
{
    struct Row {
        long millionths;
        std::string text;
    };

    const std::vector<Row> rows = {
        {0, "0"},           {1250000, "1.25"},    {-1250000, "-1.25"},
        {5, "0.000005"},    {-500000, "-0.5"},    {7000000, "7"},
        {100000000, "100"}, {123456, "0.123456"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.millionths);
        CHECK(ratio(row.millionths, 1000000).to_text() == row.text);
    }
}

TEST_CASE("a number can be printed exactly")
{
    struct Row {
        std::string name;
        Number number;
        std::string text;
    };

    const std::vector<Row> rows = {
        {"whole", 3, "3"},
        {"minus zero", -Number(0), "0"},
        {"a decimal", ratio(-5, 4), "-1.25"},
        {"a decimal of more than six places", ratio(1, 128), "1/128"},
        {"a ratio without a decimal", ratio(1, 3), "1/3"},
        {"a negative ratio", ratio(-14, 6), "-7/3"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(row.number.to_exact_text() == row.text);
    }
}

}  // namespace ajar
