#include <ajar/engine/typed.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "questions.hpp"

namespace ajar {

namespace {

const Item frequency = item_of(
    "tired", "How often?", Options{options_with({"Never", "Rarely", "Often"})});

const Item reasons = item_of(
    "reasons",
    "Which?",
    Options{options_with({"Noise", "Pain", "Work", "Nothing at all"}), true});

Item hours()
{
    Numbers entry;
    entry.min = 0;
    entry.max = 24;
    entry.step = Number::parse("0.5");
    return item_of("hours", "How long?", entry);
}

const Item words = item_of("words", "What?", OwnWords{.max_length = 12});
const Item note = item_of("note", "Take your time.", Nothing{});

Answer one(std::size_t option) { return OptionIndex{option}; }

Answer several(std::vector<OptionIndex> options) { return options; }

struct Row {
    std::string_view name;
    std::string line;
    Typed typed;
};

void check_rows(const Item& item, const std::vector<Row>& rows)
{
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(understand(item, row.line) == row.typed);
    }
}

}  // namespace

TEST_CASE("requests are words in any case, blanks around them ignored")
{
    const std::vector<Row> rows = {
        {"s", "s", Request::Skip},
        {"skip", "skip", Request::Skip},
        {"b", "b", Request::Back},
        {"back", "back", Request::Back},
        {"less than", "<", Request::Back},
        {"r", "r", Request::Review},
        {"review", "review", Request::Review},
        {"question mark", "?", Request::Help},
        {"help", "help", Request::Help},
        {"q", "q", Request::Stop},
        {"stop", "stop", Request::Stop},
        {"x", "x", Request::Leave},
        {"capitals", "STOP", Request::Stop},
        {"mixed", "Skip", Request::Skip},
        {"blanks", " \t q \r", Request::Stop},
        {"not a request", "quit", Objection::NotUnderstood},
        {"a slash belongs to text items", "/q", Objection::NotUnderstood},
        {"two words", "s s", Objection::NotUnderstood},
    };
    check_rows(frequency, rows);
    check_rows(hours(), rows);
    check_rows(reasons, rows);
    check_rows(note, rows);
}

TEST_CASE("a single choice takes the number of an option")
{
    check_rows(frequency, {
                              {"first", "1", one(0)},
                              {"last", "3", one(2)},
                              {"blanks around", "  2 ", one(1)},
                              {"a zero in front", "02", one(1)},
                              {"empty", "", Objection::EmptyLine},
                              {"blank", "  ", Objection::EmptyLine},
                              {"zero", "0", Objection::NoSuchOption},
                              {"past the last", "4", Objection::NoSuchOption},
                              {"negative", "-1", Objection::NotUnderstood},
                              {"signed", "+1", Objection::NotUnderstood},
                              {"decimal", "1.0", Objection::NotUnderstood},
                              {"two numbers", "1 2", Objection::NotUnderstood},
                              {"a label", "Never", Objection::NotUnderstood},
                              {"beyond any number", "99999999999999999999999",
                               Objection::NotUnderstood},
                              {"no UTF-8", "\xFF", Objection::NotUnderstood},
                          });
}

TEST_CASE("a multiple choice takes numbers parted by blanks or commas")
{
    check_rows(
        reasons,
        {
            {"one", "2", several({{1}})},
            {"blanks", "1 3", several({{0}, {2}})},
            {"commas", "1,3", several({{0}, {2}})},
            {"both, and more of them", " ,3 ,, 1,", several({{0}, {2}})},
            {"none", "0", several({})},
            {"none, twice", "0 0", several({})},
            {"an exclusive one", "4", several({{3}})},
            {"empty", "", Objection::EmptyLine},
            {"commas alone", ",,", Objection::NotUnderstood},
            {"a word among them", "1 and 3", Objection::NotUnderstood},
            {"twice", "1 3 1", Objection::OptionTwice},
            {"none and another", "0 1", Objection::NoneWithAnother},
            {"exclusive with another", "4 1", Objection::ExclusiveWithAnother},
            {"past the last", "1 5", Objection::NoSuchOption},
        });
}

TEST_CASE("a number item takes a number within its range and on its step")
{
    check_rows(hours(),
               {
                   {"whole", "7", Answer(Number(7))},
                   {"decimal", "7.5", Answer(*Number::parse("7.5"))},
                   {"zero", "-0", Answer(Number(0))},
                   {"empty", "", Objection::EmptyLine},
                   {"a word", "seven", Objection::NotUnderstood},
                   {"a comma", "7,5", Objection::NotUnderstood},
                   {"with its unit", "7 h", Objection::NotUnderstood},
                   {"below", "-1", Objection::BelowMin},
                   {"above", "24.5", Objection::AboveMax},
                   {"off the step", "7.3", Objection::OffStep},
                   {"seven decimals", "7.0000001", Objection::TooManyDecimals},
                   {"huge", "1000001", Objection::AboveMax},
               });
}

TEST_CASE("a date item takes a date, a time item a time")
{
    const Moments dates{.min = "2020-01-01", .max = {}};
    check_rows(
        item_of("day", "Which day?", dates),
        {
            {"a date", " 2026-12-01 ", Answer(std::string("2026-12-01"))},
            {"empty", "", Objection::EmptyLine},
            {"skip", "s", Request::Skip},
            {"a word", "today", Objection::NotUnderstood},
            {"another form", "1.12.2026", Objection::NotUnderstood},
            {"in quotes", "'2026-12-01'", Objection::NotUnderstood},
            {"no such day", "2026-02-30", Objection::NoSuchMoment},
            {"no such year", "0000-02-20", Objection::NoSuchMoment},
            {"before the first", "2019-12-31", Objection::TooEarly},
        });
    const Moments times{.min = {}, .max = "22:00:00", .is_time = true};
    check_rows(item_of("hour", "What time?", times),
               {
                   {"a time", "14:30", Answer(std::string("14:30:00"))},
                   {"seconds", "14:30:05", Answer(std::string("14:30:05"))},
                   {"fractions", "14:30:05.5", Objection::NotUnderstood},
                   {"an hour", "14", Objection::NotUnderstood},
                   {"no such time", "14:60", Objection::NoSuchMoment},
                   {"after the last", "22:01", Objection::TooLate},
               });
}

TEST_CASE("a required item is not passed over")
{
    const Item item = required(frequency);
    CHECK(understand(item, "s") == Typed(Objection::NeedsAnswer));
    CHECK(understand(item, "SKIP") == Typed(Objection::NeedsAnswer));
    CHECK(understand(item, "q") == Typed(Request::Stop));
    CHECK(understand(item, "1") == Typed(one(0)));
    CHECK(understand_text(required(words), " \n ") ==
          Typed(Objection::NeedsAnswer));
}

TEST_CASE("a note goes on at an empty line")
{
    check_rows(note, {
                         {"empty", "", Request::Skip},
                         {"blank", "  ", Request::Skip},
                         {"skip", "s", Request::Skip},
                         {"anything", "ok", Objection::NotUnderstood},
                     });
}

TEST_CASE("a text is kept as it was typed")
{
    struct TextRow {
        std::string_view name;
        std::string text;
        Typed typed;
    };

    const std::vector<TextRow> rows = {
        {"a line", "a walk", Answer(std::string("a walk"))},
        {"blanks stay", " a walk ", Answer(std::string(" a walk "))},
        {"two lines", "a walk\nrest", Answer(std::string("a walk\nrest"))},
        {"a request is text here", "q", Answer(std::string("q"))},
        {"empty", "", Request::Skip},
        {"blank", " \n\u00A0", Request::Skip},
        {"as long as it may be", "twelve chars",
         Answer(std::string("twelve chars"))},
        {"one too long", "thirteen char", Objection::TextTooLong},
        {"stray bytes", "a\xFF\xC3z", Answer(std::string("a\uFFFD\uFFFDz"))},
    };
    for (const TextRow& row : rows) {
        CAPTURE(row.name);
        CHECK(understand_text(words, row.text) == row.typed);
    }
}

TEST_CASE("a text of over 16 KiB is too long, whatever the item allows")
{
    const Item item = item_of("a", "A?", OwnWords{.max_length = 100'000});
    const std::string longest(longest_text, 'a');
    CHECK(understand_text(item, longest) == Typed(Answer(longest)));
    CHECK(understand_text(item, longest + "a") ==
          Typed(Objection::TextTooLong));
    // As it would be written down: every stray byte takes three.
    CHECK(understand_text(item, std::string(longest_text / 2, '\xFF')) ==
          Typed(Objection::TextTooLong));
}

TEST_CASE("a line without an end fits nothing, whatever it begins with")
{
    const std::string blanks(longest_text, ' ');
    CHECK(understand(frequency, "1" + blanks) ==
          Typed(Objection::NotUnderstood));
    CHECK(understand_at_page("q" + blanks) ==
          TypedAtPage(Objection::NotUnderstood));
}

TEST_CASE("a line of a text may be a request behind a slash")
{
    struct LineRow {
        std::string_view name;
        std::string line;
        std::optional<Request> request;
    };

    const std::vector<LineRow> rows = {
        {"skip", "/s", Request::Skip},
        {"back", "/b", Request::Back},
        {"review", "/r", Request::Review},
        {"help", "/?", Request::Help},
        {"stop", "/q", Request::Stop},
        {"leave", "/x", Request::Leave},
        {"capitals", "/Q", Request::Stop},
        {"blanks around", "  /q ", Request::Stop},
        {"without the slash", "q", {}},
        {"a whole word", "/stop", {}},
        {"more on the line", "/q now", {}},
        {"a slash alone", "/", {}},
        {"empty", "", {}},
    };
    for (const LineRow& row : rows) {
        CAPTURE(row.name);
        CHECK(request_in_text(row.line) == row.request);
    }
}

TEST_CASE("a page that waits takes an empty line, a number or a request")
{
    struct PageRow {
        std::string_view name;
        std::string line;
        TypedAtPage typed;
    };

    const std::vector<PageRow> rows = {
        {"empty", "", GoOn{}},
        {"blank", " ", GoOn{}},
        {"a number", " 12 ", std::size_t{12}},
        {"stop", "Q", Request::Stop},
        {"help", "?", Request::Help},
        {"leave", "x", Request::Leave},
        {"anything", "go", Objection::NotUnderstood},
    };
    for (const PageRow& row : rows) {
        CAPTURE(row.name);
        CHECK(understand_at_page(row.line) == row.typed);
    }
}

}  // namespace ajar
