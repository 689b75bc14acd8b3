#include <ajar/model/spelling.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "../engine/questions.hpp"
#include "../support/kinds.hpp"

namespace ajar {

namespace {

const Responses one = options_with({"Yes"});
const Item single =
    item_of("a", "A?", Options{options_with({"No", "Sometimes", "Yes"})});
const Item multiple =
    item_of("b",
            "B?",
            Options{options_with({"Rest", "Quiet", "Nothing at all"}), true});
const Item single_of_one = item_of("c", "C?", Options{one});
const Item multiple_of_one = item_of("d", "D?", Options{one, true});
const Item text = item_of("e", "E?", OwnWords{.max_length = 200});
const Item note = item_of("f", "F.", Nothing{});

Item number(const char* min,
            const char* max,
            const char* step = "",
            const char* unit = "")
{
    Numbers numbers;
    numbers.min = Number::parse(min);
    numbers.max = Number::parse(max);
    numbers.step = Number::parse(step);
    numbers.unit = unit;
    return item_of("g", "G?", numbers);
}

Item date(std::optional<std::string> min = {},
          std::optional<std::string> max = {})
{
    return item_of("h", "H?", Moments{.min = min, .max = max});
}

const Item hour =
    item_of("i", "I?", Moments{.min = {}, .max = {}, .is_time = true});

}  // namespace

TEST_CASE("what fits is named")
{
    struct Row {
        std::string_view name;
        Item item;
        std::string fits;
    };

    const std::vector<Row> rows = {
        {"options", single, "a number from 1 to 3"},
        {"one option", single_of_one, "the number 1"},
        {"several", multiple, "numbers from 1 to 3, or 0 for none"},
        {"one of one", multiple_of_one, "1, or 0 for none"},
        {"any number", number("", ""), "a number"},
        {"from", number("1", ""), "a number, 1 or more"},
        {"up to", number("", "5"), "a number, 5 or less"},
        {"whole steps go without saying", number("1", "5", "1"),
         "a number from 1 to 5"},
        {"steps", number("0", "10", "0.5"),
         "a number from 0 to 10, in steps of 0.5"},
        {"any date", date(), "a date such as 2026-12-01"},
        {"a date from", date("2020-01-01"), "a date, 2020-01-01 or later"},
        {"a date up to", date({}, "2020-01-01"),
         "a date, 2020-01-01 or earlier"},
        {"a date between", date("2020-01-01", "2030-12-31"),
         "a date from 2020-01-01 to 2030-12-31"},
        {"any time", hour, "a time such as 14:30"},
        {"text", text, "a text of up to 200 characters"},
        {"note", note, "an empty line"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(kind_words(row.item).fits == row.fits);
    }
}

TEST_CASE("the prompt names what can be typed")
{
    struct Row {
        std::string_view name;
        Item item;
        std::string prompt;
    };

    const std::vector<Row> rows = {
        {"one of several", single, "1 to 3: "},
        {"one of one", single_of_one, "1: "},
        {"several", multiple, "0 to 3: "},
        {"a range", number("0", "24"), "0 to 24: "},
        {"a unit", number("0", "24", "", "hours"), "0 to 24 (hours): "},
        {"a lower end", number("0.5", ""), "0.5 or more: "},
        {"an upper end", number("", "-1"), "-1 or less: "},
        {"any number", number("", ""), "A number: "},
        {"any date", date(), "A date such as 2026-12-01: "},
        {"a date from", date("2020-01-01"), "2020-01-01 or later: "},
        {"any time", hour, "A time such as 14:30: "},
        {"a text", text, "Your words, then an empty line (/? for help): "},
        {"a note", note, "Enter to go on: "},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(kind_words(row.item).prompt == row.prompt);
    }
}

TEST_CASE("a number is read with its unit")
{
    CHECK(labels_of(number("", ""), Number(80)) ==
          std::vector<std::string>{"80"});
    CHECK(labels_of(number("", "", "", "hours"), *Number::parse("2.50")) ==
          std::vector<std::string>{"2.5 hours"});
}

TEST_CASE("a date and a time are known by their form")
{
    struct Row {
        std::string_view text;
        bool is_time;
        std::optional<std::string> moment;
    };

    const std::vector<Row> rows = {
        {"2026-12-01", false, "2026-12-01"},
        {"2026-02-30", false, "2026-02-30"},
        {"2026-12-1", false, {}},
        {"2026/12/01", false, {}},
        {"2026-12-01 ", false, {}},
        {"20261201", false, {}},
        {"14:30", false, {}},
        {"", false, {}},
        {"14:30", true, "14:30:00"},
        {"14:30:05", true, "14:30:05"},
        {"14:30:05.5", true, {}},
        {"4:30", true, {}},
        {"04.30", true, {}},
        {"99:99", true, "99:99:00"},
        {"2026-12-01", true, {}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(moment_of({.min = {}, .max = {}, .is_time = row.is_time},
                        row.text) == row.moment);
    }
}

TEST_CASE("every kind of item spells its answers and has its words")
{
    for (const Kind& kind : every_kind()) {
        CAPTURE(kind.type);
        const Questionnaire questionnaire = questionnaire_of(kind);
        const Item& item = questionnaire.items.front();
        const KindWords words = kind_words(item);
        CHECK(words.prompt.ends_with(": "));
        CHECK(words.how_to.ends_with("."));
        CHECK_FALSE(words.fits.empty());
        CHECK_FALSE(words.shown.empty());
        CHECK(words.in_file.contains("'own'"));
        CHECK(words.in_template.empty() == !asks(item));
        CHECK(asks(item) == kind.answer.has_value());
        if (!score_range(item)) {
            CHECK(words.unscored.contains("'own'"));
        }
        if (kind.answer) {
            CHECK(spelled(item, *kind.answer, quoted) == kind.written);
            CHECK(fmt::format("{}", fmt::join(labels_of(item, *kind.answer),
                                              "; ")) == kind.said);
        }
    }
}

TEST_CASE("the value of an option is printed as it is typed")
{
    CHECK(to_text(OptionValue(Number(1))) == "1");
    CHECK(to_text(OptionValue(*Number::parse("2.50"))) == "2.5");
    CHECK(to_text(OptionValue(std::string("2.50"))) == "2.50");
    CHECK(to_text(OptionValue(std::string("na"))) == "na");
}

}  // namespace ajar
