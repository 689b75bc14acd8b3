// The rules of scoring, ajar-questionnaire(5), Scoring, each with its number
// there.
#include <ajar/engine/score.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../support/scoring_items.hpp"

namespace ajar {

namespace {

std::string sum(const std::string& items, const std::string& keys = "")
{
    return scale_of("method = 'sum'\nitems = [" + items + "]\n" + keys);
}

std::string mean(const std::string& items, const std::string& keys = "")
{
    return scale_of("method = 'mean'\nitems = [" + items + "]\n" + keys);
}

std::string by(const std::string& method, const std::string& keys = "")
{
    return scale_of("method = '" + method + "'\nitems = ['b', 'c', 'd']\n" +
                    keys);
}

void check_scores(const std::vector<ScaleRow>& rows)
{
    check_last_scale(rows, [](const Scale&, const ScaleScore& score) {
        return summary(score);
    });
}

std::string states(const Scores& scores)
{
    std::string letters;
    for (const ItemState state : scores.items) {
        switch (state) {
        case ItemState::Hidden: letters += 'h'; break;
        case ItemState::Unanswered: letters += 'u'; break;
        case ItemState::Answered: letters += 'a'; break;
        }
    }
    return letters;
}

}  // namespace

TEST_CASE("rule 1: an item is hidden or unanswered or answered")
{
    struct Row {
        std::string name;
        std::string answers;
        std::string states;  // of a, b, c, d, h, keyed, many, hours, steps
    };

    const std::vector<Row> rows = {
        {"nothing answered: what is unknown is not true", "", "uuuuhuuuu"},
        {"what is false", "a = 0", "auuuhuuuu"},
        {"what is true", "a = 1", "auuuuuuuu"},
        {"an answer to a shown item", "a = 1\nh = 3", "auuuauuuu"},
        {"an answer to a hidden item", "a = 0\nh = 3", "auuuhuuuu"},
        {"an option without a score", "b = 'na'", "uauuhuuuu"},
        {"none of a multiple choice", "many = []", "uuuuhuauu"},
        {"numbers", "hours = 1\nsteps = 0", "uuuuhuuaa"},
    };
    const Questionnaire questionnaire = questionnaire_from(scoring_items);
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(states(score(questionnaire,
                           answers_from(questionnaire, row.answers))) ==
              row.states);
    }
}

TEST_CASE("rule 1: an answer to a hidden item is ignored, whatever gave it")
{
    const Questionnaire questionnaire = questionnaire_from(
        std::string(scoring_items) + sum("'h'", "min_answered = 0") +
        "[[item]]\nid = 'i'\ntext = '?'\ntype = 'note'\n"
        "show_if = 'answered(h) or answer.h == 3'\n");
    Answers answers = answers_from(questionnaire, "a = 1\nh = 3");
    CHECK(states(score(questionnaire, answers)) == "auuuauuuuu");
    answers[0] = OptionIndex{2};
    const Scores scores = score(questionnaire, answers);
    CHECK(states(scores) == "auuuhuuuuh");
    CHECK(summary(scores.scales[0]) == "none of 0/0");
}

TEST_CASE("rule 2: the score of an answered item")
{
    const std::string reverse_hours = "reverse = ['hours']";
    check_scores({
        {"the option's value", sum("'a'"), "a = 3", "3 of 1/1"},
        {"the option's score", sum("'keyed'"), "keyed = 'low'", "10 of 1/1"},
        {"a score goes before a value", sum("'keyed'"), "keyed = 7",
         "-1 of 1/1"},
        {"a value without a score", sum("'keyed'"), "keyed = 5", "5 of 1/1"},
        {"an option without a score", sum("'a'"), "a = 'na'", "none of 0/1"},
        {"several options", sum("'many'"), "many = [1, 2]", "3 of 1/1"},
        {"several, one of them negative", sum("'many'"),
         "many = ['less', 2, 1]", "-1 of 1/1"},
        {"none chosen is an answer", sum("'many'"), "many = []", "0 of 1/1"},
        {"one without a score among several", sum("'many'"), "many = ['x', 2]",
         "2 of 1/1"},
        {"chosen, but none with a score", sum("'many'"), "many = ['x']",
         "none of 0/1"},
        {"an exclusive one", sum("'many'"), "many = ['only']", "9 of 1/1"},
        {"a number", sum("'hours'"), "hours = 2.75", "2.75 of 1/1"},
        {"reversed", sum("'a'", "reverse = ['a']"), "a = 1", "3 of 1/1"},
        {"reversed at the end", sum("'a'", "reverse = ['a']"), "a = 4",
         "0 of 1/1"},
        {"reversed by scores: -1 + 10 - 5",
         sum("'keyed'", "reverse = ['keyed']"), "keyed = 5", "4 of 1/1"},
        {"reversed number: 1 + 10 - 2.5", sum("'hours'", reverse_hours),
         "hours = 2.5", "8.5 of 1/1"},
        {"reversed without a score", sum("'a'", "reverse = ['a']"), "a = 'na'",
         "none of 0/1"},
        {"one reversed, one not", sum("'a', 'b'", "reverse = ['b']"),
         "a = 1\nb = 1", "4 of 2/2"},
    });
}

TEST_CASE("rule 3: what a hidden item is to a scale")
{
    const std::string inputs = "'b', 'h'";
    check_scores({
        {"left out by default", sum(inputs), "b = 2", "2 of 1/1"},
        {"left out", sum(inputs, "hidden = 'exclude'"), "b = 2", "2 of 1/1"},
        {"an answer of 0", sum(inputs, "hidden = 'zero'"), "b = 2", "2 of 2/2"},
        {"an answer of 0 in a mean", mean(inputs, "hidden = 'zero'"), "b = 2",
         "1 of 2/2"},
        {"an answer of 0, reversed or not",
         sum(inputs, "hidden = 'zero'\nreverse = ['h']"), "b = 2", "2 of 2/2"},
        {"an answer of 0 counts towards enough",
         sum(inputs, "hidden = 'zero'\nmin_answered = 1"), "", "0 of 1/2"},
        {"unanswered", sum(inputs, "hidden = 'missing'"), "b = 2",
         "none of 1/2"},
        {"unanswered, but enough",
         sum(inputs, "hidden = 'missing'\nmin_answered = 1"), "b = 2",
         "4 of 1/2"},
        {"shown and answered", sum(inputs, "hidden = 'zero'"),
         "a = 1\nb = 2\nh = 3", "5 of 2/2"},
        {"shown and not answered", sum(inputs, "hidden = 'zero'"),
         "a = 1\nb = 2", "none of 1/2"},
        {"hidden all and left out", sum("'h'"), "", "none of 0/0"},
        {"hidden all and 0", sum("'h'", "hidden = 'zero'"), "", "0 of 1/1"},
    });
}

TEST_CASE("rule 4: no score without enough answers")
{
    const std::string three = "'b', 'c', 'd'";
    const std::string four = "'a', 'b', 'c', 'd'";
    check_scores({
        {"two of three", sum(three), "b = 1\nc = 2", "4.5 of 2/3"},
        {"one of three", sum(three), "b = 1", "none of 1/3"},
        {"half is not more than half", sum(four), "a = 1\nb = 1",
         "none of 2/4"},
        {"three of four", mean(four), "a = 1\nb = 1\nc = 4", "2 of 3/4"},
        {"nothing", sum(four), "", "none of 0/4"},
        {"an option without a score is no answer", sum(three),
         "b = 1\nc = 'na'\nd = 'na'", "none of 1/3"},
        {"of those in play: one of one", sum("'b', 'h'"), "b = 3", "3 of 1/1"},
        {"fewer are enough", sum(four, "min_answered = 1"), "b = 2",
         "8 of 1/4"},
        {"all are needed", sum(three, "min_answered = 3"), "b = 1\nc = 1",
         "none of 2/3"},
        {"all are there", sum(three, "min_answered = 3"), "b = 1\nc = 1\nd = 1",
         "3 of 3/3"},
        {"more are needed than are in play",
         sum("'b', 'h'", "min_answered = 2"), "b = 3", "none of 1/1"},
        {"none is needed, none is there", sum(three, "min_answered = 0"), "",
         "none of 0/3"},
        {"none is needed, none is in play", sum("'h'", "min_answered = 0"), "",
         "none of 0/0"},
    });
}

TEST_CASE("rule 5: gaps that count as 0")
{
    const std::string zero = "missing = 'zero'";
    const std::string one = zero + "\nmin_answered = 1";
    const std::string none = zero + "\nmin_answered = 0";
    check_scores({
        {"in a sum", by("sum", zero), "b = 2\nd = 4", "6 of 2/3"},
        {"in a mean", by("mean", zero), "b = 2\nd = 4", "2 of 2/3"},
        {"in a min", by("min", zero), "b = 2\nd = 4", "0 of 2/3"},
        {"in a max", by("max", zero), "b = 2\nd = 4", "4 of 2/3"},
        {"in a count from 0", by("count", zero + "\ncount_from = 0"),
         "b = 2\nd = 4", "3 of 2/3"},
        {"in a count from 1", by("count", zero + "\ncount_from = 1"),
         "b = 2\nd = 4", "2 of 2/3"},
        {"not before there are enough", by("sum", zero), "b = 2",
         "none of 1/3"},
        {"fewer are enough", by("mean", one), "b = 3", "1 of 1/3"},
        {"all of them", by("sum", none), "", "0 of 0/3"},
        {"an option without a score", by("mean", one),
         "b = 3\nc = 'na'\nd = 'na'", "1 of 1/3"},
        {"0 after reversing", by("sum", one + "\nreverse = ['c', 'd']"),
         "b = 3", "3 of 1/3"},
        {"a hidden item that is missing",
         mean("'b', 'h'", one + "\nhidden = 'missing'"), "b = 3", "1.5 of 1/2"},
        {"a hidden item that is left out", mean("'b', 'h'", one), "b = 3",
         "3 of 1/1"},
    });
}

}  // namespace ajar
