#include <ajar/model/decimal.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace ajar {

TEST_CASE("a decimal text is taken apart")
{
    struct Row {
        std::string text;
        bool is_negative;
        std::string digits;
        long exponent;
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
        const auto decimal = read_decimal(row.text);
        REQUIRE(decimal.has_value());
        CHECK(decimal->is_negative == row.is_negative);
        CHECK(decimal->digits == row.digits);
        CHECK(decimal->exponent == row.exponent);
    }
    for (const std::string text :
         {"", "-", ".5", "5.", "+5", "1e", "1e401", "1e-401", "1 "}) {
        CAPTURE(text);
        CHECK_FALSE(read_decimal(text).has_value());
    }
}

TEST_CASE("a whole number is written with its decimal point")
{
    struct Row {
        std::string whole;
        std::size_t places;
        std::string text;
    };

    const std::vector<Row> rows = {
        {"0", 6, "0"},
        {"1250000", 6, "1.25"},
        {"-1250000", 6, "-1.25"},
        {"5", 6, "0.000005"},
        {"-5", 1, "-0.5"},
        {"7000000", 6, "7"},
        {"100", 0, "100"},
        {"123456", 6, "0.123456"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.whole);
        CHECK(write_decimal(row.whole, row.places) == row.text);
    }
}

}  // namespace ajar
