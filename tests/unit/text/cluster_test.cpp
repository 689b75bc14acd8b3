#include <ajar/text/cluster.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace ajar {

TEST_CASE("edges lie between what a reader sees as characters")
{
    struct Row {
        std::string_view name;
        std::string text;
        std::vector<std::size_t> edges;
    };

    const std::vector<Row> rows = {
        {"nothing", "", {0}},
        {"ASCII", "abc", {0, 1, 2, 3}},
        {"an accent", "a\u00E9b", {0, 1, 3, 4}},
        {"a mark on a letter", "ae\u0301b", {0, 1, 4, 5}},
        {"a mark at the very start", "\u0301a", {0, 2, 3}},
        {"wide", "\u4E2D\u6587", {0, 3, 6}},
        {"two flags", "\U0001F1EC\U0001F1E7\U0001F1EB\U0001F1F7", {0, 8, 16}},
        {"a family",
         "x\U0001F468\u200D\U0001F469\u200D\U0001F467y",
         {0, 1, 19, 20}},
        {"a mark behind a newline", "a\n\u0301", {0, 1, 2, 4}},
        {"stray bytes", "a\xFF\xFE", {0, 1, 2, 3}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        std::size_t before = 0;
        for (std::size_t at = 0; at <= row.text.size(); ++at) {
            CAPTURE(at);
            std::size_t from = 0;
            while (row.edges[from] < at) {
                ++from;
            }
            CHECK(edge_from(row.text, at) == row.edges[from]);
            CHECK(edge_before(row.text, at) == before);
            before = row.edges[from] == at ? at : before;
        }
        CHECK(edge_from(row.text, row.text.size() + 1) == row.text.size());
    }
}

TEST_CASE("start_within takes whole clusters where it can")
{
    struct Row {
        std::string_view name;
        std::string text;
        std::size_t columns;
        std::size_t bytes;
        std::size_t width;
    };

    const std::string flag = "\U0001F1EC\U0001F1E7";
    const std::vector<Row> rows = {
        {"ASCII", "abc", 2, 2, 2},
        {"all of it", "abc", 9, 3, 3},
        {"a mark at the edge", "ae\u0301b", 2, 4, 2},
        {"no half of a wide letter", "a\u4E2D", 2, 1, 1},
        {"no half of a flag", "a" + flag, 4, 1, 1},
        {"a flag alone in too few", flag, 3, 4, 2},
        {"a wide letter in one column", "\u4E2D\u0301a", 1, 5, 2},
        {"no column", "a\u0301b", 0, 3, 1},
        {"a mark in no column", "\u0301a", 0, 2, 0},
        {"stray bytes", "\xFF\xFE", 1, 1, 1},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Cluster start = start_within(row.text, row.columns);
        CHECK(start.bytes == row.bytes);
        CHECK(start.width == row.width);
    }
}

}  // namespace ajar
