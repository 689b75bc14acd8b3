#include <ajar/engine/possible_values.hpp>

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include "../support/intervals.hpp"
#include "../support/truths.hpp"

namespace ajar {

namespace {

// Words: an interval, "?" for unknown, "text" for any text, "x" or "y" for
// that text alone.
PossibleValues values(const std::string& words)
{
    static const std::string x = "x";
    static const std::string y = "y";
    PossibleValues made;
    std::istringstream in(words);
    for (std::string word; in >> word;) {
        if (word == "?") {
            made.may_be_unknown = true;
        } else if (word.contains("..")) {
            made.numbers = interval(word);
        } else {
            made.may_be_text = true;
            made.text = word == "x" ? &x : word == "y" ? &y : nullptr;
        }
    }
    return made;
}

std::string printed(const PossibleValues& reach)
{
    return std::string(reach.may_be_unknown ? "? " : "") +
           ajar::printed(reach.numbers) +
           (reach.text != nullptr ? " " + *reach.text
            : reach.may_be_text   ? " text"
                                  : "");
}

bool is_true(Relation relation, long left, long right)
{
    switch (relation) {
    case Relation::Equal: return left == right;
    case Relation::NotEqual: return left != right;
    case Relation::Less: return left < right;
    case Relation::LessOrEqual: return left <= right;
    case Relation::Greater: return left > right;
    case Relation::GreaterOrEqual: return left >= right;
    }
    return false;
}

const std::vector<Relation> relations = {
    Relation::Equal,       Relation::NotEqual, Relation::Less,
    Relation::LessOrEqual, Relation::Greater,  Relation::GreaterOrEqual};

}  // namespace

TEST_CASE("arithmetic is unknown where one side is, and on division by 0")
{
    const PossibleValues some = values("1..2");
    const PossibleValues maybe = values("3..4 ?");
    const PossibleValues nothing = values("?");
    CHECK(printed(some + some) == "2..4");
    CHECK(printed(some + maybe) == "? 4..6");
    CHECK(printed(some - maybe) == "? -3..-1");
    CHECK(printed(maybe * some) == "? 3..8");
    CHECK(printed(least(some, maybe)) == "? 1..2");
    CHECK(printed(greatest(some, maybe)) == "? 3..4");
    CHECK(printed(some + nothing) == "? none");
    CHECK(printed(nothing * some) == "? none");
    CHECK(printed(some / values("2..4")) == "0.25..1");
    CHECK(printed(some / maybe) == "? 0.25..2/3");
    CHECK(printed(some / values("0..0")) == "? none");
    CHECK((some / values("0..1")).may_be_unknown);
    CHECK((some / values("-1..1")).numbers.has_value());
}

TEST_CASE("a text is unknown as a number")
{
    CHECK(printed(as_number(values("1..2"))) == "1..2");
    CHECK(printed(as_number(values("1..2 text"))) == "? 1..2");
    CHECK(printed(as_number(values("x"))) == "? none");
    CHECK(printed(as_number(values("1..2 ?"))) == "? 1..2");
}

TEST_CASE("comparing ranges of numbers comes to what their numbers come to")
{
    const auto check = [](Relation relation, long a, long b, long c, long d) {
        TruthSet expected;
        for (long left = a; left <= b; ++left) {
            for (long right = c; right <= d; ++right) {
                expected |=
                    is_true(relation, left, right) ? Truth::True : Truth::False;
            }
        }
        const PossibleValues left{.numbers = Interval{Number(a), Number(b)}};
        const PossibleValues right{.numbers = Interval{Number(c), Number(d)}};
        CAPTURE(static_cast<int>(relation));
        CAPTURE(printed(left));
        CAPTURE(printed(right));
        CHECK(printed(compared(relation, left, right)) == printed(expected));
    };
    for (const Relation relation : relations) {
        for (long a = 0; a <= 3; ++a) {
            for (long b = a; b <= 3; ++b) {
                for (long width = 0; width <= 1; ++width) {
                    check(relation, a, b, 1, 1 + width);
                }
            }
        }
    }
}

TEST_CASE("comparing texts, and what may be either")
{
    struct Row {
        std::string name;
        std::string left;
        std::string right;
        std::string equal;
        std::string less;
    };

    const std::vector<Row> rows = {
        {"the same text", "x", "x", "t", "u"},
        {"two texts", "x", "y", "f", "u"},
        {"any text", "text", "x", "ft", "u"},
        {"any two texts", "text", "text", "ft", "u"},
        {"a text and a number", "x", "1..1", "f", "u"},
        {"a number or a text, and a number", "1..1 x", "1..1", "ft", "fu"},
        {"a number or a text, and a text", "1..1 x", "x", "ft", "u"},
        {"nothing known", "?", "1..1", "u", "u"},
        {"perhaps unknown", "1..1 ?", "1..1", "ut", "fu"},
        {"perhaps unknown, another number", "1..1 ?", "2..2", "fu", "ut"},
        {"open ends that touch", "1..", "..1", "ft", "f"},
        {"open ends", "1..", "..2", "ft", "ft"},
        {"open ends apart", "2..", "..1", "f", "f"},
        {"open ends in order", "..1", "2..", "f", "t"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const PossibleValues left = values(row.left);
        const PossibleValues right = values(row.right);
        const TruthSet equal = compared(Relation::Equal, left, right);
        CHECK(printed(equal) == row.equal);
        CHECK(printed(compared(Relation::Equal, right, left)) == row.equal);
        CHECK((compared(Relation::NotEqual, left, right) == negated(equal)));
        CHECK(printed(compared(Relation::Less, left, right)) == row.less);
        CHECK(printed(compared(Relation::Greater, right, left)) == row.less);
    }
}

}  // namespace ajar
