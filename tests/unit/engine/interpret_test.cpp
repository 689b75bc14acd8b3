#include <ajar/engine/interpret.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../support/explanations.hpp"

namespace ajar {

using namespace explanations;

namespace {

// "e2:1 e1:1 e3:2": explanations in order, each with its group.
std::string groups(const Questionnaire& questionnaire, const Outcome& outcome)
{
    std::string all;
    for (const OpenedExplanation& one : outcome.explanations) {
        all += (all.empty() ? "" : " ") + questionnaire.at(one.explanation).id +
               ":" + std::to_string(one.group);
    }
    return all;
}

std::string step(const std::string& id, const std::string& keys = "")
{
    return "[[next_step]]\nid = '" + id + "'\ntitle = 'N'\ntext = 'T'\n" +
           keys + "\n";
}

// Explanations e1, e2 ... with these ranks; an empty one has none.
std::string ranked(const std::vector<std::string>& ranks)
{
    std::string all;
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        all += explanation("e" + std::to_string(i + 1),
                           ranks[i].empty() ? "" : "rank = '" + ranks[i] + "'");
    }
    return all;
}

}  // namespace

TEST_CASE("explanations are opened when their condition is true")
{
    struct Row {
        std::string name;
        std::string keys;
        std::string answers;
        bool is_open;
    };

    const std::vector<Row> rows = {
        {"no condition", "", "", true},
        {"true", "when = 'answer.a > 1'", "a = 2", true},
        {"false", "when = 'answer.a > 1'", "a = 1", false},
        {"unknown", "when = 'answer.a > 1'", "", false},
        {"not unknown is unknown", "when = 'not answer.a > 1'", "", false},
        {"an unknown rank closes nothing", "rank = 'answer.a'", "", true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Questionnaire questionnaire = with(explanation("e", row.keys));
        const Outcome outcome = outcome_of(questionnaire, row.answers);
        CHECK(outcome.explanations.size() == (row.is_open ? 1 : 0));
    }
}

TEST_CASE("explanations are sorted by rank and grouped by the tie")
{
    struct Row {
        std::string name;
        std::string tie;
        std::vector<std::string> ranks;
        std::string groups;
    };

    const std::string unknown = "answer.a";
    const std::vector<Row> rows = {
        {"none", "0", {}, ""},
        {"highest first", "0", {"1", "3", "-2", "2.5"}, "e2:1 e4:2 e1:3 e3:4"},
        {"equal ranks stand in file order, in one group",
         "0",
         {"1", "2", "1", "2"},
         "e2:1 e4:1 e1:2 e3:2"},
        {"equal by value", "0", {"2", "4 / 2"}, "e1:1 e2:1"},
        {"without a tie even near ones part",
         "0",
         {"1.000001", "1"},
         "e1:1 e2:2"},
        {"less than the tie joins",
         "1",
         {"5", "4.5", "4.000001"},
         "e1:1 e2:1 e3:1"},
        {"exactly the tie does not", "1", {"5", "4.5", "4"}, "e1:1 e2:1 e3:2"},
        {"the tie is exact", "0.3", {"0.3", "0.1 + 0.2 - 0.3"}, "e1:1 e2:2"},
        {"a third is less than 0.333334",
         "0.333334",
         {"1 / 3", "0"},
         "e1:1 e2:1"},
        {"the leader counts, not the one before",
         "1",
         {"5", "4.5", "4", "3.5", "3"},
         "e1:1 e2:1 e3:2 e4:2 e5:3"},
        {"unknown ranks come last, in one group",
         "1",
         {unknown, "0", unknown, "5"},
         "e4:1 e2:2 e1:3 e3:3"},
        {"no rank is an unknown rank",
         "1",
         {"", "-9", unknown},
         "e2:1 e1:2 e3:2"},
        {"no ranks at all", "0", {"", "", ""}, "e1:1 e2:1 e3:1"},
        {"division by zero", "0", {"1 / 0", "1"}, "e2:1 e1:2"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Questionnaire questionnaire =
            with(ranked(row.ranks), "report.tie = " + row.tie);
        CHECK(groups(questionnaire, outcome_of(questionnaire, "")) ==
              row.groups);
    }
}

TEST_CASE("closed explanations are in no group")
{
    const Questionnaire questionnaire =
        with(explanation("e1", "rank = '5'\nwhen = 'false'") +
                 explanation("e2", "rank = '4.5'") +
                 explanation("e3", "rank = '3.8'"),
             "report.tie = 1");
    CHECK(groups(questionnaire, outcome_of(questionnaire, "")) == "e2:1 e3:1");
}

TEST_CASE("next steps come from open explanations, in their order, each once")
{
    struct Row {
        std::string name;
        std::string parts;
        std::string steps;
    };

    const std::string two = step("walk") + step("call");
    const std::vector<Row> rows = {
        {"those that are named",
         two + explanation("e", "next_steps = "
                                "['call']"),
         "call"},
        {"in the order they are named",
         two + explanation("e", "next_steps = ['call', 'walk']"), "call walk"},
        {"in the order of the explanations",
         two + explanation("e1", "rank = '1'\nnext_steps = ['walk']") +
             explanation("e2", "rank = '2'\nnext_steps = ['call']"),
         "call walk"},
        {"each once",
         two + explanation("e1", "next_steps = ['call']") +
             explanation("e2", "next_steps = ['walk', 'call']"),
         "call walk"},
        {"not of a closed explanation",
         two + explanation("e1", "when = 'false'\nnext_steps = ['call']") +
             explanation("e2", "next_steps = ['walk']"),
         "walk"},
        {"not when their own condition is false",
         two + step("rest", "when = 'false'") +
             explanation("e", "next_steps = ['rest', 'walk']"),
         "walk"},
        {"not when it is unknown",
         step("rest", "when = 'answer.a > 0'") +
             explanation("e", "next_steps = ['rest']"),
         ""},
        {"when it is true",
         step("rest", "when = 'answer.b > 0'") +
             explanation("e", "next_steps = ['rest']"),
         "rest"},
        {"named by nobody", two + explanation("e"), ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Questionnaire questionnaire = with(row.parts);
        const Outcome outcome = outcome_of(questionnaire, "b = 1");
        CHECK(ids(questionnaire, outcome.next_steps) == row.steps);
    }
}

TEST_CASE("critical rules are shown when they are true, in file order")
{
    const auto rule = [](const std::string& id, const std::string& when) {
        return "[[critical]]\nid = '" + id + "'\ntext = 'T'\nwhen = '" + when +
               "'\n";
    };
    const Questionnaire questionnaire =
        with(rule("second", "answer.b >= 2") + rule("never", "false") +
             rule("first", "answer.a >= 2") + rule("always", "true"));
    const auto critical = [&](const std::string& answers) {
        return ids(questionnaire, outcome_of(questionnaire, answers).critical);
    };
    CHECK(critical("") == "always");
    CHECK(critical("a = 2\nb = 1") == "first always");
    CHECK(critical("a = 2\nb = 2") == "second first always");
}

TEST_CASE("support moves up when its condition is true and it is shown")
{
    struct Row {
        std::string name;
        std::string support;
        bool is_first;
        bool is_abuse_first = false;
    };

    const std::vector<Row> rows = {
        {"no condition", "support = {}", false},
        {"true", "support.first_when = 'answer.b == 1'", true},
        {"false", "support.first_when = 'answer.b == 2'", false},
        {"unknown", "support.first_when = 'answer.a == 1'", false},
        {"shown and true", "support = {show = 'always', first_when = 'true'}",
         true},
        {"not shown", "support = {show = 'never', first_when = 'true'}", false},
        {"abuse", "support.abuse_when = 'answer.b == 1'", true, true},
        {"no abuse", "support.abuse_when = 'answer.b == 2'", false, false},
        {"abuse unknown", "support.abuse_when = 'answer.a == 1'", false, false},
        {"both", "support = {first_when = 'true', abuse_when = 'true'}", true,
         true},
        {"the other alone",
         "support = {first_when = 'true', abuse_when = 'not true'}", true,
         false},
        {"abuse, and not shown",
         "support = {show = 'never', abuse_when = 'true'}", false, false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Outcome outcome = outcome_of(with("", row.support), "b = 1");
        CHECK(outcome.is_support_first == row.is_first);
        CHECK(outcome.is_abuse_first == row.is_abuse_first);
    }
}

}  // namespace ajar
