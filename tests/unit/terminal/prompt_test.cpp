#include <ajar/terminal/prompt.hpp>

#include <ajar/terminal/messages.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "../engine/questions.hpp"

namespace ajar {

namespace {

Questionnaire evening()
{
    NumberEntry scale;
    scale.min = 0;
    scale.max = 10;
    scale.low_label = "Not at all";
    scale.high_label = "Very much";
    const Responses often = options_with({"Never", "Sometimes", "Often"});
    Questionnaire questionnaire = questionnaire_of(
        {item_of("tired",
                 "How often were you too tired to answer a message from "
                 "someone close to you?",
                 SingleChoice{often}),
         item_of("ways", "Which of these were true?",
                 MultipleChoice{options_with({"Noise", "Nothing at all"})}),
         item_of("rest", "The next ones are about rest.", Note{}),
         required(item_of("rested", "How rested are you?", scale)),
         shown_if(if_yes({0}), item_of("words",
                                       "Anything else?\n\nIt may be "
                                       "short.",
                                       TextEntry{}))});
    questionnaire.title = "An evening";
    questionnaire.intro = "A short look at your evenings.";
    questionnaire.frame = "Over the last 4 weeks";
    questionnaire.minutes = 2;
    questionnaire.groups = {{"people", "People", "", {}},
                            {"rest", "Rest", "Any kind of rest counts.", {}}};
    for (std::size_t i = 0; i < questionnaire.items.size(); ++i) {
        questionnaire.items[i].group = GroupIndex{i < 2 ? 0U : 1U};
    }
    questionnaire.items[0].help = "Any message counts:\n- a text\n- a call";
    questionnaire.items[0].why = "A reply takes a little strength.";
    return questionnaire;
}

Interview at_item(const Questionnaire& questionnaire, std::size_t item)
{
    Interview interview = start(questionnaire);
    while (interview.current != ItemIndex{item}) {
        interview = skip(questionnaire, interview);
    }
    return interview;
}

std::string page_of(std::size_t item, std::size_t width = 76)
{
    const Questionnaire questionnaire = evening();
    return question_page(questionnaire, at_item(questionnaire, item), width);
}

}  // namespace

TEST_CASE("a single choice")
{
    CHECK(page_of(0) ==
          R"(Question 1 of about 4. People.
Over the last 4 weeks:
How often were you too tired to answer a message from someone close to you?
1. Never.
2. Sometimes.
3. Often.
)");
}

TEST_CASE("a single choice in a narrow window")
{
    CHECK(page_of(0, 24) ==
          R"(Question 1 of about 4.
People.
Over the last 4 weeks:
How often were you too
tired to answer a
message from someone
close to you?
1. Never.
2. Sometimes.
3. Often.
)");
}

TEST_CASE("a multiple choice")
{
    CHECK(page_of(1) ==
          R"(Question 2 of about 4. People.
Over the last 4 weeks:
Which of these were true?
1. Noise.
2. Nothing at all.
0. None of these.
Several are fine, with blanks or commas between the numbers.
)");
}

TEST_CASE("a note that opens a group")
{
    CHECK(page_of(2) ==
          R"(Rest.
Any kind of rest counts.
The next ones are about rest.
)");
}

TEST_CASE("a number with labels, required")
{
    CHECK(page_of(3) ==
          R"(Question 3 of about 4. Rest.
Over the last 4 weeks:
How rested are you?
0 means: Not at all.
10 means: Very much.
This one needs an answer for the result.
)");
}

TEST_CASE("a text with an answer so far, at the end of an open path")
{
    const Questionnaire questionnaire = evening();
    Interview interview =
        answer(questionnaire, start(questionnaire), OptionIndex{1});
    interview = skip(questionnaire, interview);
    interview = skip(questionnaire, interview);
    interview = answer(questionnaire, interview, Number(7));
    interview = answer_and_stay(questionnaire, interview,
                                std::string("a walk,\nand \x1B[0m"));
    CHECK(question_page(questionnaire, interview, 76) ==
          R"(Question 4 of 4. Rest.
Over the last 4 weeks:
Anything else?

It may be short.
Your answer so far: a walk, and \u{1B}[0m. Type it again to keep it; an
empty line clears it.
)");
}

TEST_CASE("help on an item")
{
    const Questionnaire questionnaire = evening();
    CHECK(help_page(questionnaire, start(questionnaire), 76) ==
          R"(Any message counts:
- a text.
- a call.
Why this is asked: A reply takes a little strength.
Type one number, then Enter. s skips, b goes back, r shows your answers so
far, ? is help and support, q stops, x leaves at once.
You are at question 1.
)");
    CHECK(
        help_page(questionnaire, at_item(questionnaire, 2), 76) ==
        R"(Press Enter to go on. b goes back, r shows your answers so far, ? is help
and support, q stops, x leaves at once.
)");
}

TEST_CASE("the answers so far")
{
    const Questionnaire questionnaire = evening();
    CHECK(review_page(questionnaire, start(questionnaire), 76) ==
          "No answers so far.\n");
    Interview interview =
        answer(questionnaire, start(questionnaire), OptionIndex{2});
    interview = skip(questionnaire, interview);
    CHECK(review_page(questionnaire, interview, 76) ==
          R"(Your answers so far:
1. How often were you too tired to answer a message from someone close to
   you? - Often.
2. Which of these were true? - skipped.
)");
}

TEST_CASE("the start page")
{
    CHECK(start_page(evening(), message::x_leaves, 76) ==
          R"(An evening.

A short look at your evenings.

The result is a summary of your answers, not a diagnosis.
3 to 4 questions, about 2 minutes. Any can be skipped, except where it says
that an answer is needed. To stop, type q.
For support at any time type ? here, or run ajar support.
Your answers stay in this computer's memory. They are kept only if you
choose to save them. Someone who looks at this screen or at your shell
history can see that ajar was used.
x leaves at once and says nothing. It clears no shell history.
This is written for adults. If you are under 18, type ? for support and talk
with an adult you trust.
ajar cannot tell a safe relationship from an unsafe one. Distance from
someone who hurts or frightens you can be good sense.
)");
}

TEST_CASE("the program takes at most twelve lines of the start page")
{
    Questionnaire questionnaire = evening();
    questionnaire.intro.clear();
    questionnaire.minutes = 1000;
    const std::string page = start_page(questionnaire, message::x_leaves, 76);
    const std::string own = page.substr(page.find("\n\n") + 2);
    CHECK(std::ranges::count(own, '\n') <= 12);
}

}  // namespace ajar
