#include <ajar/engine/evaluate.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../support/evaluating.hpp"

namespace ajar {

using namespace evaluating;

namespace {

const std::string t = "true";
const std::string f = "false";
const std::string u = "answer.empty > 0";

}  // namespace

TEST_CASE("and, or and not follow Kleene")
{
    struct Pair {
        std::string left;
        std::string right;
        Truth both;
        Truth either;
    };

    const std::vector<Pair> rows = {
        {t, t, yes, yes},     {t, u, unknown, yes},     {t, f, no, yes},
        {u, t, unknown, yes}, {u, u, unknown, unknown}, {u, f, no, unknown},
        {f, t, no, yes},      {f, u, no, unknown},      {f, f, no, no},
    };
    for (const Pair& row : rows) {
        CAPTURE(row.left);
        CAPTURE(row.right);
        CHECK((truth_of(row.left + " and " + row.right) == row.both));
        CHECK((truth_of(row.left + " or " + row.right) == row.either));
    }
    check_truths({{"not " + t, no},
                  {"not " + f, yes},
                  {"not " + u, unknown},
                  {"not not " + t, yes},
                  {"not not " + u, unknown},
                  {"not not not " + f, yes},
                  {t + " and " + t + " and " + u, unknown},
                  {t + " and " + u + " and " + f, no},
                  {f + " or " + u + " or " + t, yes},
                  {f + " or " + f + " or " + u, unknown}});
}

TEST_CASE("numbers are compared by value")
{
    struct Pair {
        std::string left;
        std::string right;
        int order;  // -1 less, 0 equal, 1 more
    };

    const std::vector<Pair> rows = {
        {"1", "2", -1},
        {"2", "2.0", 0},
        {"3", "2", 1},
        {"-1", "1", -1},
        {"0.1 + 0.2", "0.3", 0},
        {"1 / 3 * 3", "1", 0},
        {"1 / 3", "0.333333", 1},
        {"answer.number", "1.5", 0},
        {"answer.one", "answer.number", 1},
        {"score.sum", "answer.one", 0},
    };
    for (const Pair& row : rows) {
        const auto check = [&](const std::string& relation, bool is_true) {
            const std::string expression =
                row.left + " " + relation + " " + row.right;
            CAPTURE(expression);
            CHECK((truth_of(expression) == (is_true ? yes : no)));
        };
        check("==", row.order == 0);
        check("!=", row.order != 0);
        check("<", row.order < 0);
        check("<=", row.order <= 0);
        check(">", row.order > 0);
        check(">=", row.order >= 0);
    }
}

TEST_CASE("an operation on something missing is unknown")
{
    const std::vector<std::string> missing = {"answer.empty", "answer.hidden",
                                              "score.none", "1 / 0",
                                              "-answer.empty"};
    for (const std::string& term : missing) {
        for (const std::string relation : {"==", "!=", "<", "<=", ">", ">="}) {
            check_truths({{term + " " + relation + " 1", unknown},
                          {"1 " + relation + " " + term, unknown},
                          {term + " " + relation + " " + term, unknown}});
        }
        check_truths({{term + " in [1, 2]", unknown}});
        check_values({{term, "unknown"},
                      {"1 + " + term, "unknown"},
                      {term + " - 1", "unknown"},
                      {"0 * (" + term + ")", "unknown"},
                      {"(" + term + ") / 2", "unknown"},
                      {"min(1, " + term + ")", "unknown"},
                      {"max(" + term + ", 1)", "unknown"}});
    }
    check_truths({{"band.none == 'low'", unknown},
                  {"band.none != 'low'", unknown},
                  {"band.none >= 'low'", unknown},
                  {"band.none in ['low']", unknown},
                  {"'v' in answer.many", unknown}});
}

TEST_CASE("arithmetic is exact and division by zero is unknown")
{
    check_values({
        {"1 + 2 * 3 - 4 / 8", "6.5"},
        {"(1 + 2) * 3", "9"},
        {"1 - 2 - 3", "-4"},
        {"8 / 4 / 2", "1"},
        {"8 / 4 * 2", "4"},
        {"-(1 - 3)", "2"},
        {"- -2", "2"},
        {"---2", "-2"},
        {"-0", "0"},
        {"1 / 0", "unknown"},
        {"0 / 0", "unknown"},
        {"1 / (answer.one - 2)", "unknown"},
        {"0 * (1 / 0)", "unknown"},
        {"1 / 3", "0.333333"},
        {"min(3, -1, 2)", "-1"},
        {"max(3, -1, 2)", "3"},
        {"min(2)", "2"},
        {"max(1, min(5, 4), 2) + 1", "5"},
        {"answer.one + answer.number", "3.5"},
        {"score.sum * 2", "4"},
    });
}

TEST_CASE("count is how many of its conditions are true")
{
    check_values({
        {"count(true)", "1"},
        {"count(false)", "0"},
        {"count(" + u + ")", "0"},
        {"count(" + t + ", " + f + ", " + u + ", " + t + ")", "2"},
        {"count(not (" + u + "), not false)", "1"},
        {"count(answer.one == 2, answer.one == 2)", "2"},
    });
}

TEST_CASE("only true holds, and no condition at all")
{
    struct Decision {
        std::string expression;
        bool holds;
    };

    const std::vector<Decision> rows = {{t, true}, {f, false}, {u, false}};
    for (const Decision& row : rows) {
        CAPTURE(row.expression);
        const Questionnaire questionnaire =
            with("[[next_step]]\nid = 'n'\ntitle = 'N'\ntext = 'T'\nwhen = '" +
                 row.expression + "'\n");
        const Answers none(questionnaire.items.size());
        const Scores scores = score(questionnaire, none);
        const Facts facts{questionnaire, none, scores};
        CHECK(holds(questionnaire.next_steps.at(0).when, facts) == row.holds);
        CHECK(holds({}, facts));
    }
}

}  // namespace ajar
