#include <ajar/terminal/talk/messages.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "engine/questions.hpp"

namespace ajar {

namespace {

const Item single =
    item_of("a", "A?", Options{options_with({"Never", "Sometimes"})});
const Item multiple =
    item_of("b", "B?", Options{options_with({"Rest", "Quiet", "Air"}), true});
const Item text = item_of("c", "C?", OwnWords{});
const Item note = item_of("d", "D.", Nothing{});

Item number(const char* min, const char* max, const char* unit)
{
    Numbers entry;
    entry.min = Number::parse(min);
    entry.max = Number::parse(max);
    entry.unit = unit;
    return item_of("e", "E?", entry);
}

Answer several(std::vector<OptionIndex> options) { return options; }

}  // namespace

TEST_CASE("an answer is said back")
{
    struct Row {
        std::string_view name;
        Item item;
        Answer answer;
        std::string words;
        std::string noted;
    };

    const std::vector<Row> rows = {
        {"an option", single, OptionIndex{1}, "Sometimes",
         "Noted: 2, Sometimes."},
        {"several", multiple, several({{0}, {2}}), "Rest; Air",
         "Noted: 1, Rest; 3, Air."},
        {"none", multiple, several({}), "none of these",
         "Noted: 0, none of these."},
        {"a number", number("", "", ""), Number(7), "7", "Noted: 7."},
        {"a number with its unit", number("", "", "hours"), Number(7),
         "7 hours", "Noted: 7 hours."},
        {"a text", text, std::string("a walk"), "a walk",
         "Noted: your words, 1 line."},
        {"two lines", text, std::string("a walk\nrest"), "a walk\nrest",
         "Noted: your words, 2 lines."},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(answer_words(row.item, row.answer) == row.words);
        CHECK(noted(row.item, row.answer) == row.noted);
    }
}

TEST_CASE("an earlier answer comes with a way to keep and to clear it")
{
    CHECK(answer_so_far(single, OptionIndex{1}) ==
          "Your answer so far: 2, Sometimes. Give it again to keep it; s "
          "clears it.");
    CHECK(answer_so_far(required(single), OptionIndex{1}) ==
          "Your answer so far: 2, Sometimes. Give it again to keep it.");
    CHECK(answer_so_far(text, std::string("a walk")) ==
          "Your answer so far: a walk. Type it again to keep it; an empty "
          "line clears it.");
}

TEST_CASE("a changed path is told in numbers")
{
    struct Row {
        PathChange change;
        std::string words;
    };

    const std::vector<Row> rows = {
        {{0, 0, 0}, ""},
        {{1, 0, 0}, "1 more question."},
        {{2, 0, 0}, "2 more questions."},
        {{0, 1, 0}, "1 question no longer asked."},
        {{0, 3, 0}, "3 questions no longer asked."},
        {{2, 1, 1},
         "2 more questions, 1 no longer asked (its answer is kept until you "
         "finish)."},
        {{0, 2, 1},
         "2 questions no longer asked (1 answer is kept until you finish)."},
        {{1, 2, 2},
         "1 more question, 2 no longer asked (the answers are kept until you "
         "finish)."},
    };
    for (const Row& row : rows) {
        CAPTURE(row.words);
        CHECK(path_changed(row.change) == row.words);
    }
}

TEST_CASE("the number of a question says when the total is open")
{
    CHECK(question_number({6, 30, true}) == "Question 6 of about 30.");
    CHECK(question_number({6, 30, false}) == "Question 6 of 30.");
    CHECK(you_are_at({6, 30, true}) == "You are at question 6.");
}

TEST_CASE("how to answer names every request once")
{
    CHECK(how_to_answer(single) ==
          "Type one number, then Enter. s skips, b goes back, r shows your "
          "answers so far, ? is help and support, q stops, x leaves at once.");
    CHECK(how_to_answer(required(multiple)) ==
          "Type the numbers, then Enter. b goes back, r shows your answers so "
          "far, ? is help and support, q stops, x leaves at once.");
    CHECK(how_to_answer(text) ==
          "Type as many lines as you like. An empty line ends them. /s skips, "
          "/b goes back, /r shows your answers so far, /? is help and "
          "support, /q stops, /x leaves at once.");
    CHECK(how_to_answer(note) ==
          "Press Enter to go on. b goes back, r shows your answers so far, ? "
          "is help and support, q stops, x leaves at once.");
}

TEST_CASE("the start says how long it is and what can be skipped")
{
    Questionnaire questionnaire = questionnaire_of({single, multiple, note});
    CHECK(start_lines(questionnaire, message::x_leaves)[1] ==
          "2 questions. Any of them can be skipped. To stop, type q.");
    questionnaire.minutes = 1;
    questionnaire.items[0].required = true;
    CHECK(start_lines(questionnaire, message::x_leaves)[1] ==
          "2 questions, about 1 minute. Any can be skipped, except where it "
          "says that an answer is needed. To stop, type q.");
    questionnaire.items[1].show_if = if_yes({0});
    CHECK(start_lines(questionnaire, message::x_leaves)[1].starts_with(
        "1 to 2 questions,"));
}

}  // namespace ajar
