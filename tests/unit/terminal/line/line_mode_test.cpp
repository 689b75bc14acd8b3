#include <ajar/terminal/line/line_mode.hpp>

#include <ajar/engine/score.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "terminal/dialogues.hpp"

namespace ajar {

namespace {

// The ending in short: "finished 1 - 7 words", "stopped 2/5", "left".
std::string answer_code(const std::optional<Answer>& answer)
{
    if (!answer) {
        return "-";
    }
    if (const auto* option = std::get_if<OptionIndex>(&*answer)) {
        return std::to_string(option->value);
    }
    if (const auto* number = std::get_if<Number>(&*answer)) {
        return number->to_text();
    }
    if (const auto* text = std::get_if<std::string>(&*answer)) {
        return "'" + *text + "'";
    }
    return "[" +
           std::to_string(std::get<std::vector<OptionIndex>>(*answer).size()) +
           "]";
}

std::string code_of(const Ending& ending)
{
    if (std::holds_alternative<Left>(ending)) {
        return "left";
    }
    if (const auto* stopped = std::get_if<Stopped>(&ending)) {
        return "stopped " + std::to_string(stopped->at.question) + "/" +
               std::to_string(stopped->at.total);
    }
    const auto& finished = std::get<Finished>(ending);
    std::string code = "finished";
    for (const auto& answer : finished.answers) {
        code += " " + answer_code(answer);
    }
    for (const ItemIndex item : finished.skipped) {
        code += " s" + std::to_string(item.value);
    }
    return code;
}

struct Row {
    std::string_view name;
    std::vector<std::string> lines;
    std::string ending;
    std::size_t lines_left = 0;
};

}  // namespace

TEST_CASE("piped lines lead to an ending")
{
    const std::vector<Row> rows = {
        {"all answered",
         {"3", "1", "7", "a walk", ""},
         "finished 2 0 - 7 'a walk'"},
        {"the branch taken",
         {"3", "2", "1", "7", "a walk", ""},
         "finished 2 1 0 7 'a walk'"},
        {"input left over is ignored",
         {"1", "1", "7", "", "more", "q"},
         "finished 0 0 - 7 - s4",
         2},
        {"skips", {"s", "SKIP", "0", "/s"}, "finished - - - 0 - s0 s1 s4"},
        {"no input", {}, "stopped 1/5"},
        {"input ends early", {"1", "2"}, "stopped 3/5"},
        {"the total shrinks with the path", {"1", "1"}, "stopped 3/4"},
        {"the end of input ends a text",
         {"1", "1", "7", "a walk", "rest"},
         "finished 0 0 - 7 'a walk\nrest'"},
        {"but does not stand for one", {"1", "1", "7"}, "stopped 4/4"},
        {"stop", {"1", " Q "}, "stopped 2/5"},
        {"stop in a text", {"1", "1", "7", "a walk", "/q"}, "stopped 4/4"},
        {"leave", {"1", "X"}, "left"},
        {"leave in a text", {"1", "1", "7", "a walk", "/x"}, "left"},
        {"words are text in a text",
         {"1", "1", "7", "q", "x", ""},
         "finished 0 0 - 7 'q\nx'"},
        {"an empty line is no answer",
         {"", "1", "", "1", "", "7", "", "9"},
         "finished 0 0 - 7 - s4",
         1},
        {"a required item is not skipped",
         {"1", "1", "s", "s", "7", ""},
         "finished 0 0 - 7 - s4"},
        {"back", {"1", "b", "2", "1", "7", ""}, "finished 1 0 - 7 - s4"},
        {"back in a text keeps it",
         {"1", "1", "7", "a walk", "/b", "8", "/q"},
         "stopped 4/4"},
        {"and it is asked again",
         {"1", "1", "7", "a", "/b", "8", "b", ""},
         "finished 0 0 - 8 'b'"},
        {"after back each one is asked",
         {"1", "2", "1", "b", "<", "1", "7", ""},
         "finished 0 0 - 7 - s4"},
        {"an answer is cleared by s",
         {"1", "b", "s", "1", "7", ""},
         "finished - 0 - 7 - s0 s4"},
        {"review and go on",
         {"1", "r", "", "1", "7", ""},
         "finished 0 0 - 7 - s4"},
        {"review and change",
         {"1", "1", "review", "1", "3", "7", ""},
         "finished 2 0 - 7 - s4"},
        {"a change brings a question up",
         {"1", "1", "r", "2", "2", "1", "7", ""},
         "finished 0 1 0 7 - s4"},
        {"a change takes one away",
         {"1", "2", "2", "r", "2", "1", "7", ""},
         "finished 0 0 - 7 - s4"},
        {"a wrong line at review",
         {"1", "r", "2", "0", "foo", "", "1", "7", ""},
         "finished 0 0 - 7 - s4"},
        {"the end of input at review", {"1", "r"}, "stopped 2/5"},
        {"stop at review", {"1", "r", "q"}, "stopped 2/5"},
        {"leave at review", {"1", "r", "x"}, "left"},
        {"back while changing",
         {"1", "1", "7", "/r", "2", "b", "2", "1", "8", ""},
         "finished 1 0 - 8 - s4"},
        {"review in a text counts it as answered",
         {"1", "1", "7", "a walk", "/r", ""},
         "finished 0 0 - 7 'a walk'"},
        {"review before a text begins comes back to it",
         {"1", "1", "7", "/r", "", "a walk", ""},
         "finished 0 0 - 7 'a walk'"},
        {"skip drops a text",
         {"1", "1", "7", "a walk", "/S"},
         "finished 0 0 - 7 - s4"},
        {"help keeps a text",
         {"1", "1", "7", "a walk", "/?", "rest", ""},
         "finished 0 0 - 7 'a walk\nrest'"},
        {"blanks alone are no text",
         {"1", "1", "7", "  ", ""},
         "finished 0 0 - 7 - s4"},
        {"a text too long is asked again",
         {"1", "1", "7", "a text of more than thirty characters", "", "shorter",
          ""},
         "finished 0 0 - 7 'shorter'"},
        {"even when it was to be kept",
         {"1", "1", "7", "a text of more than thirty characters", "/b",
          "shorter", ""},
         "finished 0 0 - 7 'shorter'"},
        {"help counts as no answer",
         {"?", "1", "help", "1", "7", ""},
         "finished 0 0 - 7 - s4"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Heard heard = piped(short_one(), row.lines);
        CHECK(code_of(heard.ending) == row.ending);
        CHECK(heard.lines_left == row.lines_left);
    }
}

TEST_CASE("typed lines lead to an ending")
{
    const std::vector<Row> rows = {
        {"notes wait for Enter",
         {"", "", "1", "", "1 2", ""},
         "finished - 0 - [2]"},
        {"notes take requests",
         {"", "ok", "?", "", "1", "b", "s", "s", "0", ""},
         "finished - - - [0] s1"},
        {"no start", {}, "stopped 1/2"},
        {"stopped at the start", {"q"}, "stopped 1/2"},
        {"left at the start", {"?", "hello", "X"}, "left"},
        {"the end of input at the last review",
         {"", "", "1", "", "1"},
         "stopped 2/2"},
        {"stopped at the last review",
         {"", "", "1", "", "1", "stop"},
         "stopped 2/2"},
        {"changed at the last review",
         {"", "", "1", "", "1", "1", "2", "2", "0", ""},
         "finished - 1 - [0]"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(code_of(typed(with_note(), row.lines).ending) == row.ending);
    }
}

TEST_CASE("the result is that of the visible answers")
{
    const Questionnaire questionnaire = short_one();
    const Heard heard =
        piped(questionnaire, {"1", "2", "2", "r", "2", "1", "7", "a walk"});
    const auto& finished = std::get<Finished>(heard.ending);
    CHECK_FALSE(finished.answers[2].has_value());
    CHECK(score(questionnaire, finished.answers).items ==
          std::vector<ItemState>{ItemState::Answered, ItemState::Answered,
                                 ItemState::Hidden, ItemState::Answered,
                                 ItemState::Answered});
}

TEST_CASE("nothing foreign drives the terminal, and no line is too wide")
{
    const std::string hostile = "\x1B[2J\r\n\t\xC2\x9B"
                                "0mA \xE2\x80\xAE b\x07";
    Numbers number;
    number.unit = hostile;
    number.low_label = hostile;
    Questionnaire questionnaire = questionnaire_of({
        item_of("a", hostile, Options{options_with({hostile, hostile})}),
        item_of("b", hostile, Options{options_with({hostile}), true}),
        item_of("c", hostile, number),
        item_of("d", hostile, OwnWords{}),
        item_of("e", hostile + std::string(300, 'w'), Nothing{}),
    });
    questionnaire.title = hostile;
    questionnaire.intro = hostile;
    questionnaire.frame = hostile;
    questionnaire.groups = {{"g", hostile, hostile, {}}};
    for (Item& item : questionnaire.items) {
        item.group = GroupIndex{0};
        item.help = hostile;
        item.why = hostile;
    }
    FakeConsole console(
        {"?", "1", "1", hostile, "7", hostile, "/?", "/r", "", ""}, false, 200);
    converse({questionnaire, support_page}, console);
    const std::string& transcript = console.transcript();
    CHECK(console.lines_left() == 1);
    for (const char* sign :
         {"\x1B", "\r", "\t", "\x07", "\xC2\x9B", "\xE2\x80\xAE"}) {
        CAPTURE(static_cast<int>(sign[0]));
        CHECK_FALSE(transcript.contains(sign));
    }
    std::istringstream lines(transcript);
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        CHECK((line.size() <= 76 || line.ends_with(": ")));
    }
}

TEST_CASE("a questionnaire without items is finished at once")
{
    CHECK(code_of(piped(questionnaire_of({}), {}).ending) == "finished");
    CHECK(code_of(typed(questionnaire_of({}), {"", ""}).ending) == "finished");
}

}  // namespace ajar
