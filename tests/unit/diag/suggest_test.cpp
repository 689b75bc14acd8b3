#include <ajar/diag/suggest.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

namespace ajar {

TEST_CASE("the distance of two words counts single changes")
{
    struct Row {
        std::string name;
        std::string left;
        std::string right;
        std::size_t distance;
    };

    const std::vector<Row> rows = {
        {"nothing at all", "", "", 0},
        {"the same", "tired", "tired", 0},
        {"one added", "tired", "tireds", 1},
        {"one dropped", "tired", "tred", 1},
        {"one changed", "tired", "tyred", 1},
        {"two neighbours swapped", "tired", "tried", 1},
        {"two swaps", "abcd", "badc", 2},
        {"a swap at the start", "item", "tiem", 1},
        {"no swap over a distance", "abc", "cba", 2},
        {"a swapped pair is not changed again", "ca", "abc", 3},
        {"from nothing", "", "rest", 4},
        {"to nothing", "rest", "", 4},
        {"textbook", "kitten", "sitting", 3},
        {"nothing in common", "abc", "xyz", 3},
        {"capitals differ", "Tired", "tired", 1},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(edit_distance(row.left, row.right) == row.distance);
        CHECK(edit_distance(row.right, row.left) == row.distance);
    }
}

TEST_CASE("the nearest known word is offered, or one that begins alike")
{
    struct Row {
        std::string name;
        std::string word;
        std::vector<std::string> known;
        std::optional<std::string> nearest;
    };

    const std::string letters(64, 'a');
    const std::vector<Row> rows = {
        {"one swap", "tried", {"rest", "tired"}, "tired"},
        {"the nearer of two",
         "next_stepp",
         {"next_stops", "next_step"},
         "next_step"},
        {"the first of equals", "bat", {"cat", "hat"}, "cat"},
        {"the word itself", "rest", {"west", "rest"}, "rest"},
        {"a third of the longer one", "abcxyz", {"abcdez"}, "abcdez"},
        {"over a third of the longer one", "abcxyz", {"abcdef"}, {}},
        {"one of two characters", "ab", {"ax"}, "ax"},
        {"a single character", "a", {"b"}, "b"},
        {"both of two characters", "ab", {"xy"}, {}},
        {"much longer", "xyz", {"identity"}, {}},
        {"a beginning, when nothing is near",
         "expl",
         {"rest", "explanation", "explaining"},
         "explanation"},
        {"the nearer one before a beginning",
         "rest",
         {"restlessness", "test"},
         "test"},
        {"nothing known", "tired", {}, {}},
        {"nothing near", "tired", {"support", "minutes"}, {}},
        {"an empty word", "", {"rest"}, {}},
        {"an id as long as it may be",
         letters,
         {letters.substr(1) + "b"},
         letters.substr(1) + "b"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(nearest(row.word, row.known) == row.nearest);
    }
}

TEST_CASE("the offer is a question")
{
    const std::vector<std::string> known = {"rest", "tired"};
    CHECK(did_you_mean("tried", known) == "did you mean 'tired'?");
    CHECK(did_you_mean("support", known).empty());
}

TEST_CASE("the offer ends after 500 faults of a file")
{
    const std::vector<std::string> known = {"rest", "tired"};
    CHECK(did_you_mean("tried", known, 0) == "did you mean 'tired'?");
    CHECK(did_you_mean("tried", known, 499) == "did you mean 'tired'?");
    CHECK(did_you_mean("tried", known, 500).empty());
}

}  // namespace ajar
