#include <ajar/terminal/talk/hints.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "engine/questions.hpp"

namespace ajar {

namespace {

const Item single =
    item_of("a", "A?", Options{options_with({"No", "Sometimes", "Yes"})});
const Item multiple =
    item_of("b",
            "B?",
            Options{options_with({"Rest", "Quiet", "Nothing at all"}), true});
const Item text = item_of("c", "C?", OwnWords{.max_length = 200});
const Item long_text = item_of("f", "F?", OwnWords{.max_length = 100'000});

Item number(const char* min, const char* max, const char* step)
{
    Numbers entry;
    entry.min = Number::parse(min);
    entry.max = Number::parse(max);
    entry.step = Number::parse(step);
    return item_of("e", "E?", entry);
}

const Item range = number("0", "10", "0.5");
const Item day =
    item_of("day", "Which day?", Moments{.min = "2020-01-01", .max = {}});
const Item hour =
    item_of("hour",
            "What time?",
            Moments{.min = {}, .max = "22:00:00", .is_time = true});

struct Row {
    Objection complaint;
    const Item& item;
    std::string first;
    std::string second;
};

const std::vector<Row> rows = {
    {Objection::EmptyLine, single,
     "An empty line is no answer here. What fits: a number from 1 to 3.",
     "Nothing was noted yet. Type a number from 1 to 3, or ? for help."},
    {Objection::NotUnderstood, multiple,
     "That does not fit here. What fits: numbers from 1 to 3, or 0 for none.",
     "Type numbers from 1 to 3, or 0 for none, or ? for help."},
    {Objection::NoSuchOption, single,
     "That number is not in the list. What fits: a number from 1 to 3.",
     "Type a number from 1 to 3, or ? to see the list again."},
    {Objection::OptionTwice, multiple, "A number came twice. Once is enough.",
     "Type each number once, with blanks or commas between."},
    {Objection::ExclusiveWithAnother, multiple,
     "Number 3 goes by itself, without others.",
     "Type 3 alone, or the others without it."},
    {Objection::NoneWithAnother, multiple,
     "0 means none of these, so it goes by itself.",
     "Type 0 alone, or the other numbers without it."},
    {Objection::TooManyDecimals, range, "At most 6 digits fit after the point.",
     "Type it with fewer digits after the point."},
    {Objection::TooLarge, range, "Numbers from -1000000 to 1000000 fit here.",
     "Type a number with fewer digits, or ? for help."},
    {Objection::BelowMin, range, "The lowest number that fits here is 0.",
     "Type a number from 0 to 10, in steps of 0.5, or ? for help."},
    {Objection::AboveMax, range, "The highest number that fits here is 10.",
     "Type a number from 0 to 10, in steps of 0.5, or ? for help."},
    {Objection::OffStep, range,
     "Numbers here go in steps: 0, 0.5, 1 and so on.",
     "Type a number from 0 to 10, in steps of 0.5, or ? for help."},
    {Objection::NotUnderstood, day,
     "That does not fit here. What fits: a date, 2020-01-01 or later.",
     "Type a date, 2020-01-01 or later, or ? for help."},
    {Objection::NoSuchMoment, day,
     "There is no such date. What fits: a date, 2020-01-01 or later.",
     "There is no date like that. Type a date, 2020-01-01 or later, or ? for "
     "help."},
    {Objection::TooEarly, day,
     "The earliest date that fits here is 2020-01-01.",
     "Type a date, 2020-01-01 or later, or ? for help."},
    {Objection::TooLate, hour, "The latest time that fits here is 22:00:00.",
     "Type a time, 22:00:00 or earlier, or ? for help."},
    {Objection::TextTooLong, text,
     "That is longer than the 200 characters that fit, so it was not noted. "
     "A shorter text is fine.",
     "Up to 200 characters fit here. A few words are enough."},
    {Objection::TextTooLong, long_text,
     "That is longer than what fits here, so it was not noted. A shorter text "
     "is fine.",
     "Up to 16384 characters fit here. A few words are enough."},
    {Objection::NeedsAnswer, single,
     "This one needs an answer for the result. Stopping here is all right "
     "too: q stops.",
     "The result needs this answer. If you would rather not give it, q "
     "stops, and that is all right."},
    {Objection::NeedsAnswer, text,
     "This one needs an answer for the result. Stopping here is all right "
     "too: /q stops.",
     "The result needs this answer. If you would rather not give it, /q "
     "stops, and that is all right."},
};

}  // namespace

TEST_CASE("a hint says what fits, in other words the second time")
{
    for (const Row& row : rows) {
        CAPTURE(row.first);
        CHECK(hint(row.item, row.complaint, 0, ways_out_in_lines(row.item)) ==
              row.first);
        CHECK(hint(row.item, row.complaint, 1, ways_out_in_lines(row.item)) ==
              row.second);
        CHECK(hint(row.item, row.complaint, 2, ways_out_in_lines(row.item)) ==
              row.first);
    }
}

TEST_CASE("hints are kind")
{
    const std::vector<std::string> unkind = {
        "should", "just",    "simply", "please", "error", "invalid",
        "wrong",  "illegal", "easy",   "must",   "failed"};
    for (const Row& row : rows) {
        for (const std::string& word : unkind) {
            CAPTURE(row.first);
            CAPTURE(word);
            CHECK_FALSE(row.first.contains(word));
            CHECK_FALSE(row.second.contains(word));
        }
    }
}

}  // namespace ajar
