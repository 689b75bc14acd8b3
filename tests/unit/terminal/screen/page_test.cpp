#include <ajar/terminal/screen/page.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>

namespace ajar {

namespace {

Page page_with(std::size_t head, std::size_t options, std::size_t foot)
{
    Page page;
    for (std::size_t i = 0; i < head; ++i) {
        page.head.push_back(fmt::format("line {}", i));
    }
    for (std::size_t i = 0; i < options; ++i) {
        page.options.push_back({fmt::format("   {}  option", i + 1)});
    }
    for (std::size_t i = 0; i < foot; ++i) {
        page.foot.push_back(fmt::format("keys {}", i));
    }
    return page;
}

std::set<std::string> rows_of(const Page& page, const WindowSize& size)
{
    std::set<std::string> rows;
    for (const Row& row : lay_out(page, size).rows) {
        rows.insert(row.text);
    }
    return rows;
}

bool has_all(const std::set<std::string>& rows, const Lines& wanted)
{
    return std::ranges::all_of(
        wanted, [&](const std::string& line) { return rows.contains(line); });
}

// Everything that is seen on the way, from the answers to the top or back.
std::set<std::string> seen_by(Special key,
                              PageScroll& scroll,
                              Page page,
                              const WindowSize& size)
{
    std::set<std::string> seen;
    for (std::size_t i = 0; i <= page.head.size(); ++i) {
        page.up = scroll.up;
        seen.merge(rows_of(page, size));
        scroll = scrolled(scroll, key, page, size);
    }
    return seen;
}

}  // namespace

TEST_CASE("in a low window all lines above the answers can be seen")
{
    for (std::size_t rows = 10; rows < 30; ++rows) {
        for (const std::size_t head : {1U, 2U, 5U, 9U, 40U}) {
            for (const std::size_t options : {2U, 6U, 12U}) {
                for (const std::size_t foot : {1U, 2U, 4U}) {
                    CAPTURE(rows);
                    CAPTURE(head);
                    CAPTURE(options);
                    CAPTURE(foot);
                    const WindowSize size{.columns = 24, .rows = rows};
                    const Page page = page_with(head, options, foot);
                    CHECK(has_all(rows_of(page, size), page.foot));
                    PageScroll scroll;
                    CHECK(has_all(seen_by(Special::PageUp, scroll, page, size),
                                  page.head));
                    // One key less far up than there is to see is no key lost.
                    CHECK(
                        has_all(seen_by(Special::PageDown, scroll, page, size),
                                page.head));
                    CHECK(scroll.up == 0);
                }
            }
        }
    }
}

TEST_CASE("an option that is longer than the window leaves the keys in place")
{
    Page page = page_with(4, 2, 2);
    page.options[0].resize(20, "       and on");
    page.marked = 0;
    const WindowSize size{.columns = 24, .rows = 10};
    const std::set<std::string> rows = rows_of(page, size);
    CHECK(has_all(rows, page.foot));
    CHECK(rows.contains("   1  option"));
    CHECK(rows.contains("1 of 2, Down"));
    CHECK(rows.contains("(more: PgUp)"));
}

TEST_CASE("what is not all in view says so")
{
    const Page page = page_with(9, 12, 1);
    const WindowSize size{.columns = 40, .rows = 12};
    CHECK(rows_of(page, size).contains("(more: PgUp)"));
    CHECK(rows_of(page, size).contains("Options 1 to 8 of 12, Down for more"));
}

}  // namespace ajar
