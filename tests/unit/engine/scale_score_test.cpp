// The rules of scoring from the methods on, ajar-questionnaire(5), Scoring.
#include <ajar/engine/score.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../support/scoring_items.hpp"

namespace ajar {

namespace {

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

}  // namespace

TEST_CASE("rule 6: the methods")
{
    const std::string all = "b = 1\nc = 4\nd = 2";
    const std::string two = "b = 1\nc = 4";
    const std::string weights = "weights = {b = 2, d = 0.5}";
    check_scores({
        {"sum", by("sum"), all, "7 of 3/3"},
        {"sum, prorated: 5 x 3/2", by("sum"), two, "7.5 of 2/3"},
        {"sum, weighted: 2 + 4 + 1", by("sum", weights), all, "7 of 3/3"},
        {"sum, weighted and prorated: 6 x 3.5/3", by("sum", weights), two,
         "7 of 2/3"},
        {"sum, prorated: 4 x 3/2", by("sum"), "b = 3\nc = 1", "6 of 2/3"},
        {"mean", by("mean"), all, "2.333333 of 3/3"},
        {"mean of those answered", by("mean"), two, "2.5 of 2/3"},
        {"mean, weighted: 7 / 3.5", by("mean", weights), all, "2 of 3/3"},
        {"mean, weighted, of those answered: 6 / 3", by("mean", weights), two,
         "2 of 2/3"},
        {"max", by("max"), all, "4 of 3/3"},
        {"max of those answered", by("max"), "b = 1\nd = 2", "2 of 2/3"},
        {"min", by("min"), all, "1 of 3/3"},
        {"min of those answered", by("min"), "c = 4\nd = 2", "2 of 2/3"},
        {"count", by("count", "count_from = 2"), all, "2 of 3/3"},
        {"count, at least", by("count", "count_from = 4"), all, "1 of 3/3"},
        {"count of none", by("count", "count_from = 4.5"), all, "0 of 3/3"},
        {"count is not prorated", by("count", "count_from = 1"), two,
         "2 of 2/3"},
        {"count after reversing: 3, 0, 2",
         by("count", "count_from = 2\nreverse = ['b', 'c', 'd']"), all,
         "2 of 3/3"},
        {"a negative sum",
         scale_of("method = 'sum'\nitems = ['many', 'keyed']"),
         "many = ['less']\nkeyed = 7", "-5 of 2/2"},
    });
}

TEST_CASE("rule 6: rescaling comes last")
{
    const std::string all = "b = 1\nc = 4\nd = 2";
    const auto rescale = [](const std::string& from, const std::string& to) {
        return "rescale = {from = [" + from + "], to = [" + to + "]}";
    };
    check_scores({
        {"up: 7 of 12", by("sum", rescale("0, 12", "0, 120")), all,
         "70 of 3/3"},
        {"down", by("sum", rescale("0, 12", "120, 0")), all, "50 of 3/3"},
        {"from high to low", by("sum", rescale("12, 0", "0, 120")), all,
         "50 of 3/3"},
        {"moved", by("mean", rescale("0, 4", "1, 5")), "b = 1\nc = 2",
         "2.5 of 2/3"},
        {"onto one value", by("sum", rescale("0, 12", "7, 7")), all,
         "7 of 3/3"},
        {"beyond its ends: 7 of 2..4", by("sum", rescale("2, 4", "0, 10")), all,
         "25 of 3/3"},
        {"after prorating: 7.5", by("sum", rescale("0, 12", "0, 24")),
         "b = 1\nc = 4", "15 of 2/3"},
        {"exact: 7/3 of 3", by("mean", rescale("0, 3", "0, 9")), all,
         "7 of 3/3"},
        {"a count", by("count", "count_from = 2\n" + rescale("0, 3", "0, 6")),
         all, "4 of 3/3"},
        {"no score, nothing to rescale", by("sum", rescale("0, 12", "0, 120")),
         "b = 1", "none of 1/3"},
    });
}

TEST_CASE("rule 7: the band follows from the exact score")
{
    const std::string bands = "bands = [{id = 'low', label = 'L'}, "
                              "{id = 'some', label = 'S', from = 1.2}, "
                              "{id = 'much', label = 'M', from = 2.4}]\n";
    const std::string means = "method = 'mean'\nitems = ['hours', 'steps']\n";
    const std::string tenth = "rescale = {from = [0, 10], to = [0, 1]}\n";
    check_last_scale(
        {
            {"below every cut-off", by("mean", bands), "b = 1\nc = 1\nd = 1",
             "low"},
            {"on a cut-off: 12 tenths", by("sum", bands + tenth),
             "b = 4\nc = 4\nd = 4", "some"},
            {"just below: 11 tenths", by("sum", bands + tenth),
             "b = 4\nc = 4\nd = 3", "low"},
            {"on a cut-off by decimals: (2.4 + 0) / 2", scale_of(means + bands),
             "hours = 2.4\nsteps = 0", "some"},
            {"just below by decimals", scale_of(means + bands),
             "hours = 2.399999\nsteps = 0", "low"},
            {"on the last", scale_of(means + bands), "hours = 1.8\nsteps = 3",
             "much"},
            {"above all", by("sum", bands), "b = 4\nc = 4\nd = 4", "much"},
            {"no score, no band", by("sum", bands), "b = 4", "none"},
            {"no bands", by("sum"), "b = 1\nc = 1\nd = 1", "none"},
        },
        [](const Scale& scale, const ScaleScore& score) {
            return score.band ? scale.bands[score.band->value].id : "none";
        });
}

TEST_CASE("a scale may put earlier scales together")
{
    const std::string parts =
        scale_of("method = 'sum'\nitems = ['a', 'b']", "first") +
        scale_of("method = 'mean'\nitems = ['c', 'd']", "second") +
        scale_of("method = 'sum'\nitems = ['keyed']", "third");
    const auto composite = [&](const std::string& method,
                               const std::string& keys = "") {
        return parts +
               scale_of("method = '" + method +
                        "'\nscales = ['first', 'second', 'third']\n" + keys);
    };
    // The parts come to 5, 2.5 and -1.
    const std::string all = "a = 1\nb = 4\nc = 2\nd = 3\nkeyed = 7";
    const std::string two = "a = 1\nb = 4\nc = 2\nd = 3";
    const std::string one = "a = 1\nb = 4\nc = 2";
    check_scores({
        {"sum", composite("sum"), all, "6.5 of 3/3"},
        {"mean", composite("mean"), all, "2.166667 of 3/3"},
        {"max", composite("max"), all, "5 of 3/3"},
        {"min", composite("min"), all, "-1 of 3/3"},
        {"count", composite("count", "count_from = 2.5"), all, "2 of 3/3"},
        {"weights: 10 + 2.5 - 1", composite("sum", "weights = {first = 2}"),
         all, "11.5 of 3/3"},
        {"a part without a score stays in play", composite("sum"), two,
         "11.25 of 2/3"},
        {"too few parts with a score", composite("sum"), one, "none of 1/3"},
        {"fewer are enough", composite("mean", "min_answered = 1"), one,
         "5 of 1/3"},
        {"gaps as 0", composite("sum", "missing = 'zero'"), two, "7.5 of 2/3"},
        {"a part with nothing in play stays in play",
         scale_of("method = 'sum'\nitems = ['h']", "gone") +
             scale_of("method = 'sum'\nitems = ['b']", "there") +
             scale_of("method = 'mean'\nscales = ['gone', 'there']"),
         "b = 3", "none of 1/2"},
        {"a composite of a composite",
         composite("sum") +
             scale_of("method = 'sum'\nscales = ['scale', 'first']", "top"),
         all, "11.5 of 2/2"},
    });
}

TEST_CASE("a scale may decide which items are asked")
{
    const Questionnaire questionnaire = questionnaire_from(
        std::string(scoring_items) +
        scale_of("method = 'sum'\nitems = ['a', 'b']\nbands = "
                 "[{id = 'low', label = 'L'}, "
                 "{id = 'much', label = 'M', from = 5}]",
                 "first") +
        scale_of("method = 'sum'\nscales = ['first']", "second") +
        "[[item]]\nid = 'i'\ntext = '?'\ntype = 'number'\nmin = 0\nmax = 9\n"
        "show_if = \"score.second >= 5 and band.first == 'much'\"\n" +
        scale_of("method = 'sum'\nitems = ['i']", "third"));
    const auto third = [&](const std::string& answers) {
        const Scores scores =
            score(questionnaire, answers_from(questionnaire, answers));
        return summary(scores.scales.at(2));
    };
    CHECK(third("a = 1\nb = 4\ni = 7") == "7 of 1/1");
    CHECK(third("a = 1\nb = 3\ni = 7") == "none of 0/0");
    CHECK(third("a = 1\ni = 7") == "none of 0/0");
}

}  // namespace ajar
