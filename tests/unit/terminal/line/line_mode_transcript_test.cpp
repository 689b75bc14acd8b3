#include <ajar/terminal/line/line_mode.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "terminal/dialogues.hpp"

namespace ajar {

TEST_CASE("a piped conversation, word for word")
{
    const Heard heard =
        piped(short_one(), {"3", "r", "", "1", "25", "s", "7.5", "a walk"});
    CHECK(heard.transcript ==
          R"(
Question 1 of about 5.
Were you tired?
1. Never.
2. Sometimes.
3. Often.
Type one number, then Enter. s skips, b goes back, r shows your answers so
far, ? is help and support, q stops, x leaves at once.
1 to 3: 
Noted: 3, Often.

Question 2 of about 5.
Are there children at home?
1. No.
2. Yes.
Type one number, then Enter. s skips, b goes back, r shows your answers so
far, ? is help and support, q stops, x leaves at once.
1 to 2: 

Your answers so far:
1. Were you tired? - Often.
Enter to go on, or a number to change an answer: 

Question 2 of about 5.
Are there children at home?
1. No.
2. Yes.
Type one number, then Enter. s skips, b goes back, r shows your answers so
far, ? is help and support, q stops, x leaves at once.
1 to 2: 
Noted: 1, No.

Question 3 of 4.
How long do you sleep?
This one needs an answer for the result.
0 to 24: 
The highest number that fits here is 24.
0 to 24: 
The result needs this answer. If you would rather not give it, q stops, and
that is all right.
0 to 24: 
Noted: 7.5.

Question 4 of 4.
What would help?
Your words, then an empty line (/? for help): 
Noted: your words, 1 line.
)");
}

TEST_CASE("a typed conversation, word for word")
{
    const Heard heard =
        typed(short_one(), {"", "b", "1", "2", "<", "1", "?", "7", "a walk",
                            "/?", "and rest", "", "2", "2", "S", ""});
    CHECK(heard.transcript ==
          R"(Enter to begin: 

Question 1 of about 5.
Were you tired?
1. Never.
2. Sometimes.
3. Often.
Type one number, then Enter. s skips, b goes back, r shows your answers so
far, ? is help and support, q stops, x leaves at once.
1 to 3: b
There is no question before this one.

Question 1 of about 5.
Were you tired?
1. Never.
2. Sometimes.
3. Often.
Type one number, then Enter. s skips, b goes back, r shows your answers so
far, ? is help and support, q stops, x leaves at once.
1 to 3: 1
Noted: 1, Never.

Question 2 of about 5.
Are there children at home?
1. No.
2. Yes.
Type one number, then Enter. s skips, b goes back, r shows your answers so
far, ? is help and support, q stops, x leaves at once.
1 to 2: 2
Noted: 2, Yes.

Question 3 of 5.
Do they wake you?
1. No.
2. Yes.
1 to 2: <

Question 2 of about 5.
Are there children at home?
1. No.
2. Yes.
Your answer so far: 2, Yes. Give it again to keep it; s clears it.
Type one number, then Enter. s skips, b goes back, r shows your answers so
far, ? is help and support, q stops, x leaves at once.
1 to 2: 1
Noted: 1, No.
1 question no longer asked.

Question 3 of 4.
How long do you sleep?
This one needs an answer for the result.
0 to 24: ?

Someone to talk to now: 112.
For the lines of a country type ? and its name: ? ireland.

Type a number, then Enter. b goes back, r shows your answers so far, ? is
help and support, q stops, x leaves at once.
You are at question 3.

Question 3 of 4.
How long do you sleep?
This one needs an answer for the result.
0 to 24: 7
Noted: 7.

Question 4 of 4.
What would help?
Your words, then an empty line (/? for help): a walk
/?

Someone to talk to now: 112.
For the lines of a country type /? and its name: /? ireland.

Type as many lines as you like. An empty line ends them. /s skips, /b goes
back, /r shows your answers so far, /? is help and support, /q stops, /x
leaves at once.
You are at question 4.

Question 4 of 4.
What would help?
Your words so far are kept. Go on, or end them with an empty line.
Your words, then an empty line (/? for help): and rest

Noted: your words, 2 lines.

That was the last question. You can rest here. If someone else can see this
screen, you can stop here.

Your answers so far:
1. Were you tired? - Never.
2. Are there children at home? - No. 1 question was not asked because of it.
3. How long do you sleep? - 7.
4. What would help? - a walk and rest.
Enter to see the result, or a number to change an answer: 2

Question 2 of about 4.
Are there children at home?
1. No.
2. Yes.
Your answer so far: 1, No. Give it again to keep it; s clears it.
Type one number, then Enter. s skips, b goes back, r shows your answers so
far, ? is help and support, q stops, x leaves at once.
1 to 2: 2
Noted: 2, Yes.
1 more question.

Question 3 of 5.
Do they wake you?
1. No.
2. Yes.
1 to 2: S
Skipped.

Your answers so far:
1. Were you tired? - Never.
2. Are there children at home? - Yes.
3. Do they wake you? - skipped.
4. How long do you sleep? - 7.
5. What would help? - a walk and rest.
Enter to see the result, or a number to change an answer: 
)");
}

TEST_CASE("pages that wait give hints, and support when asked")
{
    const Heard heard = typed(with_note(), {"3", "?", "hello", "x"});
    CHECK(heard.transcript ==
          R"(Enter to begin: 3
An empty line begins. ? shows support, q stops, x leaves at once.
Enter to begin: ?

Someone to talk to now: 112.
For the lines of a country type ? and its name: ? ireland.

An empty line begins. ? shows support, q stops, x leaves at once.
Enter to begin: hello
Press Enter alone when you want to begin, or ? for support.
Enter to begin: x
)");
}

TEST_CASE("notes are shown and ask for nothing when input is piped")
{
    const Heard heard = piped(with_note(), {"1", "2"});
    CHECK(heard.transcript.starts_with("\nTake your time.\n\nQuestion 1 of"));
    CHECK(std::holds_alternative<Finished>(heard.ending));
}

TEST_CASE("a critical text is shown at once, when it comes true")
{
    Questionnaire questionnaire = short_one();
    CriticalRule rule;
    rule.text = "That is a lot to carry.";
    rule.when = if_yes({1});
    questionnaire.critical = {rule};
    const Heard heard = piped(questionnaire, {"1", "2", "1"});
    CHECK(heard.transcript.contains(
        R"(Noted: 2, Yes.

That is a lot to carry.
Support is there now: type ?, or run ajar support.

Question 3 of 5.
)"));
    CHECK(heard.transcript.find("a lot to carry") ==
          heard.transcript.rfind("a lot to carry"));
}

TEST_CASE("there is one rest half way and one before the result")
{
    std::vector<Item> items(7, yes_or_no("a", "A?"));
    const Questionnaire questionnaire = questionnaire_of(items);
    std::vector<std::string> lines = {""};
    lines.insert(lines.end(), 5, "1");
    lines.insert(lines.end(), {"b", "b", "1", "1", "1", "1", "1", "2", "1"});
    const std::string transcript = typed(questionnaire, lines).transcript;
    const std::string half_way =
        "\nHalf way. You can rest here.\n\nQuestion 5 of 7.\n";
    CHECK(transcript.contains(half_way));
    std::size_t rests = 0;
    for (std::size_t at = transcript.find("You can rest here.");
         at != std::string::npos;
         at = transcript.find("You can rest here.", at + 1)) {
        ++rests;
    }
    CHECK(rests == 2);
    CHECK_FALSE(piped(questionnaire, lines).transcript.contains("rest here"));
}

}  // namespace ajar
