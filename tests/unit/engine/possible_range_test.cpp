// Rule 8 of scoring, ajar-questionnaire(5), Scoring.
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

std::string by(const std::string& method, const std::string& keys = "")
{
    return scale_of("method = '" + method + "'\nitems = ['b', 'c']\n" + keys);
}

// "2 to 6", with the bands of its ends where there are bands.
std::string range(const Scale& scale, const ScaleScore& score)
{
    if (!score.possible) {
        return "none";
    }
    std::string text =
        score.possible->low.to_text() + " to " + score.possible->high.to_text();
    CHECK(score.possible->low_band.has_value() == !scale.bands.empty());
    CHECK(score.possible->high_band.has_value() == !scale.bands.empty());
    if (score.possible->low_band) {
        text += ", " + scale.bands[score.possible->low_band->value].id +
                " to " + scale.bands[score.possible->high_band->value].id;
    }
    return text;
}

}  // namespace

TEST_CASE("rule 8: unanswered inputs range over what they allow")
{
    check_last_scale(
        {
            {"nothing answered", sum("'b', 'c'"), "", "0 to 8"},
            {"one answered", sum("'b', 'c'"), "b = 2", "2 to 6"},
            {"an answer without a score is open", sum("'b', 'c'"),
             "b = 2\nc = 'na'", "2 to 6"},
            {"all answered", sum("'b', 'c'"), "b = 2\nc = 3", "5 to 5"},
            {"scores, not values", sum("'keyed'"), "", "-1 to 10"},
            {"any set of a multiple choice, or an exclusive one alone",
             sum("'many'"), "", "-4 to 9"},
            {"a number", sum("'hours'"), "", "1 to 10"},
            {"a number on its step", sum("'steps'"), "", "0 to 9"},
            {"reversed", sum("'keyed', 'b'", "reverse = ['keyed', 'b']"),
             "b = 1", "2 to 13"},
            {"sum with weights", by("sum", "weights = {c = 2.5}"), "b = 2",
             "2 to 12"},
            {"mean", by("mean"), "b = 2", "1 to 3"},
            {"mean with weights", by("mean", "weights = {b = 3}"), "b = 2",
             "1.5 to 2.5"},
            {"max", by("max"), "b = 2", "2 to 4"},
            {"min", by("min"), "b = 2", "0 to 2"},
            {"count", by("count", "count_from = 2"), "b = 2", "1 to 2"},
            {"count of what cannot count any more",
             by("count", "count_from = 2"), "b = 1", "0 to 1"},
        },
        range);
}

TEST_CASE("rule 8: the rules for too few answers and for gaps are set aside")
{
    check_last_scale(
        {
            {"too few answered for a score", sum("'b', 'c', 'd'"), "b = 2",
             "2 to 10"},
            {"a rule for fewest answers", by("sum", "min_answered = 2"),
             "b = 2", "2 to 6"},
            {"gaps as 0", by("sum", "missing = 'zero'\nmin_answered = 0"),
             "b = 2", "2 to 6"},
            {"gaps as 0 do not pull a min down",
             by("min", "missing = 'zero'\nmin_answered = 0"), "b = 2",
             "0 to 2"},
            {"nothing unanswered, but no score",
             sum("'b', 'h'", "min_answered = 2"), "b = 2", "2 to 2"},
            {"a prorated sum may lie outside: its score is 0",
             sum("'b', 'hours'", "min_answered = 1"), "b = 0", "1 to 10"},
        },
        range);
    check_last_scale(
        {{"that sum", sum("'b', 'hours'", "min_answered = 1"), "b = 0",
          "0 of 1/2"}},
        [](const Scale&, const ScaleScore& score) { return summary(score); });
}

TEST_CASE("rule 8: hidden items")
{
    const std::string inputs = "'b', 'h'";
    check_last_scale(
        {
            {"left out", sum(inputs), "", "0 to 4"},
            {"zeroed", sum(inputs, "hidden = 'zero'"), "", "0 to 4"},
            {"zeroed in a mean",
             scale_of("method = 'mean'\nitems = ['b', 'h']\nhidden = 'zero'"),
             "b = 4", "2 to 2"},
            {"missing", sum(inputs, "hidden = 'missing'"), "b = 1", "1 to 5"},
            {"missing and nothing else", sum("'h'", "hidden = 'missing'"), "",
             "0 to 4"},
            {"nothing in play", sum("'h'"), "", "none"},
            {"shown and unanswered", sum(inputs), "a = 1\nb = 1", "1 to 5"},
        },
        range);
}

TEST_CASE("rule 8: rescaling and bands")
{
    const std::string bands = "bands = [{id = 'low', label = 'L'}, "
                              "{id = 'some', label = 'S', from = 3}, "
                              "{id = 'much', label = 'M', from = 6}]\n";
    check_last_scale(
        {
            {"rescaled", by("sum", "rescale = {from = [0, 8], to = [0, 4]}"),
             "b = 2", "1 to 3"},
            {"rescaled the other way round",
             by("sum", "rescale = {from = [0, 8], to = [100, 0]}"), "b = 2",
             "25 to 75"},
            {"onto one value",
             by("sum", "rescale = {from = [0, 8], to = [1, 1]}"), "b = 2",
             "1 to 1"},
            {"all bands", by("sum", bands), "b = 2", "2 to 6, low to much"},
            {"bands between cut-offs", by("sum", bands), "b = 1",
             "1 to 5, low to some"},
            {"one band", by("sum", bands), "b = 4\nc = 3",
             "7 to 7, much to much"},
            {"bands when rescaled the other way round",
             by("sum", bands + "rescale = {from = [0, 8], to = [8, 0]}"),
             "b = 2", "2 to 6, low to much"},
            {"bands without a score", by("sum", bands), "",
             "0 to 8, low to much"},
        },
        range);
}

TEST_CASE("rule 8: composites")
{
    const std::string first =
        scale_of("method = 'sum'\nitems = ['b', 'c']", "first");
    const std::string second = scale_of(
        "method = 'sum'\nitems = ['d', 'a']\nmin_answered = 1", "second");
    const std::string gone = scale_of("method = 'sum'\nitems = ['h']", "gone");
    const std::string both =
        first + second +
        scale_of("method = 'sum'\nscales = ['first', 'second']");
    check_last_scale(
        {
            {"nothing answered", both, "", "0 to 16"},
            {"a part with a score is its score", both, "b = 1\nc = 2",
             "3 to 11"},
            {"a part without a score ranges", both, "b = 1", "1 to 13"},
            {"a part whose score is prorated", both, "d = 3", "6 to 14"},
            {"all parts with a score", both, "b = 1\nc = 2\nd = 3", "9 to 9"},
            {"a part with nothing in play has no range",
             first + gone +
                 scale_of("method = 'sum'\n"
                          "scales = ['first', 'gone']"),
             "b = 1\nc = 1", "none"},
            {"a rescaled part",
             scale_of("method = 'sum'\nitems = ['b', 'c']\n"
                      "rescale = {from = [0, 8], to = [8, 0]}",
                      "first") +
                 scale_of("method = 'max'\nscales = ['first']"),
             "b = 1", "3 to 7"},
        },
        range);
}

}  // namespace ajar
