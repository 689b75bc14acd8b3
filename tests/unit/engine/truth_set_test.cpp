#include <ajar/engine/possible_values.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../support/truths.hpp"

namespace ajar {

TEST_CASE("and, or of sets of truths hold what any pair comes to")
{
    struct Row {
        std::string left;
        std::string right;
        std::string both;
        std::string either;
    };

    const std::vector<Row> rows = {
        {"f", "f", "f", "f"},        {"f", "u", "f", "u"},
        {"f", "t", "f", "t"},        {"u", "u", "u", "u"},
        {"u", "t", "u", "t"},        {"t", "t", "t", "t"},
        {"ft", "t", "ft", "t"},      {"ft", "u", "fu", "ut"},
        {"ft", "f", "f", "ft"},      {"fu", "ut", "fu", "ut"},
        {"fut", "f", "f", "fut"},    {"fut", "u", "fu", "ut"},
        {"fut", "t", "fut", "t"},    {"ft", "ft", "ft", "ft"},
        {"fut", "ft", "fut", "fut"}, {"", "fut", "", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.left);
        CAPTURE(row.right);
        const TruthSet left = truths(row.left);
        const TruthSet right = truths(row.right);
        CHECK(printed(both(left, right)) == row.both);
        CHECK(printed(both(right, left)) == row.both);
        CHECK(printed(either(left, right)) == row.either);
        CHECK(printed(either(right, left)) == row.either);
    }
}

TEST_CASE("not turns true and false round and leaves unknown")
{
    struct Row {
        std::string truths;
        std::string negated;
        bool is_decided;
    };

    const std::vector<Row> rows = {
        {"", "", false},     {"f", "t", true},      {"u", "u", true},
        {"t", "f", true},    {"fu", "ut", false},   {"ut", "fu", false},
        {"ft", "ft", false}, {"fut", "fut", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.truths);
        CHECK(printed(negated(truths(row.truths))) == row.negated);
        CHECK(truths(row.truths).is_decided() == row.is_decided);
        CHECK(truths(row.truths).is_empty() == row.truths.empty());
    }
}

TEST_CASE("sets of truths are joined and cut")
{
    CHECK(printed(truths("fu") | truths("ut")) == "fut");
    CHECK(printed(truths("fu") & truths("ut")) == "u");
    CHECK(printed(truths("f") & truths("t")) == "");
    CHECK(printed(any_truth) == "fut");
    CHECK(printed(not_true) == "fu");
    CHECK((truths("fu") == not_true));
    CHECK_FALSE((truths("fut") == not_true));
}

}  // namespace ajar
