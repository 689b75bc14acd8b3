// What expressions come to when they ask about answers and scores.
#include <ajar/engine/evaluate.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../support/evaluating.hpp"

namespace ajar {

using namespace evaluating;

TEST_CASE("answers that are options are compared as options")
{
    check_truths({
        {"answer.one == 2", yes},
        {"answer.one == 1", no},
        {"answer.one >= 1.5", yes},
        {"answer.one in [1, 2]", yes},
        {"answer.one in [1]", no},
        {"answer.color == 'red'", yes},
        {"answer.color != 'red'", no},
        {"answer.color in ['blue']", no},
        {"answer.color in ['blue', 'red']", yes},
        {"'red' == answer.color", yes},
        {"'a' == 'a' and 'a' != 'A'", yes},
        {"1.5 in [1, 1.50]", yes},
        {"answer.number in [1, 2]", no},
    });
}

TEST_CASE("options of one item may mix numbers and strings")
{
    struct Mixed {
        std::string expression;
        Truth with_number;  // the answer is 4
        Truth with_string;  // the answer is "na"
    };

    const std::vector<Mixed> rows = {
        {"answer.mixed == 4", yes, no},
        {"answer.mixed != 4", no, yes},
        {"answer.mixed == 'na'", no, yes},
        {"answer.mixed != 'na'", yes, no},
        {"answer.mixed == answer.one", no, no},
        {"answer.mixed != answer.one", yes, yes},
        {"answer.mixed in [4]", yes, no},
        {"answer.mixed in ['na']", no, yes},
        {"answer.mixed in [4, 'na']", yes, yes},
        {"answer.mixed > 3", yes, unknown},
        {"answer.mixed <= 3", no, unknown},
        {"answer.mixed + 1 == 5", yes, unknown},
        {"-answer.mixed < 0", yes, unknown},
        {"2 * answer.mixed == 8", yes, unknown},
        {"min(answer.mixed, 9) == 4", yes, unknown},
        {"answered(mixed)", yes, yes},
        {"score.mixed == 4", yes, unknown},
    };
    for (const Mixed& row : rows) {
        CAPTURE(row.expression);
        CHECK((truth_of(row.expression, "one = 1\nmixed = 4") ==
               row.with_number));
        CHECK((truth_of(row.expression, "one = 1\nmixed = 'na'") ==
               row.with_string));
    }
}

TEST_CASE("an option is in the answer of a multiple choice or it is not")
{
    check_truths({{"'v' in answer.many", yes}, {"2 in answer.many", no}},
                 "many = ['v']");
    check_truths({{"'v' in answer.many", yes}, {"2 in answer.many", yes}},
                 "many = [2, 'v']");
    check_truths({{"'v' in answer.many", no}, {"2 in answer.many", no}},
                 "many = []");
    check_truths({{"'v' in answer.many", unknown}}, "one = 1");
}

TEST_CASE("answered is never unknown")
{
    struct Answered {
        std::string name;
        std::string item;
        std::string answers;
        Truth truth;
    };

    const std::vector<Answered> rows = {
        {"an option", "one", "one = 1", yes},
        {"nothing", "one", "", no},
        {"a number", "number", "number = 0", yes},
        {"an option without a score", "color", "color = 'red'", yes},
        {"none of a multiple choice", "many", "many = []", yes},
        {"a text", "words", "words = 'a'", yes},
        {"a blank text", "words", "words = ' '", no},
        {"a hidden item", "hidden", "", no},
        {"an answer to a hidden item", "hidden", "hidden = 1", no},
    };
    for (const Answered& row : rows) {
        CAPTURE(row.name);
        const std::string answered = "answered(" + row.item + ")";
        CHECK((truth_of(answered, row.answers) == row.truth));
        CHECK((truth_of("not " + answered, row.answers) ==
               (row.truth == yes ? no : yes)));
    }
}

TEST_CASE("bands are compared by their order")
{
    struct Compared {
        std::string expression;
        Truth with_some;  // the score is 1
        Truth with_high;  // the score is 2
    };

    const std::vector<Compared> rows = {
        {"band.sum == 'some'", yes, no},
        {"band.sum != 'some'", no, yes},
        {"band.sum > 'low'", yes, yes},
        {"band.sum >= 'high'", no, yes},
        {"band.sum < 'high'", yes, no},
        {"band.sum <= 'some'", yes, no},
        {"'some' < band.sum", no, yes},
        {"'high' >= band.sum", yes, yes},
        {"band.sum in ['low', 'high']", no, yes},
    };
    for (const Compared& row : rows) {
        CAPTURE(row.expression);
        CHECK((truth_of(row.expression, "one = 1") == row.with_some));
        CHECK((truth_of(row.expression, "one = 2") == row.with_high));
    }
}

}  // namespace ajar
