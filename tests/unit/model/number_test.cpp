#include <ajar/model/number.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "../support/numbers.hpp"

namespace ajar {

namespace {

std::string bytes_of(const Number& number)
{
    std::string bytes;
    number.append_bytes(bytes);
    return bytes;
}

}  // namespace

TEST_CASE("a decimal text is read exactly")
{
    struct Row {
        std::string name;
        std::string text;
        Number number;
    };

    const std::vector<Row> rows = {
        {"zero", "0", 0},
        {"whole", "42", 42},
        {"negative", "-7", -7},
        {"decimals", "2.5", ratio(5, 2)},
        {"negative decimals", "-0.25", ratio(-1, 4)},
        {"a tenth is a tenth", "0.1", ratio(1, 10)},
        {"zeros behind", "2.500", ratio(5, 2)},
        {"zeros in front", "007.50", ratio(15, 2)},
        {"minus zero is zero", "-0", 0},
        {"minus zero with decimals", "-0.00", 0},
        {"finer than any double", "0.1000000000000000000001",
         ratio(1, 10) + Number(1) / power_of_ten(22)},
        {"over 64 bits", "18446744073709551617",
         Number(4294967296) * Number(4294967296) + Number(1)},
        {"an exponent", "1e3", 1000},
        {"a signed exponent", "1e+22", power_of_ten(22)},
        {"a negative exponent", "1e-07", Number(1) / power_of_ten(7)},
        {"decimals and an exponent", "-1.5e-3", ratio(-3, 2000)},
        {"an exponent beside as many decimals", "1.25e2", 125},
        {"the smallest double", "5e-324", Number(5) / power_of_ten(324)},
        {"the largest double", "1.7976931348623157e+308",
         Number(17976931348623157) * power_of_ten(292)},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto number = Number::parse(row.text);
        REQUIRE(number.has_value());
        CHECK(*number == row.number);
    }
}

TEST_CASE("a decimal text is its digits times a power of ten")
{
    struct Row {
        std::string text;
        bool is_negative;
        std::string digits;
        int exponent;
    };

    const std::vector<Row> rows = {
        {"0", false, "0", 0},           {"42", false, "42", 0},
        {"-7", true, "7", 0},           {"1.25", false, "125", -2},
        {"-0.50", true, "050", -2},     {"1e3", false, "1", 3},
        {"1.5e-07", false, "15", -8},   {"2e+400", false, "2", 400},
        {"1.7e+308", false, "17", 307},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto number = Number::parse(row.text);
        REQUIRE(number.has_value());
        const Number digits = decimal(row.digits);
        const Number size = row.exponent < 0
                                ? digits / power_of_ten(-row.exponent)
                                : digits * power_of_ten(row.exponent);
        CHECK(*number == (row.is_negative ? -size : size));
    }
}

TEST_CASE("any other text is no number")
{
    struct Row {
        std::string name;
        std::string text;
    };

    const std::vector<Row> rows = {
        {"nothing", ""},
        {"a sign alone", "-"},
        {"two signs", "--5"},
        {"a plus", "+5"},
        {"no digit before the point", ".5"},
        {"no digit behind the point", "5."},
        {"two points", "1.2.3"},
        {"a comma", "1,5"},
        {"a blank before", " 1"},
        {"a blank behind", "1 "},
        {"an exponent without digits", "1e"},
        {"an exponent with a sign alone", "1e+"},
        {"an exponent with two signs", "1e+-5"},
        {"an exponent with a point", "1e5.0"},
        {"an exponent alone", "e5"},
        {"an exponent over 400", "1e401"},
        {"an exponent under -400", "1e-401"},
        {"an exponent that would fill the memory", "1e999999999"},
        {"an exponent over any integer", "1e99999999999999999999"},
        {"hexadecimal", "0x10"},
        {"underscores", "1_000"},
        {"infinity", "inf"},
        {"no number", "nan"},
        {"digits of another script", "\u0663"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK_FALSE(Number::parse(row.text).has_value());
    }
}

TEST_CASE("arithmetic is exact")
{
    struct Row {
        std::string name;
        Number result;
        Number expected;
    };

    const Number third = ratio(1, 3);
    const Number huge = power_of_ten(60);
    Number total = 0;
    for (int i = 0; i < 10; ++i) {
        total += decimal("0.1");
    }
    const std::vector<Row> rows = {
        {"a third three times", third + third + third, 1},
        {"tenths, where doubles fail", decimal("0.1") + decimal("0.2"),
         decimal("0.3")},
        {"a tenth ten times", total, 1},
        {"difference", decimal("1.1") - decimal("0.9"), ratio(1, 5)},
        {"below zero", Number(2) - Number(5), -3},
        {"product", ratio(2, 3) * ratio(3, 4), ratio(1, 2)},
        {"product of negatives", Number(-2) * Number(-3), 6},
        {"quotient", Number(7) / Number(2), ratio(7, 2)},
        {"quotient by a negative", Number(7) / Number(-2), ratio(-7, 2)},
        {"sign", -ratio(1, 2), ratio(-1, 2)},
        {"sign of zero", -Number(0), 0},
        {"a small part of a huge number", huge + third - huge, third},
        {"huge times huge", huge * huge / huge, huge},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(row.result == row.expected);
    }
}

TEST_CASE("arithmetic is exact where machine words end")
{
    struct Row {
        std::string name;
        Number result;
        std::string expected;
    };

    const Number highest = std::numeric_limits<long>::max();
    const Number lowest = std::numeric_limits<long>::min();
    const Number third = ratio(1, 3);
    const std::vector<Row> rows = {
        {"one over the highest", highest + Number(1), "9223372036854775808"},
        {"and back", highest + Number(1) - Number(1), "9223372036854775807"},
        {"one under the lowest", lowest - Number(1), "-9223372036854775809"},
        {"and back", lowest - Number(1) + Number(1), "-9223372036854775808"},
        {"sign of the lowest", -lowest, "9223372036854775808"},
        {"sign of the lowest, twice", -(-lowest), "-9223372036854775808"},
        {"the lowest by -1", lowest / Number(-1), "9223372036854775808"},
        {"the lowest times -1", lowest * Number(-1), "9223372036854775808"},
        {"zero less the lowest", Number(0) - lowest, "9223372036854775808"},
        {"the lowest by itself", lowest / lowest, "1"},
        {"the highest by the lowest", highest / lowest,
         "-9223372036854775807/9223372036854775808"},
        {"one by the lowest", Number(1) / lowest, "-1/9223372036854775808"},
        {"and back", Number(1) / (Number(1) / lowest), "-9223372036854775808"},
        {"a square", highest * highest,
         "85070591730234615847396907784232501249"},
        {"a square by its root", highest * highest / highest,
         "9223372036854775807"},
        {"two halves of a word", Number(4294967296) * Number(4294967296),
         "18446744073709551616"},
        {"a product with a common factor",
         (highest / Number(2)) * (Number(2) / highest), "1"},
        {"a large denominator", third / highest, "1/27670116110564327421"},
        {"denominators that meet", third / highest + third / highest,
         "2/27670116110564327421"},
        {"denominators that cancel", third / highest * highest, "1/3"},
        {"a sum that is zero again", highest * highest - highest * highest,
         "0"},
        {"a sum of unlike denominators",
         Number(1) / highest + Number(1) / Number(2),
         "9223372036854775809/18446744073709551614"},
        {"the floor of a large ratio", (highest * highest / Number(2)).floor(),
         "42535295865117307923698453892116250624"},
        {"the floor of the lowest", lowest.floor(), "-9223372036854775808"},
        {"the floor below the lowest", (lowest - ratio(1, 2)).floor(),
         "-9223372036854775809"},
        {"added in place", highest + highest + highest, "27670116110564327421"},
        {"read over 64 bits", decimal("-9223372036854775809"),
         "-9223372036854775809"},
        {"read with six decimals over 64 bits",
         decimal("9223372036854775807.000001"), "9223372036854775807.000001"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(row.result.to_exact_text() == row.expected);
    }
}

TEST_CASE("numbers compare by value")
{
    struct Row {
        std::string name;
        Number less;
        Number more;
    };

    const std::vector<Row> rows = {
        {"whole", 2, 3},
        {"signs", -3, 2},
        {"both negative", -3, -2},
        {"a third and its decimals", decimal("0.333333"), ratio(1, 3)},
        {"beyond a double's precision", decimal("0.3"),
         decimal("0.30000000000000000001")},
        {"huge", power_of_ten(40), power_of_ten(40) + Number(1)},
        {"the lowest word", std::numeric_limits<long>::min(),
         std::numeric_limits<long>::max()},
        {"beyond a word, against a word",
         Number(std::numeric_limits<long>::min()) - Number(1),
         std::numeric_limits<long>::min()},
        {"a word, against beyond a word", std::numeric_limits<long>::max(),
         Number(std::numeric_limits<long>::max()) + ratio(1, 2)},
        {"ratios whose cross products leave a word",
         ratio(4611686018427387902, 4611686018427387903),
         ratio(4611686018427387903, 4611686018427387904)},
        {"negative ratios whose cross products leave a word",
         ratio(-4611686018427387903, 4611686018427387904),
         ratio(-4611686018427387902, 4611686018427387903)},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(row.less < row.more);
        CHECK(row.more > row.less);
        CHECK(row.less != row.more);
    }
    const Number lowest = std::numeric_limits<long>::min();
    CHECK(lowest - Number(1) + Number(1) == lowest);
    CHECK(decimal("-9223372036854775808") == lowest);
    CHECK(decimal("2.0") == Number(2));
    CHECK(decimal("1e3") == decimal("1000.000"));
}

TEST_CASE("floor is the largest whole number that is at most as large")
{
    CHECK(ratio(7, 2).floor() == Number(3));
    CHECK(Number(3).floor() == Number(3));
    CHECK(ratio(-7, 2).floor() == Number(-4));
    CHECK(ratio(-1, 3).floor() == Number(-1));
    CHECK((power_of_ten(30) + ratio(1, 2)).floor() == power_of_ten(30));
}

TEST_CASE("a number knows whether it is zero or whole or fits the format")
{
    struct Row {
        std::string name;
        Number number;
        bool is_zero;
        bool is_whole;
        bool fits;
        std::optional<std::size_t> count;
    };

    const Number largest = std::numeric_limits<long>::max();
    const std::vector<Row> rows = {
        {"zero", 0, true, true, true, 0},
        {"one", 1, false, true, true, 1},
        {"whole, written with decimals", decimal("3.000"), false, true, true,
         3},
        {"negative", -1, false, true, true, {}},
        {"half", ratio(1, 2), false, false, true, {}},
        {"six decimals", decimal("0.000001"), false, false, true, {}},
        {"seven decimals", decimal("0.0000001"), false, false, false, {}},
        {"no decimal at all", ratio(1, 3), false, false, false, {}},
        {"a million", 1000000, false, true, true, 1000000},
        {"over a million", 1000001, false, true, true, 1000001},
        {"the largest of a word", largest, false, true, true,
         std::numeric_limits<long>::max()},
        {"one more", largest + 1, false, true, true, {}},
        {"huge", power_of_ten(40), false, true, true, {}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(row.number.is_zero() == row.is_zero);
        CHECK(row.number.is_whole() == row.is_whole);
        CHECK(row.number.has_at_most_six_decimals() == row.fits);
        CHECK(row.number.to_count() == row.count);
    }
}

TEST_CASE("equal numbers have equal bytes, however they came about")
{
    struct Row {
        std::string name;
        Number one;
        Number other;
    };

    const Number huge = power_of_ten(40);
    const std::vector<Row> rows = {
        {"a half", ratio(1, 2), decimal("0.50")},
        {"lowest terms", ratio(-6, 4), ratio(3, -2)},
        {"zero", 0, ratio(1, 3) - ratio(1, 3)},
        {"large", huge, decimal("1e40")},
        {"a large ratio", Number(1) / huge, decimal("1e-40")},
        {"small again", huge / huge * Number(7), 7},
        {"small again by a difference", huge + Number(5) - huge, 5},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        REQUIRE(row.one == row.other);
        CHECK(bytes_of(row.one) == bytes_of(row.other));
    }
}

TEST_CASE("the bytes of a number begin those of no other")
{
    std::vector<Number> numbers = {
        ratio(1, 2),      ratio(1, 3),      ratio(2, 1000),
        ratio(-1, 2),     1000000,          -1000000,
        power_of_ten(40), power_of_ten(41), Number(1) / power_of_ten(40)};
    for (long number = -500; number < 500; ++number) {
        numbers.emplace_back(number);
    }
    std::set<std::string> seen;
    for (const Number& number : numbers) {
        seen.insert(bytes_of(number));
    }
    CHECK(seen.size() == numbers.size());
    // Of sorted ones, one that begins another stands right before it.
    const auto begins = [](const std::string& one, const std::string& next) {
        return next.starts_with(one);
    };
    CHECK(std::ranges::adjacent_find(seen, begins) == seen.end());
    CHECK(bytes_of(0).size() == 1);
    CHECK(bytes_of(-100).size() == 1);
    CHECK(bytes_of(100).size() == 1);
}

}  // namespace ajar
