#include <ajar/engine/proof/search.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../../support/proving.hpp"

namespace ajar {

using namespace proving;

namespace {

struct RangeRow {
    std::string name;
    std::string parts;
    std::string range;
};

void check_ranges(const std::vector<RangeRow>& rows)
{
    for (const RangeRow& row : rows) {
        CAPTURE(row.name);
        CHECK(range_of(with(row.parts)) == row.range);
    }
}

struct ConditionRow {
    std::string condition;
    std::string verdict;
};

void check_conditions(const std::vector<ConditionRow>& rows,
                      const std::string& parts = "",
                      Skipping skipping = Skipping::Allowed)
{
    for (const ConditionRow& row : rows) {
        CAPTURE(row.condition);
        CHECK(verdict_of(with(parts + critical(row.condition)), skipping) ==
              row.verdict);
    }
}

std::string item(const std::string& id, const std::string& keys)
{
    return "[[item]]\nid = '" + id + "'\ntext = '?'\n" + keys + "\n";
}

// Asked when a is 1.
const std::string p = item("p",
                           "options = [{value = 6, label = '6'}, "
                           "{value = 9, label = '9'}]\n"
                           "show_if = 'answer.a == 1'");

}  // namespace

TEST_CASE("the ends of a scale are those that answers give")
{
    const std::string mean = "method = 'mean'\nitems = ['keyed', 'b', 'c']\n"
                             "weights = {keyed = 3}\nmin_answered = ";
    check_ranges({
        {"a weighted mean with one answer", scale_of(mean + "1"), "-1 to 10"},
        {"with two: -3 / 4 and 34 / 4", scale_of(mean + "2"), "-0.75 to 8.5"},
        {"with three: -3 / 5 and 38 / 5", scale_of(mean + "3"), "-0.6 to 7.6"},
        {"a sum", scale_of("method = 'sum'\nitems = ['b', 'c']"), "0 to 8"},
        {"a prorated sum",
         scale_of("method = 'sum'\nitems = ['b', 'hours']\nmin_answered = 1"),
         "0 to 20"},
        {"gaps as 0",
         scale_of("method = 'sum'\nitems = ['b', 'hours']\nmin_answered = 1\n"
                  "missing = 'zero'"),
         "0 to 14"},
        {"reversed",
         scale_of("method = 'sum'\nitems = ['keyed', 'hours']\n"
                  "reverse = ['hours']"),
         "0 to 20"},
        {"a max", scale_of("method = 'max'\nitems = ['keyed', 'b']"),
         "0 to 10"},
        {"a min", scale_of("method = 'min'\nitems = ['keyed', 'b']"),
         "-1 to 4"},
        {"a max of enough answers",
         scale_of("method = 'max'\nitems = ['keyed', 'hours']\n"
                  "min_answered = 2"),
         "1 to 10"},
        {"a count",
         scale_of("method = 'count'\nitems = ['b', 'hours', 'c']\n"
                  "count_from = 1\nmin_answered = 3"),
         "1 to 3"},
        {"sets of options", scale_of("method = 'sum'\nitems = ['many']"),
         "-4 to 9"},
        {"numbers", scale_of("method = 'sum'\nitems = ['hours', 'steps']"),
         "1 to 19"},
        {"rescaled",
         scale_of("method = 'sum'\nitems = ['b', 'c']\n"
                  "rescale = {from = [0, 8], to = [10, 50]}"),
         "10 to 50"},
        {"turned around",
         scale_of("method = 'sum'\nitems = ['b', 'hours']\n"
                  "rescale = {from = [0, 14], to = [28, 0]}"),
         "0 to 26"},
    });
}

TEST_CASE("hidden items lie in the ends as the scale's rule has it")
{
    const auto mean = [](const std::string& rule) {
        return p +
               item("q", "options = [{value = 2, label = '2'}, "
                         "{value = 3, label = '3'}]") +
               scale_of("method = 'mean'\nitems = ['q', 'p']\nhidden = '" +
                        rule + "'");
    };
    const std::string never = item("gone", "type = 'number'\nmin = 0\n"
                                           "max = 3\nshow_if = 'false'");
    check_ranges({
        {"left out", mean("exclude"), "2 to 6"},
        {"as 0", mean("zero"), "1 to 6"},
        {"missing: both must be answered", mean("missing"), "4 to 6"},
        {"what opens an item counts too",
         scale_of("method = 'sum'\nitems = ['a', 'h']"), "0 to 5"},
        {"never shown", never + scale_of("method = 'sum'\nitems = ['gone']"),
         "no to no"},
        {"never shown, as 0",
         never + scale_of("method = 'sum'\nitems = ['gone']\nhidden = 'zero'"),
         "0 to 0"},
        {"never enough answers",
         never + scale_of("method = 'sum'\nitems = ['b', 'gone']\n"
                          "min_answered = 2"),
         "no to no"},
    });
}

TEST_CASE("composites know that their parts share answers")
{
    const std::string up = scale_of("method = 'sum'\nitems = ['b']", "up");
    const std::string down = scale_of("method = 'sum'\nitems = ['b']\n"
                                      "rescale = {from = [0, 4], to = [4, 0]}",
                                      "down");
    const std::string other =
        scale_of("method = 'sum'\nitems = ['c', 'hours']", "other");
    check_ranges({
        {"apart",
         up + other + scale_of("method = 'sum'\nscales = ['up', 'other']"),
         "1 to 18"},
        {"one rises as the other falls",
         up + down + scale_of("method = 'sum'\nscales = ['up', 'down']"),
         "4 to 4"},
        {"the greater of them",
         up + down + scale_of("method = 'max'\nscales = ['up', 'down']"),
         "2 to 4"},
        {"one part is enough",
         up + other +
             scale_of("method = 'mean'\nscales = ['up', 'other']\n"
                      "min_answered = 1"),
         "0 to 14"},
    });
}

TEST_CASE("a score that opens an item moves the ends")
{
    const std::string first =
        scale_of("method = 'sum'\nitems = ['b', 'hours']", "first");
    const auto opened = [&](const std::string& condition) {
        return first +
               item("late", "type = 'number'\nmin = 0\nmax = 5\nshow_if = '" +
                                condition + "'") +
               scale_of("method = 'sum'\nitems = ['b', 'late']\n"
                        "hidden = 'zero'");
    };
    check_ranges({
        {"by a high score", opened("score.first >= 13"), "0 to 9"},
        {"by a low score", opened("score.first < 4.5"), "0 to 8"},
        {"by no score", opened("score.first > 14"), "0 to 4"},
    });
}

TEST_CASE("conditions on answers")
{
    check_conditions({
        {"true", "yes"},
        {"false", "no"},
        {"answer.a == 3", "yes"},
        {"answer.a == 3 and answer.a == 2", "no"},
        {"not answered(a)", "yes"},
        {"answer.a >= 2 and not answered(a)", "no"},
        {"answer.h == 2", "yes"},
        {"answer.h == 2 and answer.a == 2", "no"},
        {"answer.a == 1 and not answered(h)", "yes"},
        {"answer.a == 'na'", "yes"},
        {"answer.a == 'na' and answer.a > 0", "no"},
        {"1 in answer.many and 2 in answer.many", "yes"},
        {"1 in answer.many and 'only' in answer.many", "no"},
        {"'less' in answer.many and not ('x' in answer.many)", "yes"},
        {"count(answer.a > 3, answer.b > 3, answer.c > 3) == 2", "yes"},
        {"count(answer.a > 3, answer.a > 2) == 1", "yes"},
        {"count(answer.a > 3, answer.a < 2) == 2", "no"},
    });
}

TEST_CASE("conditions on numbers with lots of values")
{
    check_conditions({
        {"answer.hours == 3.141592", "yes"},
        {"answer.hours * 10 == 31.415927", "no"},
        {"answer.hours > 9.999999", "yes"},
        {"answer.hours > 10", "no"},
        {"answer.hours < 1", "no"},
        {"answer.hours == answer.steps", "yes"},
        {"answer.hours + answer.steps == 19", "yes"},
        {"answer.hours + answer.steps > 19", "no"},
        {"answer.hours * 3 == 20 * answer.b and answer.b > 0", "no"},
        {"answer.hours * 2 == 5 * answer.b and answer.b > 0", "yes"},
        {"max(answer.hours, answer.steps) < 3 and answer.steps > 0", "no"},
        {"answer.steps == 6", "yes"},
        {"answer.steps == 9 and answer.hours == 1.5", "yes"},
    });
}

TEST_CASE("conditions on scores and bands")
{
    const std::string bands = "bands = [{id = 'low', label = 'L'}, "
                              "{id = 'high', label = 'H', from = 5}]\n";
    const std::string scales =
        scale_of("method = 'sum'\nitems = ['b', 'hours']\n" + bands, "s") +
        scale_of("method = 'mean'\nitems = ['b', 'c']\n", "m");
    check_conditions(
        {
            {"score.s == 14", "yes"},
            {"score.s > 14", "no"},
            {"score.s == 3.5", "yes"},
            {"band.s == 'high' and answer.b == 0", "yes"},
            {"band.s == 'low' and answer.b == 4", "no"},
            {"score.m == 4 and band.s == 'low'", "no"},
            {"score.m == 2 and band.s == 'low'", "yes"},
            {"score.m > score.s", "yes"},
            {"score.m > score.s + 1", "no"},
            {"score.s > score.m + 11", "yes"},
            {"score.m == 0.3", "no"},
            {"answered(b) and not (score.s > 0)", "no"},
        },
        scales);
}

TEST_CASE("required items are answered wherever they are shown")
{
    const std::string required =
        item("first", "type = 'number'\nmin = 0\nmax = 9\nrequired = true\n"
                      "show_if = 'answer.a == 1'") +
        item("second", "options = [{value = 'x', label = 'X'}]\n"
                       "required = true\nshow_if = 'answered(first)'");
    check_conditions({{"answer.a == 1", "yes"},
                      {"answer.a == 1 and not answered(first)", "no"},
                      {"answer.a == 1 and not answered(second)", "no"},
                      {"not answered(first)", "yes"},
                      {"answer.b == 2", "yes"}},
                     required);
    const Questionnaire questionnaire =
        with(required + critical("answer.a == 1"));
    const Condition& condition = questionnaire.critical.back().when.condition;
    Budget budget = plenty();
    const Proof proof =
        found(questionnaire, {{{&condition, Truth::True}}, {}}, budget).proof;
    REQUIRE((proof.verdict == Verdict::Reachable));
    // Both stand outside what the condition asks about.
    const Answers answers = proof.witness.answers();
    CHECK(answers[questionnaire.items.size() - 2].has_value());
    CHECK(answers[questionnaire.items.size() - 1].has_value());
}

TEST_CASE("with skipping forbidden every item that is shown is answered")
{
    const std::string note = item("note", "type = 'note'");
    check_conditions({{"not answered(b)", "no"},
                      {"not answered(h)", "yes"},
                      {"answer.a == 1 and not answered(h)", "no"},
                      {"answer.b == 2", "yes"},
                      {"not (answer.b >= 0)", "no"}},
                     note, Skipping::Forbidden);
    const auto range = [](const std::string& keys) {
        return range_of(with(scale_of(keys)), Skipping::Forbidden);
    };
    CHECK(range("method = 'sum'\nitems = ['steps', 'hours']\n"
                "min_answered = 1") == "1 to 19");
    CHECK(range_of(with(scale_of("method = 'sum'\nitems = ['steps', 'hours']\n"
                                 "min_answered = 1"))) == "0 to 20");
    // An answer without a score is an answer.
    CHECK(range("method = 'sum'\nitems = ['b', 'hours']\nmin_answered = 1") ==
          "1 to 20");
}

TEST_CASE("several requirements are met at once, each as it is wanted")
{
    struct Row {
        std::string first;
        TruthSet first_wanted;
        std::string second;
        TruthSet second_wanted;
        std::string verdict;
    };

    const std::vector<Row> rows = {
        {"answer.b > 2", Truth::True, "answer.b < 4", Truth::True, "yes"},
        {"answer.b > 2", Truth::True, "answer.b < 3", Truth::True, "no"},
        {"answer.b > 2", Truth::True, "answer.b < 3", Truth::False, "yes"},
        {"answer.b > 2", Truth::Unknown, "answer.b < 3", Truth::Unknown, "yes"},
        {"answer.b > 2", Truth::Unknown, "answer.b < 3", Truth::False, "no"},
        {"answer.b > 2", not_true, "answered(b)", Truth::True, "yes"},
        {"answer.b >= 0", not_true, "answer.hours > 2", Truth::True, "yes"},
        {"answer.hours >= 1", not_true, "answered(hours)", Truth::True, "no"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.first);
        CAPTURE(row.second);
        const Questionnaire questionnaire =
            with(critical(row.first, "one") + critical(row.second, "two"));
        Budget budget = plenty();
        const auto& rules = questionnaire.critical;
        const Query query{{{&rules[0].when.condition, row.first_wanted},
                           {&rules[1].when.condition, row.second_wanted}},
                          {}};
        CHECK(printed(found(questionnaire, query, budget).proof.verdict) ==
              row.verdict);
    }
}

TEST_CASE("an end under a condition")
{
    struct Row {
        std::string condition;
        std::string high;
    };

    const std::vector<Row> rows = {
        {"answer.hours < 3", "6.999999"},
        {"answer.hours == answer.b", "8"},
        {"answer.b > 4", "none"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.condition);
        const Questionnaire questionnaire =
            with(scale_of("method = 'sum'\nitems = ['b', 'hours']") +
                 critical(row.condition));
        const Condition& condition =
            questionnaire.critical.back().when.condition;
        Budget budget = plenty();
        const Extremum extremum = found(
            questionnaire,
            {{{&condition, Truth::True}}, WantedEnd{{0}, End::High}}, budget);
        CHECK(ajar::printed(extremum.score) == row.high);
    }
}

TEST_CASE("where the work allowed is not enough, a reason is given")
{
    const Questionnaire questionnaire =
        with(critical("answer.a + answer.b + answer.c == 7"));
    const Condition& condition = questionnaire.critical.back().when.condition;
    const Query query{{{&condition, Truth::True}}, {}};

    struct Row {
        Budget budget;
        std::string reason;
    };

    const std::vector<Row> rows = {
        {{0, 0}, "the work allowed for one file is used up"},
        {{0, 9000}, "it takes more than 0 steps of work"},
        {{9000, 0}, "the work allowed for one file is used up"},
        {{1, 1}, "the work allowed for one file is used up"},
        {{60, 9000}, "it takes more than 60 steps of work"},
        {{9000, 60}, "the work allowed for one file is used up"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.budget.for_one);
        CAPTURE(row.budget.for_all);
        Budget budget = row.budget;
        const Proof proof = found(questionnaire, query, budget).proof;
        CHECK(printed(proof.verdict) == "undecided");
        CHECK(proof.reason == row.reason);
    }
    Budget budget{9000, 9000};
    CHECK(printed(found(questionnaire, query, budget).proof.verdict) == "yes");
    CHECK(budget.for_all < 9000);
    CHECK(budget.for_one == 9000);
}

TEST_CASE("what is kept in hand has a limit, too")
{
    std::string parts;
    std::string ids;
    for (int i = 0; i < 1'600; ++i) {
        const std::string id = "n" + std::to_string(i);
        parts += item(id, "type = 'number'\nmin = 0\nmax = 127\nstep = 1");
        ids += "'" + id + "', ";
    }
    parts += scale_of("method = 'sum'\nitems = [" + ids + "]");
    const Questionnaire questionnaire =
        with(parts + critical("score.scale == 100000.5"));
    const Condition& condition = questionnaire.critical.back().when.condition;
    Budget budget{1'000'000'000, 1'000'000'000};
    const Proof proof =
        found(questionnaire, {{{&condition, Truth::True}}, {}}, budget).proof;
    CHECK(printed(proof.verdict) == "undecided");
    CHECK(proof.reason ==
          "too many moves and scores would have to be kept in hand");
}

TEST_CASE("too many sets of options leave it undecided, unless some answers do")
{
    std::string options;
    long score = 1;
    for (int i = 0; i < 14; ++i) {
        options += "{value = " + std::to_string(score) + ", label = 'L'}, ";
        score *= 2;
    }
    const std::string parts =
        item("sets", "type = 'multiple_choice'\noptions = [" + options + "]") +
        scale_of("method = 'sum'\nitems = ['sets']");
    CHECK(verdict_of(with(parts + critical("score.scale == 3"))) == "yes");
    CHECK(verdict_of(with(parts + critical("score.scale == 16383"))) ==
          "undecided");
}

}  // namespace ajar
