#include <ajar/terminal/screen/talk.hpp>

#include <ajar/engine/score.hpp>
#include <ajar/terminal/line/line_mode.hpp>

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "support/scoring.hpp"
#include "terminal/dialogues.hpp"
#include "terminal/keys.hpp"

namespace ajar {

namespace {

// Every kind of item; the number opens more options than one digit names.
const Questionnaire& every_kind()
{
    static const Questionnaire questionnaire = questionnaire_from(R"toml(
frame = "Over the last 4 weeks"
responses = [{id = "often", options = [{value = 1, label = "Never"},
{value = 2, label = "Sometimes"}, {value = 3, label = "Often"}]}]
[[item]]
id = "tired"
text = "How often were you tired?"
responses = "often"
[[item]]
id = "rest"
type = "note"
text = "Take your time."
[[item]]
id = "reasons"
type = "multiple_choice"
text = "What was true?"
options = [{value = "noise", label = "Noise"}, {value = "pain", label = "Pain"},
{value = "other", label = "Something else", exclusive = true}]
[[item]]
id = "hours"
type = "number"
text = "How long did you sleep?"
min = 0
max = 24
unit = "hours"
[[item]]
id = "months"
text = "Which month?"
show_if = "answer.hours >= 8"
options = [{value = 1, label = "one"}, {value = 2, label = "two"}, {value = 3, label = "three"},
{value = 4, label = "four"}, {value = 5, label = "five"}, {value = 6, label = "six"},
{value = 7, label = "seven"}, {value = 8, label = "eight"}, {value = 9, label = "nine"},
{value = 10, label = "ten"}, {value = 11, label = "eleven"}, {value = 12, label = "twelve"}]
[[item]]
id = "words"
type = "text"
text = "What would help?"
max_length = 40
[[item]]
id = "needed"
text = "Were you at home?"
responses = "often"
required = true
)toml");
    return questionnaire;
}

constexpr WindowSize usual{.columns = 60, .rows = 20};

struct Played {
    std::string seen;
    std::optional<ScreenEnding> ending;
};

Played play_keys(std::string_view script,
                 const WindowSize& size = usual,
                 const DraftDoors& draft_doors = {})
{
    const Session session{every_kind(), support_page, draft_doors};
    ScreenTalk talk(session);
    static_cast<void>(talk.frame(size));
    for (const Key& key : keys_of(script)) {
        if (!talk.ending()) {
            talk.press(key);
            static_cast<void>(talk.frame(size));
        }
    }
    return {text_of(talk.frame(size)), talk.ending()};
}

// How far one has to come for each page.
const std::string at_tired = "{Enter}";
const std::string at_reasons = at_tired + "2{Enter}{Enter}";
const std::string at_hours = at_reasons + "12{Enter}";
const std::string at_months = at_hours + "8{Enter}";
const std::string at_words = at_months + "12{Enter}";
const std::string at_needed = at_words + "tea{Enter}";
const std::string at_review = at_needed + "3{Enter}";

std::string shown(const std::optional<Answer>& answer)
{
    if (!answer) {
        return "-";
    }
    if (const auto* option = std::get_if<OptionIndex>(&*answer)) {
        return std::to_string(option->value + 1);
    }
    if (const auto* number = std::get_if<Number>(&*answer)) {
        return number->to_text();
    }
    if (const auto* text = std::get_if<std::string>(&*answer)) {
        return "'" + *text + "'";
    }
    std::string list = "[";
    for (const OptionIndex one : std::get<std::vector<OptionIndex>>(*answer)) {
        list += std::to_string(one.value + 1);
    }
    return list + "]";
}

std::string shown(const Played& played)
{
    if (!played.ending) {
        return "goes on";
    }
    if (std::holds_alternative<Stopped>(*played.ending)) {
        return "stopped";
    }
    const auto* switched = std::get_if<Switched>(&*played.ending);
    if (switched != nullptr && !switched->resume_point) {
        return "in lines from the start";
    }
    const Answers& answers = switched != nullptr
                                 ? switched->resume_point->answers
                                 : std::get<Finished>(*played.ending).answers;
    std::string text = switched != nullptr ? "in lines " : "";
    for (const auto& answer : answers) {
        text += shown(answer) + " ";
    }
    return text;
}

// What somebody types who tries all things.
class Wanderer : public Console {
public:
    explicit Wanderer(std::mt19937& random) : m_random(random) {}

    std::optional<std::string> read_line() override
    {
        static const std::vector<std::string> lines = {
            "1", "2", "3", "8", "12", "1 2", "0", "", "", "b", "s", "r", "tea"};
        return ++m_count > 1000
                   ? std::nullopt
                   : std::optional(lines[m_random() % lines.size()]);
    }

    void write(std::string_view) override {}

    bool is_interactive() const override { return true; }

    std::size_t width() const override { return 76; }

private:
    std::mt19937& m_random;
    std::size_t m_count = 0;
};

struct Walked {
    Answers answers;
    bool is_in_lines = false;
};

// Thousands of keys in windows that change, and then perhaps lines.
std::optional<Walked> walk(const Session& session, std::mt19937& random)
{
    const std::string_view all = "12389012381230bsrf12";
    ScreenTalk talk(session);
    for (std::size_t step = 0; step < 1000 && !talk.ending(); ++step) {
        static_cast<void>(talk.frame(
            {.columns = 24 + random() % 60, .rows = 10 + random() % 20}));
        const bool switches = random() % 60 == 0;
        const std::string press =
            switches            ? "{Tab}P"
            : random() % 2 == 0 ? "{Enter}"
                                : std::string(1, all[random() % all.size()]);
        for (const Key& key : keys_of(press)) {
            if (!talk.ending()) {
                talk.press(key);
            }
        }
    }
    if (!talk.ending()) {
        return std::nullopt;
    }
    if (const auto* finished = std::get_if<Finished>(&*talk.ending())) {
        return Walked{finished->answers};
    }
    Session in_lines = session;
    in_lines.resume_point = std::get<Switched>(*talk.ending()).resume_point;
    Wanderer wanderer(random);
    const Ending ending = converse(in_lines, wanderer);
    const auto* finished = std::get_if<Finished>(&ending);
    return finished != nullptr ? std::optional(Walked{finished->answers, true})
                               : std::nullopt;
}

}  // namespace

TEST_CASE("a question with options, as it is drawn")
{
    CHECK(play_keys(at_tired + "2").seen == R"(Question 1 of about 6.
Over the last 4 weeks:
How often were you tired?

    1  Never
 >  2  Sometimes
    3  Often
    s  Skip this one

Enter go on   b back   r review   ? help and support
q stop
)");
}

TEST_CASE("several choices, and a number that goes by itself")
{
    CHECK(play_keys(at_reasons + "13{Enter}").seen == R"(Question 2 of about 6.
Over the last 4 weeks:
What was true?

   [x] 1  Noise
   [ ] 2  Pain
 > [x] 3  Something else
   [ ] 0  None of these
       s  Skip this one

Number 3 goes by itself, without others.
Enter go on   b back   r review   ? help and support
q stop
)");
}

TEST_CASE("a text being typed, and nothing to the right of it")
{
    CHECK(play_keys(at_words + "a walk{Line}and tea").seen ==
          R"(Question 5 of 6.
Over the last 4 weeks:
What would help?
It may stay empty.

  a walk
  and tea

Enter go on   Ctrl-J new line   Ctrl-G help and support
Tab, then b, s, r or q
)");
}

TEST_CASE("the answers before the result")
{
    CHECK(play_keys(at_review + "2").seen ==
          R"(That was the last question. You can rest here. If someone
else can see this screen, you can stop here.
Your answers so far:

    1  How often were you tired?
         Sometimes.
 >  2  What was true?
         Noise; Pain.
    3  How long did you sleep?
         8 hours.
    4  Which month?
         twelve.
    5  What would help?
         tea.
    6  Were you at home?
         Often.

Number or arrows mark one to change   Enter change this one
f first skipped   ? help and support   q stop
)");
}

TEST_CASE("what keys come to")
{
    struct Press {
        std::string name;
        std::string keys;
        std::string result;
    };

    const std::string rest = "{Enter}";
    const std::vector<Press> rows = {
        {"all answered", at_review + rest, "2 - [12] 8 12 'tea' 3 "},
        {"Ctrl-J is Enter where no text is typed",
         at_tired + "2{Line}{Line}12{Line}8{Line}P",
         "in lines 2 - [12] 8 - - - "},
        {"arrows mark", at_tired + "{Down}{Down}{Up}{Enter}P",
         "in lines 1 - - - - - - "},
        {"j and k", at_tired + "jjjk{Enter}P", "in lines 2 - - - - - - "},
        {"Enter alone answers nothing", at_tired + "{Enter}{Enter}{Enter}P",
         "in lines - - - - - - - "},
        {"none of these", at_reasons + "10{Enter}{Tab}P",
         "in lines 2 - [] - - - - "},
        {"space unmarks", at_reasons + "12 {Enter}{Tab}P",
         "in lines 2 - [1] - - - - "},
        {"skipped", at_tired + "s{Enter}P", "in lines - - - - - - - "},
        {"a slip with s", at_tired + "s2{Enter}P", "in lines 2 - - - - - - "},
        {"what is needed cannot be skipped", at_needed + "s{Enter}P",
         "in lines 2 - [12] 8 12 'tea' - "},
        {"two digits", at_months + "12{Enter}{Tab}P",
         "in lines 2 - [12] 8 12 - - "},
        {"a digit that begins anew", at_months + "13{Enter}{Tab}P",
         "in lines 2 - [12] 8 3 - - "},
        {"letters are text in a field", at_words + "bsrqP?{Enter}P",
         "in lines 2 - [12] 8 12 'bsrqP?' - "},
        {"a letter is no number", at_hours + "b{Enter}{Tab}P",
         "in lines 2 - [12] - - - - "},
        {"a comma is no answer", at_hours + "8,5{Enter}{Tab}P",
         "in lines 2 - [12] - - - - "},
        {"back keeps what was typed", at_words + "tea{Tab}bP",
         "in lines 2 - [12] 8 12 'tea' - "},
        {"review keeps what was typed", at_words + "tea{Tab}rP",
         "in lines 2 - [12] 8 12 'tea' - "},
        {"an empty text is passed over", at_words + "{Enter}P",
         "in lines 2 - [12] 8 12 - - "},
        {"back and again", at_hours + "{Tab}b{Enter}8{Enter}P",
         "in lines 2 - [12] 8 - - - "},
        {"an answer is changed", at_review + "1{Enter}3{Enter}{Enter}",
         "3 - [12] 8 12 'tea' 3 "},
        {"what is hidden is left out at the end",
         at_review + "3{Enter}{Back}7{Enter}{Enter}", "2 - [12] 7 - 'tea' 3 "},
        {"and is there again when the path comes back",
         at_review + "3{Enter}{Back}7{Enter}3{Enter}{Back}9{Enter}12{Enter}"
                     "{Enter}",
         "2 - [12] 9 12 'tea' 3 "},
        {"P on the first page", "P", "in lines from the start"},
        {"q marks and Enter stops", at_tired + "q{Enter}", "stopped"},
        {"a slip with q", at_tired + "q2{Enter}P", "in lines 2 - - - - - - "},
        {"a slip with q at a note", at_tired + "2{Enter}qk{Enter}P",
         "in lines 2 - - - - - - "},
        {"q at a note", at_tired + "2{Enter}q{Enter}", "stopped"},
        {"q on the first page, and back", "qx" + at_tired + "P",
         "in lines - - - - - - - "},
        {"q on the first page", "q{Enter}", "stopped"},
        {"q among the answers", at_review + "q{Enter}", "stopped"},
        {"Ctrl-D stops", at_words + "{D}", "stopped"},
        {"help changes nothing", at_words + "te{Help}{Enter}a{Enter}P",
         "in lines 2 - [12] 8 12 'tea' - "},
        {"help over help", at_tired + "????{Enter}2{Enter}P",
         "in lines 2 - - - - - - "},
        {"Escape does nothing", at_tired + "2{Esc}{Enter}P",
         "in lines 2 - - - - - - "},
        {"Escape closes help", at_tired + "?{Esc}2{Enter}P",
         "in lines 2 - - - - - - "},
        {"f finds what was skipped",
         at_tired + "s{Enter}{Enter}12{Enter}7{Enter}{Enter}3{Enter}"
                    "f{Enter}2{Enter}{Enter}",
         "2 - [12] 7 - - 3 "},
    };
    for (const Press& row : rows) {
        CAPTURE(row.name);
        const Played played = play_keys(row.keys);
        CAPTURE(played.seen);
        CHECK(shown(played) == row.result);
    }
}

TEST_CASE("a change of the path says so")
{
    const std::string seen =
        play_keys(at_review + "3{Enter}{Back}7{Enter}").seen;
    CAPTURE(seen);
    CHECK(seen.starts_with("1 question no longer asked (its answer is kept "
                           "until you\nfinish).\n"));
}

TEST_CASE("what is said to keys that mean nothing, and what Enter would do")
{
    struct Case {
        std::string name;
        std::string keys;
        std::string seen;
    };

    const std::vector<Case> cases = {
        {"a letter at the start", "a",
         "Enter goes on, ? is help and support, q stops.\nEnter go on"},
        {"the number of no answer", at_review + "9",
         "A number marks an answer to change."},
        {"the hint goes", at_review + "92", " >  2  What was true?"},
        {"f where nothing was skipped", at_review + "f",
         "Nothing was skipped.\nNumber or arrows"},
        {"a letter among the answers", at_review + "a",
         "A number marks an answer to change."},
        {"a letter before there are any", at_tired + "ra",
         "No answers so far.\n\nEnter goes on, and q stops.\nEnter go on   "
         "? help and support   q stop\n"},
        {"the mark to stop", at_tired + "q",
         "No answers are kept.\nEnter stops   b back"},
        {"the mark to skip", at_tired + "s", "\nEnter skips   b back"},
        {"a note is not skipped", at_tired + "2{Enter}", "\nEnter go on"},
        {"an answer", at_tired + "s2", "\nEnter go on   b back"},
        {"stopping on a page without a list", "q",
         "No answers are kept.\n\n >  q  Stop here\n"},
        {"stopping from the help page", at_tired + "?q", " >  q  Stop here\n"},
        {"and back to the question", at_tired + "?qx", "Question 1 of"},
        {"a letter beside a field", at_words + "{Tab}x",
         "Tab goes back to what you type, and s, b, r or q fit here."},
        {"help from a field has another key", at_hours + "99{Enter}{Enter}",
         "or Ctrl-G for help."},
        {"Enter beside a field goes on with the words",
         at_words + "a walk{Tab}{Enter}", "Question 6 of 6."},
        {"and says so when there are none", at_words + "{Tab}",
         "\nEnter skips   Tab"},
        {"a mark is still there after a look at the answers",
         at_tired + "2r{Enter}", " >  2  Sometimes"},
        {"and so are words", at_words + "a walk{Tab}r{Enter}", "a walk"},
    };
    for (const Case& row : cases) {
        CAPTURE(row.name);
        const std::string seen = play_keys(row.keys).seen;
        CAPTURE(seen);
        CHECK(seen.find(row.seen) != std::string::npos);
    }
}

TEST_CASE("a draft is named where somebody stops")
{
    DraftDoors draft_doors;
    draft_doors.save = [](const SavedInterview&) {
        return std::string();
    };
    const std::string fate = "Your draft is kept, so that you can go on later.";
    for (const std::string& keys : {at_tired + "q", at_review + "q"}) {
        CHECK(play_keys(keys, usual, draft_doors).seen.find(fate) !=
              std::string::npos);
    }
}

TEST_CASE("words kept in passing say what became of the draft")
{
    constexpr WindowSize high{.columns = 60, .rows = 60};
    const std::size_t in_passing = 6;  // the sixth save
    for (const std::string key : {"b", "{Back}", "r"}) {
        CAPTURE(key);
        std::size_t fails_at = in_passing;
        std::size_t saves = 0;
        DraftDoors draft_doors;
        draft_doors.save = [&](const SavedInterview&) {
            return std::string(++saves == fails_at ? "Full." : "");
        };
        const std::string keys = at_words + "tea{Tab}" + key;
        CHECK(play_keys(keys, high, draft_doors)
                  .seen.find("Full. Your answers are safe") !=
              std::string::npos);
        CHECK(saves == in_passing);
        saves = 0;
        fails_at = in_passing - 1;
        CHECK(play_keys(keys, high, draft_doors)
                  .seen.find("Your draft is up to date again.") !=
              std::string::npos);
    }
}

TEST_CASE("notices stand above the first page, and above no other")
{
    Session session{every_kind(), support_page};
    session.notices = {"Good to see you."};
    ScreenTalk anew(session);
    CHECK(text_of(anew.frame(usual)).find("Good to see you.") !=
          std::string::npos);
    anew.press(Special::Enter);
    CHECK(text_of(anew.frame(usual)).starts_with("Question 1"));
    session.resume_point = start(every_kind());
    ScreenTalk again(session);
    CHECK(text_of(again.frame(usual)).starts_with("Good to see you.\n"));
    for (const Key& key : keys_of("2{Enter}")) {
        again.press(key);
    }
    CHECK(text_of(again.frame(usual)).find("Good") == std::string::npos);
}

TEST_CASE("nobody answers what the window is too small to show")
{
    const WindowSize tiny{.columns = 23, .rows = 9};
    const Played played = play_keys(at_tired + "2{Enter}", tiny);
    CHECK(played.seen.starts_with("This window is very"));
    CHECK(shown(played) == "goes on");
    CHECK(shown(play_keys("{Enter}2{Enter}P", tiny)) ==
          "in lines from the start");
}

TEST_CASE("whatever is pressed, the frame fits and the keys are seen")
{
    std::mt19937 random(20261123);
    const std::vector<std::string> presses = {
        "{Enter}", "{Enter}", "{Enter}", "{Up}",   "{Down}", "{Tab}", "{Back}",
        "{Esc}",   "{Help}",  "{PgUp}",  "{PgDn}", "1",      "2",     "3",
        "8",       "b",       "s",       "r",      "f",      "?",     "q"};
    for (std::size_t round = 0; round < 20; ++round) {
        const Session session{
            every_kind(), [](const PageStyle&, std::string_view) {
                return std::string(60, 'x') + " " + std::string(90, 'y') + "\n";
            }};
        ScreenTalk talk(session);
        for (std::size_t step = 0; step < 200 && !talk.ending(); ++step) {
            const WindowSize size{.columns = 24 + random() % 60,
                                  .rows = 10 + random() % 20};
            const Frame frame = talk.frame(size);
            REQUIRE(frame.rows.size() <= size.rows);
            REQUIRE(frame.cursor_row < size.rows);
            REQUIRE(frame.cursor_column < size.columns);
            for (const Row& row : frame.rows) {
                REQUIRE(row.text.size() <= size.columns);
            }
            REQUIRE(text_of(frame).find("Enter") != std::string::npos);
            // Stopping is tried, and taken back.
            const std::string press = presses[random() % presses.size()];
            for (const Key& key : keys_of(press == "q" ? "qk" : press)) {
                talk.press(key);
            }
        }
    }
}

TEST_CASE("a random walk ends with what the same answers score")
{
    std::mt19937 random(2026);
    std::size_t on_screen = 0;
    std::size_t in_lines = 0;
    for (std::size_t round = 0; round < 60; ++round) {
        std::vector<SavedInterview> saved;
        DraftDoors draft_doors;
        draft_doors.save = [&](const SavedInterview& state) {
            saved.push_back(state);
            return std::string();
        };
        const Session session{every_kind(), support_page, draft_doors};
        const auto end = walk(session, random);
        if (!end) {
            continue;
        }
        ++(end->is_in_lines ? in_lines : on_screen);
        const Scores scores = score(every_kind(), end->answers);
        for (std::size_t i = 0; i < end->answers.size(); ++i) {
            const bool is_hidden = scores.items[i] == ItemState::Hidden;
            CHECK_FALSE((is_hidden && end->answers[i].has_value()));
        }
        REQUIRE_FALSE(saved.empty());
        const Interview again = resume(every_kind(), saved.back());
        CHECK(finish(again).answers == end->answers);
    }
    CHECK(on_screen >= 5);
    CHECK(in_lines >= 5);
}

}  // namespace ajar
