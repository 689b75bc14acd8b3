// Which answers an explanation names as its reasons.
#include <ajar/engine/interpret.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../support/explanations.hpp"

namespace ajar {

using namespace explanations;

TEST_CASE("the reasons are the answers that speak loudest")
{
    struct Row {
        std::string name;
        std::string scale;  // its lines but id and title
        std::string because;
        std::string answers;
        std::string items;
    };

    const std::string three = "method = 'mean'\nitems = ['b', 'c', 'd']\n";
    const std::string high = "highest";
    const std::string low = "lowest";
    const std::vector<Row> rows = {
        {"the two highest", three, high, "b = 1\nc = 3\nd = 4", "d c"},
        {"ties in the scale's order", three, high, "b = 2\nc = 2\nd = 2",
         "b c"},
        {"the scale's order is not the file's",
         "method = 'mean'\nitems = ['d', 'c', 'b']", high,
         "b = 2\nc = 2\nd = 2", "d c"},
        {"at most two", three, high, "b = 4\nc = 3\nd = 2", "b c"},
        {"one alone", three, high, "c = 1", "c"},
        {"not at the lowest end", three, high, "b = 0\nc = 1\nd = 0", "c"},
        {"none above the lowest end", three, high, "b = 0\nc = 0\nd = 0", ""},
        {"nothing answered", three, high, "", ""},
        {"not without a score", three, high, "b = 'na'\nc = 1", "c"},
        {"the two lowest", three, low, "b = 1\nc = 3\nd = 2", "b d"},
        {"lowest, ties in order", three, low, "b = 2\nc = 0\nd = 2", "c b"},
        {"not at the highest end", three, low, "b = 4\nc = 4\nd = 3", "d"},
        {"none below the highest end", three, low, "b = 4", ""},
        {"coded values, not scores", three + "reverse = ['b']", high,
         "b = 0\nc = 3\nd = 1", "b c"},
        {"reversed to its lowest end", three + "reverse = ['b']", high,
         "b = 4\nc = 1", "c"},
        {"weights do not enter", three + "weights = {b = 100}", high,
         "b = 1\nc = 2\nd = 3", "d c"},
        {"gaps as 0 do not enter", three + "missing = 'zero'\nmin_answered = 0",
         low, "b = 2", "b"},
        {"hidden items do not enter",
         "method = 'sum'\nitems = ['h', 'b']\nhidden = 'zero'", low, "b = 2",
         "b"},
        {"the scale needs no score", three + "min_answered = 3", high, "b = 2",
         "b"},
        {"of a multiple choice and a number",
         "method = 'sum'\nitems = ['many', 'hours']", high,
         "many = [1]\nhours = 5", "hours many"},
        {"a number at its lowest end",
         "method = 'sum'\nitems = ['hours', 'many']", high,
         "hours = 1\nmany = ['less', 1]", "many"},
        {"a number at the end of its steps",
         "method = 'sum'\nitems = ['steps', 'b']", low, "steps = 9\nb = 3",
         "b"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Questionnaire questionnaire =
            with(scale_of(row.scale) +
                 explanation("e", "scale = 'scale'\nbecause = '" + row.because +
                                      "'"));
        const Outcome outcome = outcome_of(questionnaire, row.answers);
        CHECK(ids(questionnaire, outcome.explanations.at(0).because) ==
              row.items);
    }
}

TEST_CASE("the reasons of a composite are the items of its inputs, each once")
{
    const std::string parts =
        scale_of("method = 'sum'\nitems = ['d', 'b']", "first") +
        scale_of("method = 'sum'\nitems = ['c', 'd', 'a']", "second") +
        scale_of("method = 'sum'\nscales = ['second', 'first']", "both");
    const Questionnaire questionnaire =
        with(parts + explanation("all", "scale = 'both'") +
             explanation("least", "scale = 'both'\nbecause = 'lowest'") +
             explanation("none"));
    const auto because = [&](std::size_t which, const std::string& answers) {
        return ids(
            questionnaire,
            outcome_of(questionnaire, answers).explanations.at(which).because);
    };
    const std::string equal = "a = 2\nb = 2\nc = 2\nd = 2";
    CHECK(because(0, equal) == "c d");
    CHECK(because(1, equal) == "c d");
    CHECK(because(0, "d = 4\nb = 3\na = 3") == "d a");
    CHECK(because(1, "d = 1\nb = 0") == "b d");
    CHECK(because(2, equal) == "");
}

}  // namespace ajar
