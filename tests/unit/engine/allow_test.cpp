#include <ajar/engine/allow.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "questions.hpp"

namespace ajar {

TEST_CASE("a number item allows numbers by its range and step")
{
    struct Row {
        std::string_view name;
        NumberEntry entry;
        std::string number;
        std::optional<NumberFault> fault;
    };

    const NumberEntry any;
    NumberEntry range;
    range.min = 1;
    range.max = 10;
    NumberEntry halves = range;
    halves.step = Number::parse("0.5");
    NumberEntry thirds;
    thirds.step = 3;
    const std::vector<Row> rows = {
        {"anything", any, "-17.25", {}},
        {"six decimals", any, "0.123456", {}},
        {"seven decimals", any, "0.1234567", NumberFault::TooManyDecimals},
        {"zeros behind do not count", any, "0.12345600", {}},
        {"the largest", any, "1000000", {}},
        {"above it", any, "1000000.000001", NumberFault::TooLarge},
        {"the smallest", any, "-1000000", {}},
        {"below it", any, "-1000001", NumberFault::TooLarge},
        {"the lowest", range, "1", {}},
        {"under it", range, "0.999999", NumberFault::BelowMin},
        {"the highest", range, "10", {}},
        {"over it", range, "10.5", NumberFault::AboveMax},
        {"on a half", halves, "9.5", {}},
        {"off the step", halves, "9.25", NumberFault::OffStep},
        {"steps count from 0 without a min", thirds, "-6", {}},
        {"off a step from 0", thirds, "4", NumberFault::OffStep},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(fault_of(row.entry, *Number::parse(row.number)) == row.fault);
    }
}

TEST_CASE("a multiple choice item allows options each once")
{
    struct Row {
        std::string_view name;
        std::vector<OptionIndex> chosen;
        std::vector<ChoiceFault> faults;
    };

    const MultipleChoice choice{
        options_with({"Rest", "Quiet", "Nothing at all"})};
    const std::vector<Row> rows = {
        {"none", {}, {}},
        {"one", {{1}}, {}},
        {"two, in any order", {{1}, {0}}, {}},
        {"one twice", {{1}, {0}, {1}}, {ChoiceFault::Twice}},
        {"an exclusive one alone", {{2}}, {}},
        {"an exclusive one twice", {{2}, {2}}, {ChoiceFault::Twice}},
        {"an exclusive one with another",
         {{0}, {2}},
         {ChoiceFault::ExclusiveWithAnother}},
        {"both at once",
         {{0}, {2}, {2}},
         {ChoiceFault::Twice, ChoiceFault::ExclusiveWithAnother}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(faults_of(choice, row.chosen) == row.faults);
    }
}

TEST_CASE("a text item counts characters, not bytes")
{
    const TextEntry entry{.max_length = 3};
    CHECK_FALSE(is_too_long(entry, ""));
    CHECK_FALSE(is_too_long(entry, "\u00E9t\u00E9"));
    CHECK(is_too_long(entry, "four"));
    CHECK(is_too_long(entry, "a\nbc"));
}

}  // namespace ajar
