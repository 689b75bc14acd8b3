#include <ajar/engine/interview.hpp>

#include <ajar/engine/progress.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "questions.hpp"

namespace ajar {

namespace {

const Answer no = OptionIndex{0};
const Answer yes = OptionIndex{1};

// Three questions; the second opens two more, after a note.
Questionnaire branching()
{
    return questionnaire_of({
        yes_or_no("first", "First?"),
        yes_or_no("gate", "Gate?"),
        shown_if(if_yes({1}), item_of("note", "A word.", Nothing{})),
        shown_if(if_yes({1}), yes_or_no("inner", "Inner?")),
        shown_if(if_yes({3}), yes_or_no("inmost", "Inmost?")),
        yes_or_no("last", "Last?"),
    });
}

constexpr std::size_t the_end = 99;

std::size_t at(const Interview& interview)
{
    return interview.current ? interview.current->value : the_end;
}

// One letter a step: y and n answer, s skips or reads on, b goes back, a digit
// goes to the item at that position.
Interview walk(const Questionnaire& questionnaire, const std::string& steps)
{
    Interview interview = start(questionnaire);
    for (const char step : steps) {
        switch (step) {
        case 'y': interview = answer(questionnaire, interview, yes); break;
        case 'n': interview = answer(questionnaire, interview, no); break;
        case 's': interview = skip(questionnaire, interview); break;
        case 'b': interview = back(questionnaire, interview); break;
        default:
            interview =
                go_to(interview, {static_cast<std::size_t>(step - '0')});
        }
    }
    return interview;
}

std::string numbers(const std::vector<Reviewed>& reviewed)
{
    std::string text;
    for (const Reviewed& one : reviewed) {
        text += std::to_string(one.number) + ":" +
                std::to_string(one.item.value) + " ";
    }
    return text;
}

}  // namespace

TEST_CASE("the walk comes to every item that is shown")
{
    struct Row {
        std::string_view name;
        std::string steps;
        std::size_t current;
    };

    const std::vector<Row> rows = {
        {"the start", "", 0},
        {"one answer", "y", 1},
        {"hidden items are passed by", "yn", 5},
        {"a skipped gate stays shut", "ys", 5},
        {"an open gate", "yy", 2},
        {"a note is read", "yys", 3},
        {"a gate behind a gate", "yysy", 4},
        {"the end", "ynn", the_end},
        {"the end by the long way", "yysyyy", the_end},
        {"back at the first stays", "b", 0},
        {"back", "yb", 0},
        {"back past a note", "yysb", 1},
        {"back from a note", "yyb", 1},
        {"back past hidden items", "ynb", 1},
        {"back from the end", "ynnb", 5},
        {"all is asked again after back", "yysyybbn", 5},
        {"the note too", "yysyybbby", 2},
        {"a change returns to where it was", "yysyy0n", 5},
        {"a change at the end", "ynn0n", the_end},
        {"a change brings items up", "ynn1y", 2},
        {"and they are all asked", "ynn1ysyy", the_end},
        {"a change takes items away", "yysyy1n", 5},
        {"an item is asked again when it comes back", "yysnn1n1y", 2},
        {"back while changing goes on in order", "yysyy3by", 2},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(at(walk(branching(), row.steps)) == row.current);
    }
}

TEST_CASE("a questionnaire that asks nothing is at its end at once")
{
    CHECK(at(walk(questionnaire_of({}), "")) == the_end);
    CHECK(at(walk(questionnaire_of({item_of("note", "Hello.", Nothing{})}),
                  "s")) == the_end);
}

TEST_CASE("answers are kept while the walk goes back")
{
    const Interview interview = walk(branching(), "yysnbbb");
    CHECK(at(interview) == 0);
    CHECK(interview.answers[0] == yes);
    CHECK(interview.answers[3] == no);
    CHECK_FALSE(interview.is_passed[3]);
}

TEST_CASE("a skip clears the answer and is remembered")
{
    const Interview interview = walk(branching(), "ybs");
    CHECK_FALSE(interview.answers[0].has_value());
    CHECK(interview.is_skipped[0]);
    CHECK_FALSE(walk(branching(), "ybsby").is_skipped[0]);
}

TEST_CASE("keep notes an answer and stays")
{
    const Questionnaire questionnaire = branching();
    const Interview interview =
        answer_and_stay(questionnaire, walk(questionnaire, "ys"), yes);
    CHECK(at(interview) == 5);
    CHECK(interview.answers[5] == yes);
    CHECK_FALSE(interview.is_passed[5]);
}

TEST_CASE("what is hidden at the end is left out")
{
    const Finished finished = finish(walk(branching(), "yysyyy1n"));
    const Answers answers = {yes, no, {}, {}, {}, yes};
    CHECK(finished.answers == answers);
    CHECK(finished.skipped.empty());
}

TEST_CASE("skipped items are listed, notes and hidden ones are not")
{
    struct Row {
        std::string_view name;
        std::string steps;
        std::vector<ItemIndex> skipped;
    };

    const std::vector<Row> rows = {
        {"nothing", "ynn", {}},
        {"shown ones", "sss", {{0}, {1}, {5}}},
        {"not a note", "yysss", {{3}, {5}}},
        {"not one that was hidden later", "yysss1n", {{5}}},
        {"not one that was answered later", "snn0y", {}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(finish(walk(branching(), row.steps)).skipped == row.skipped);
    }
}

TEST_CASE("review lists what was answered or skipped so far")
{
    struct Row {
        std::string_view name;
        std::string steps;
        std::string listed;
    };

    const std::vector<Row> rows = {
        {"nothing yet", "", ""},
        {"two", "yn", "1:0 2:1 "},
        {"skipped ones too", "ss", "1:0 2:1 "},
        {"notes do not count", "yysn", "1:0 2:1 3:3 "},
        {"hidden ones do not count", "ynn", "1:0 2:1 3:5 "},
        {"up to the current one after back", "yysnbb", "1:0 2:1 "},
        {"all while one is changed", "yysnn0", "1:0 2:1 3:3 4:5 "},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Questionnaire questionnaire = branching();
        CHECK(numbers(review(questionnaire, walk(questionnaire, row.steps))) ==
              row.listed);
    }
}

TEST_CASE("progress counts what may still come, and shrinks")
{
    struct Row {
        std::string_view name;
        std::string steps;
        std::size_t question;
        std::size_t total;
        bool is_open;
    };

    const std::vector<Row> rows = {
        {"the start", "", 1, 5, true},
        {"before the branch", "y", 2, 5, true},
        {"a branch not taken", "yn", 3, 3, false},
        {"a note stands before its question", "yy", 3, 5, true},
        {"in the branch", "yys", 3, 5, true},
        {"half of it", "yysn", 4, 4, false},
        {"all of it", "yysy", 4, 5, false},
        {"the end", "yysyyy", 5, 5, false},
        {"back does not grow it", "ynb", 2, 3, true},
        {"nor does changing", "ynn0", 1, 3, true},
        {"a change that brings items up does", "ynn1y", 3, 4, true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Questionnaire questionnaire = branching();
        const Progress found =
            progress(questionnaire, walk(questionnaire, row.steps));
        CHECK(found.question == row.question);
        CHECK(found.total == row.total);
        CHECK(found.is_open == row.is_open);
    }
}

TEST_CASE("a step tells which questions it brought up or took away")
{
    struct Row {
        std::string_view name;
        std::string before;
        std::string after;
        std::size_t more;
        std::size_t fewer;
        std::size_t fewer_answered;
    };

    const std::vector<Row> rows = {
        {"the way ahead is nobody's news", "y", "yy", 0, 0, 0},
        {"nothing changes", "ynn0", "ynn0n", 0, 0, 0},
        {"one comes", "ynn1", "ynn1y", 1, 0, 0},
        {"two go, both with answers", "yysyyy1", "yysyyy1n", 0, 2, 2},
        {"two go, one with an answer", "yysysy1", "yysysy1s", 0, 2, 1},
        {"two come again", "yysyyy1n1", "yysyyy1n1y", 2, 0, 0},
        {"after back", "ynb", "ynby", 1, 0, 0},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Questionnaire questionnaire = branching();
        const PathChange change =
            path_change(questionnaire, walk(questionnaire, row.before),
                        walk(questionnaire, row.after));
        CHECK(change.more == row.more);
        CHECK(change.fewer == row.fewer);
        CHECK(change.fewer_answered == row.fewer_answered);
    }
}

TEST_CASE("a critical rule opens once, when an answer makes it true")
{
    Questionnaire questionnaire = branching();
    CriticalRule rule;
    rule.when = if_yes({0});
    questionnaire.critical = {rule};
    const auto opened = [&](const std::string& before,
                            const std::string& after) {
        return opened_critical(questionnaire, walk(questionnaire, before),
                               walk(questionnaire, after));
    };
    const std::vector<CriticalIndex> the_rule = {{0}};
    CHECK(opened("", "y") == the_rule);
    CHECK(opened("", "n").empty());
    CHECK(opened("y", "yn").empty());
    CHECK(opened("nb", "nby") == the_rule);
}

}  // namespace ajar
