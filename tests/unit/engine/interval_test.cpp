#include <ajar/engine/interval.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "../support/intervals.hpp"

namespace ajar {

namespace {

using Operation = std::function<Number(const Number&, const Number&)>;

// All intervals with whole ends from -2 to 2.
std::vector<Interval> small_intervals()
{
    std::vector<Interval> all;
    for (long low = -2; low <= 2; ++low) {
        for (long high = low; high <= 2; ++high) {
            all.push_back({Number(low), Number(high)});
        }
    }
    return all;
}

std::vector<Number> whole_numbers_of(const Interval& interval)
{
    std::vector<Number> numbers;
    for (Number next = *interval.low; next <= *interval.high; next += 1) {
        numbers.push_back(next);
    }
    return numbers;
}

// The results of all pairs of whole numbers: their ends lie at ends.
std::string spread(const Interval& left,
                   const Interval& right,
                   const Operation& operation)
{
    std::vector<Number> results;
    for (const Number& one : whole_numbers_of(left)) {
        for (const Number& other : whole_numbers_of(right)) {
            results.push_back(operation(one, other));
        }
    }
    const auto [low, high] = std::ranges::minmax(results);
    return printed(Interval{low, high});
}

}  // namespace

TEST_CASE("intervals meet and are joined")
{
    struct Row {
        std::string left;
        std::string right;
        bool do_meet;
        std::string hull;
    };

    const std::vector<Row> rows = {
        {"1..3", "2..4", true, "1..4"}, {"1..4", "2..3", true, "1..4"},
        {"1..2", "2..3", true, "1..3"}, {"1..2", "3..4", false, "1..4"},
        {"1..1", "1..1", true, "1..1"}, {"..2", "1..", true, ".."},
        {"..1", "2..", false, ".."},    {"..2", "0..1", true, "..2"},
        {"2..", "0..1", false, "0.."},  {"..", "1..2", true, ".."},
        {"..1", "..2", true, "..2"},    {"1..", "2..", true, "1.."},
    };
    for (const Row& row : rows) {
        CAPTURE(row.left);
        CAPTURE(row.right);
        const Interval left = interval(row.left);
        const Interval right = interval(row.right);
        CHECK(meet(left, right) == row.do_meet);
        CHECK(meet(right, left) == row.do_meet);
        CHECK(printed(hull(left, right)) == row.hull);
        CHECK(printed(hull(right, left)) == row.hull);
    }
    CHECK(interval("2..2").is_point());
    CHECK_FALSE(interval("1..2").is_point());
    CHECK_FALSE(interval("..").is_point());
    CHECK((interval("1..2") == interval("1..2")));
    CHECK_FALSE((interval("1..2") == interval("1..")));
}

TEST_CASE("arithmetic on intervals holds all results and nothing beyond")
{
    for (const Interval& left : small_intervals()) {
        CHECK(printed(-left) == printed(Interval{-*left.high, -*left.low}));
        for (const Interval& right : small_intervals()) {
            CAPTURE(printed(left));
            CAPTURE(printed(right));
            CHECK(printed(left + right) ==
                  spread(left, right, std::plus<Number>()));
            CHECK(printed(left - right) ==
                  spread(left, right, std::minus<Number>()));
            CHECK(printed(left * right) ==
                  spread(left, right, std::multiplies<Number>()));
            CHECK(printed(least(left, right)) ==
                  spread(left, right, [](const Number& one, const Number& two) {
                      return std::min(one, two);
                  }));
            CHECK(printed(greatest(left, right)) ==
                  spread(left, right, [](const Number& one, const Number& two) {
                      return std::max(one, two);
                  }));
            if (!contains(right, 0)) {
                CHECK(printed(quotient(left, right)) ==
                      spread(left, right, std::divides<Number>()));
            }
        }
    }
}

TEST_CASE("open ends stay open, and what is divided by almost 0 has none")
{
    struct Row {
        std::string left;
        std::string right;
        std::string sum;
        std::string difference;
        std::string least;
        std::string greatest;
    };

    const std::vector<Row> rows = {
        {"1..", "2..3", "3..", "-2..", "1..3", "2.."},
        {"..1", "2..3", "..4", "..-1", "..1", "2..3"},
        {"1..", "..3", "..", "-2..", "..3", "1.."},
        {"..", "1..2", "..", "..", "..2", "1.."},
    };
    for (const Row& row : rows) {
        CAPTURE(row.left);
        CAPTURE(row.right);
        const Interval left = interval(row.left);
        const Interval right = interval(row.right);
        CHECK(printed(left + right) == row.sum);
        CHECK(printed(left - right) == row.difference);
        CHECK(printed(least(left, right)) == row.least);
        CHECK(printed(greatest(left, right)) == row.greatest);
    }
    CHECK(contains(interval("1..2") * interval("1.."), 2000));
    CHECK(contains(interval("-1..2") * interval("1.."), -2000));
    CHECK(printed(interval("0..0") * interval("..")) == "0..0");
    CHECK(printed(quotient(interval("1..2"), interval("0..0"))) == "none");
    CHECK(contains(*quotient(interval("1..2"), interval("0..1")), 2000));
    CHECK(contains(*quotient(interval("1..2"), interval("-1..0")), -2000));
    CHECK(
        contains(*quotient(interval("1..2"), interval("1..")), ratio(1, 2000)));
}

}  // namespace ajar
