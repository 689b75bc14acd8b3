#include <ajar/engine/fit.hpp>

#include <ajar/engine/typed.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "../support/kinds.hpp"
#include "../support/objections.hpp"
#include "../support/scoring.hpp"
#include "questions.hpp"

namespace ajar {

TEST_CASE("a number item allows numbers by its range and step")
{
    struct Row {
        std::string_view name;
        Numbers entry;
        std::string number;
        std::vector<Objection> objections;
    };

    const Numbers any;
    Numbers range;
    range.min = 1;
    range.max = 10;
    Numbers halves = range;
    halves.step = Number::parse("0.5");
    Numbers thirds;
    thirds.step = 3;
    const std::vector<Row> rows = {
        {"anything", any, "-17.25", {}},
        {"six decimals", any, "0.123456", {}},
        {"seven decimals", any, "0.1234567", {Objection::TooManyDecimals}},
        {"zeros behind do not count", any, "0.12345600", {}},
        {"the largest", any, "1000000", {}},
        {"above it", any, "1000000.000001", {Objection::TooLarge}},
        {"the smallest", any, "-1000000", {}},
        {"below it", any, "-1000001", {Objection::TooLarge}},
        {"the lowest", range, "1", {}},
        {"under it", range, "0.999999", {Objection::BelowMin}},
        {"the highest", range, "10", {}},
        {"over it", range, "10.5", {Objection::AboveMax}},
        {"on a half", halves, "9.5", {}},
        {"off the step", halves, "9.25", {Objection::OffStep}},
        {"steps count from 0 without a min", thirds, "-6", {}},
        {"off a step from 0", thirds, "4", {Objection::OffStep}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(objections_to(item_of("a", "A?", row.entry),
                            *Number::parse(row.number)) == row.objections);
    }
}

TEST_CASE("a multiple choice item allows options each once")
{
    struct Row {
        std::string_view name;
        std::vector<OptionIndex> chosen;
        std::vector<Objection> objections;
    };

    const Item choice = item_of(
        "a", "A?",
        Options{options_with({"Rest", "Quiet", "Nothing at all"}), true});
    const std::vector<Row> rows = {
        {"none", {}, {}},
        {"one", {{1}}, {}},
        {"two, in any order", {{1}, {0}}, {}},
        {"one twice", {{1}, {0}, {1}}, {Objection::OptionTwice}},
        {"an exclusive one alone", {{2}}, {}},
        {"an exclusive one twice", {{2}, {2}}, {Objection::OptionTwice}},
        {"an exclusive one with another",
         {{0}, {2}},
         {Objection::ExclusiveWithAnother}},
        {"both at once",
         {{0}, {2}, {2}},
         {Objection::OptionTwice, Objection::ExclusiveWithAnother}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(objections_to(choice, row.chosen) == row.objections);
    }
}

TEST_CASE("a date item allows days that there are, from min to max")
{
    struct Row {
        std::string_view name;
        Moments kind;
        std::string moment;
        std::vector<Objection> objections;
    };

    const Moments any;
    const Moments range{.min = "2020-02-29", .max = "2030-12-31"};
    const Moments hours{.min = {}, .max = {}, .is_time = true};
    const Moments morning{
        .min = "06:00:00", .max = "12:00:00", .is_time = true};
    const std::vector<Row> rows = {
        {"any day", any, "1926-12-01", {}},
        {"the first", range, "2020-02-29", {}},
        {"the day before", range, "2020-02-28", {Objection::TooEarly}},
        {"the last", range, "2030-12-31", {}},
        {"the day after", range, "2031-01-01", {Objection::TooLate}},
        {"no leap year", any, "2026-02-29", {Objection::NoSuchMoment}},
        {"a 31st of April", range, "1990-04-31", {Objection::NoSuchMoment}},
        {"a 13th month", any, "2026-13-01", {Objection::NoSuchMoment}},
        {"no month", any, "2026-00-10", {Objection::NoSuchMoment}},
        {"no day", any, "2026-10-00", {Objection::NoSuchMoment}},
        {"the first year", any, "0001-01-01", {}},
        {"the year before", any, "0000-12-31", {Objection::NoSuchMoment}},
        {"midnight", hours, "00:00:00", {}},
        {"the last second", hours, "23:59:59", {}},
        {"the 24th hour", hours, "24:00:00", {Objection::NoSuchMoment}},
        {"the 60th minute", hours, "10:60:00", {Objection::NoSuchMoment}},
        {"a leap second", hours, "23:59:60", {Objection::NoSuchMoment}},
        {"too early", morning, "05:59:59", {Objection::TooEarly}},
        {"on time", morning, "12:00:00", {}},
        {"too late", morning, "12:00:01", {Objection::TooLate}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(objections_to(item_of("a", "A?", row.kind), row.moment) ==
              row.objections);
    }
}

TEST_CASE("a text item counts characters, not bytes")
{
    const Item item = item_of("a", "A?", OwnWords{.max_length = 3});
    const std::vector<Objection> too_long{Objection::TextTooLong};
    CHECK(objections_to(item, std::string()).empty());
    CHECK(objections_to(item, std::string("\u00E9t\u00E9")).empty());
    CHECK(objections_to(item, std::string("four")) == too_long);
    CHECK(objections_to(item, std::string("a\nbc")) == too_long);
}

TEST_CASE("every kind of item takes its answer, written or typed")
{
    for (const Kind& kind : every_kind()) {
        CAPTURE(kind.type);
        const Questionnaire questionnaire = questionnaire_of(kind);
        const Item& item = questionnaire.items.front();
        if (kind.answer) {
            CHECK(objections_to(item, *kind.answer).empty());
            CHECK(understand(item, kind.typed) == Typed(*kind.answer));
            CHECK(answers_from(questionnaire, "own = " + kind.written) ==
                  Answers{kind.answer});
        }
        const auto refused = admit(
            questionnaire, sheet_from("[answers]\nown = " + kind.refused));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().front().code == Code::WrongType);
        CHECK(refused.error().front().message.contains("'own'"));
    }
}

}  // namespace ajar
