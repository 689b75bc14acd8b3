#include <ajar/model/item.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "../support/numbers.hpp"

namespace ajar {

namespace {

using MaybeNumber = std::optional<Number>;

ResponseOption scored(MaybeNumber score)
{
    return {.value = std::string("value"), .label = "label", .score = score};
}

ResponseOption exclusive(MaybeNumber score)
{
    ResponseOption option = scored(std::move(score));
    option.exclusive = true;
    return option;
}

Responses set_of(std::vector<ResponseOption> options)
{
    return std::make_shared<const std::vector<ResponseOption>>(
        std::move(options));
}

Item single(std::vector<ResponseOption> options)
{
    Item item;
    item.kind = Options{set_of(std::move(options))};
    return item;
}

Item multiple(std::vector<ResponseOption> options)
{
    Item item;
    item.kind = Options{set_of(std::move(options)), true};
    return item;
}

Numbers entry_of(MaybeNumber min, MaybeNumber max, MaybeNumber step = {})
{
    Numbers entry;
    entry.min = std::move(min);
    entry.max = std::move(max);
    entry.step = std::move(step);
    return entry;
}

Item number(MaybeNumber min, MaybeNumber max, MaybeNumber step = {})
{
    Item item;
    item.kind = entry_of(std::move(min), std::move(max), std::move(step));
    return item;
}

Item text()
{
    Item item;
    item.kind = OwnWords{};
    return item;
}

Item date()
{
    Item item;
    item.kind = Moments{.min = "2020-01-01", .max = "2020-12-31"};
    return item;
}

Item note()
{
    Item item;
    item.kind = Nothing{};
    return item;
}

}  // namespace

TEST_CASE("the score range of an item spans all answers it allows")
{
    struct Row {
        std::string name;
        Item item;
        std::optional<std::pair<Number, Number>> range;
    };

    const std::vector<Row> rows = {
        {"single: lowest to highest option",
         single({scored(1), scored(4), scored(-2)}),
         {{-2, 4}}},
        {"single: an option without a score does not count",
         single({scored({}), scored(3), scored(5)}),
         {{3, 5}}},
        {"single: one option", single({scored(3)}), {{3, 3}}},
        {"single: no option has a score", single({scored({})}), {}},
        {"multiple: none chosen is 0", multiple({scored(2)}), {{0, 2}}},
        {"multiple: all that score above 0 together",
         multiple({scored(1), scored(2), scored(4)}),
         {{0, 7}}},
        {"multiple: negative ones together",
         multiple({scored(-1), scored(-3)}),
         {{-4, 0}}},
        {"multiple: each sign for itself",
         multiple({scored(-1), scored(2), scored(-3), scored(4)}),
         {{-4, 6}}},
        {"multiple: without a score",
         multiple({scored({}), scored(1)}),
         {{0, 1}}},
        {"multiple: an exclusive one alone",
         multiple({scored(1), scored(2), exclusive(9)}),
         {{0, 9}}},
        {"multiple: an exclusive one adds to nothing",
         multiple({scored(1), scored(2), exclusive(2)}),
         {{0, 3}}},
        {"multiple: a negative exclusive one alone",
         multiple({scored(-1), exclusive(-5), exclusive(-4)}),
         {{-5, 0}}},
        {"multiple: an exclusive one without a score",
         multiple({scored(2), exclusive({})}),
         {{0, 2}}},
        {"number: min to max", number(-1, 10), {{-1, 10}}},
        {"number: one value", number(3, 3), {{3, 3}}},
        {"number: a step that reaches max",
         number(0, 10, decimal("2.5")),
         {{0, 10}}},
        {"number: a step that stops short of max", number(0, 10, 3), {{0, 9}}},
        {"number: steps count from min", number(1, 10, 3), {{1, 10}}},
        {"number: steps from a negative min", number(-5, 5, 4), {{-5, 3}}},
        {"number: a step beyond max", number(2, 4, 5), {{2, 2}}},
        {"number: a step finer than any double",
         number(0, 1, decimal("0.3")),
         {{0, decimal("0.9")}}},
        {"number: without max", number(0, {}), {}},
        {"number: without min", number({}, 10), {}},
        {"text", text(), {}},
        {"date", date(), {}},
        {"note", note(), {}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto range = score_range(row.item);
        REQUIRE(range.has_value() == row.range.has_value());
        if (range) {
            CHECK(range->low == row.range->first);
            CHECK(range->high == row.range->second);
        }
    }
}

TEST_CASE("a step counts from min, and from 0 without one")
{
    struct Row {
        std::string name;
        Numbers entry;
        std::string number;
        bool is_on_step;
    };

    const std::vector<Row> rows = {
        {"no step", entry_of(0, 1), "0.123456", true},
        {"min itself", entry_of(1, 10, 3), "1", true},
        {"one step on", entry_of(1, 10, 3), "4", true},
        {"a multiple of the step, but not from min", entry_of(1, 10, 3), "3",
         false},
        {"from 0 without a min", entry_of({}, 10, 3), "3", true},
        {"below 0 without a min", entry_of({}, 10, 3), "-6", true},
        {"between two steps", entry_of({}, 10, 3), "4", false},
        {"tenths, where doubles fail", entry_of(0, 1, decimal("0.1")), "0.3",
         true},
        {"half a step", entry_of(0, 1, decimal("0.1")), "0.35", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(on_step(row.entry, decimal(row.number)) == row.is_on_step);
    }
}

TEST_CASE("choice items have options and a note asks for nothing")
{
    struct Row {
        std::string name;
        Item item;
        bool has_options;
        bool asks;
    };

    const std::vector<Row> rows = {
        {"single", single({scored(1)}), true, true},
        {"multiple", multiple({scored(1)}), true, true},
        {"number", number(0, 1), false, true},
        {"text", text(), false, true},
        {"date", date(), false, true},
        {"note", note(), false, false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK((options_of(row.item) != nullptr) == row.has_options);
        CHECK(asks(row.item) == row.asks);
    }
}

}  // namespace ajar
