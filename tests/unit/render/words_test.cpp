#include <ajar/render/words.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace ajar {

TEST_CASE("date_in_words")
{
    struct Row {
        std::string_view name;
        std::string date;
        std::string words;
    };

    const std::vector<Row> rows = {
        {"a date", "2026-11-22", "22 November 2026"},
        {"no zero in front", "2026-01-05", "5 January 2026"},
        {"a date and time", "2026-12-31T23:59:00Z", "31 December 2026"},
        {"no such month", "2026-13-01", "2026-13-01"},
        {"no month at all", "2026-00-01", "2026-00-01"},
        {"no date", "last week", "last week"},
        {"cut off", "2026-11", "2026-11"},
        {"nothing", "", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(date_in_words(row.date) == row.words);
    }
}

TEST_CASE("count_in_words")
{
    CHECK(count_in_words(0) == "none");
    CHECK(count_in_words(1) == "one");
    CHECK(count_in_words(12) == "twelve");
    CHECK(count_in_words(13) == "13");
}

TEST_CASE("listed")
{
    using Parts = std::vector<std::string>;
    CHECK(listed(Parts{}) == "");
    CHECK(listed(Parts{"a"}) == "a");
    CHECK(listed(Parts{"a", "b"}) == "a and b");
    CHECK(listed(Parts{"a", "b", "c"}) == "a, b and c");
}

}  // namespace ajar
