#include <ajar/render/services.hpp>

#include <ajar/render/text.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace ajar {

namespace {

SupportLine line(std::string kind, std::string name, std::string contact)
{
    return {"XX",
            "Land",
            std::move(kind),
            std::move(name),
            std::move(contact),
            "24/7",
            "2026-11-22"};
}

std::string page(const SupportLines& lines, std::size_t width = 76)
{
    Report report;
    append_services(report, rows_of(lines, "XX"));
    return render_text(report, {.width = width});
}

}  // namespace

TEST_CASE("a contact is split, and its numbers stay whole")
{
    struct Row {
        std::string_view name;
        std::string contact;
        std::string numbers;
    };

    const std::vector<Row> rows = {
        {"one", "13 11 14", "    13 11 14\n"},
        {"or", "999 or 112", "    999\n    112\n"},
        {"a semicolon", "101 (ambulance); 100 (police)",
         "    101 (ambulance)\n    100 (police)\n"},
        {"three", "1 or 2; 3 or 4", "    1\n    2\n    3\n    4\n"},
        {"nothing to split", "113, then 5", "    113, then 5\n"},
        {"a number that looks like code", "*4141 (from a mobile)",
         "    *4141 (from a mobile)\n"},
        {"never wrapped", "0800 111 0 111 0800 111 0 222",
         "    0800 111 0 111 0800 111 0 222\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const std::string text =
            page({line("suicide", "Line", row.contact)}, 40);
        CHECK(text.starts_with("  Line, Land\n" + row.numbers +
                               "    By phone, 24/7\n"));
    }
}

TEST_CASE("append_services joins the rows of one service")
{
    struct Row {
        std::string_view name;
        SupportLines lines;
        std::size_t count;
        std::string ways;
    };

    const std::vector<Row> rows = {
        {"phone, text and chat",
         {line("suicide", "A", "1"), line("text", "A", "2"),
          line("support-chat", "A", "a.org")},
         1,
         "    1\n    2\n    a.org\n    By phone, message and web chat, 24/7\n"},
        {"two numbers",
         {line("suicide", "A", "1"), line("suicide", "A", "2")},
         1,
         "    1\n    2\n    By phone, 24/7\n"},
        {"two services",
         {line("suicide", "A", "1"), line("text", "B", "2")},
         2,
         "    2\n    By message, 24/7\n"},
        {"an emergency number needs no way in",
         {line("emergency", "A", "1")},
         1,
         "    1\n    24/7\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Report report;
        CHECK(append_services(report, rows_of(row.lines, "XX")) == row.count);
        CHECK(report.size() == row.count);
        CHECK(page(row.lines).contains(row.ways));
    }
}

TEST_CASE("the contact tells how a line is reached, its hours when")
{
    struct Row {
        std::string_view name;
        SupportLine line;
        std::string details;
    };

    const auto open = [](SupportLine row, std::string hours) {
        row.hours = std::move(hours);
        return row;
    };
    const std::vector<Row> rows = {
        {"a call", line("abuse", "A", "1800 341 900"), "    By phone, 24/7\n"},
        {"a message", line("abuse", "A", "text START to 88788"),
         "    By message, 24/7\n"},
        {"a message to a number, by its kind", line("text", "A", "9151 1767"),
         "    By message, 24/7\n"},
        {"by its name", line("abuse", "A (WhatsApp)", "600 000 016"),
         "    By message, 24/7\n"},
        {"a web chat", line("abuse", "A", "dv-plus.jp"),
         "    By web chat, 24/7\n"},
        {"dots between digits are no address", line("suicide", "A", "08.00.1"),
         "    By phone, 24/7\n"},
        {"a page", open(line("abuse", "A", "a.ca"), "web, any time"),
         "    web, any time\n"},
        {"no hours", open(line("suicide", "A", "1"), "not stated"),
         "    By phone\n"},
        {"neither", open(line("emergency", "A", "112"), "not stated"),
         "    112\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(page({row.line}).ends_with("\n" + row.details));
    }
}

TEST_CASE("rows are sorted by what they are for")
{
    SupportLines lines = {line("emergency", "E", "1"), line("text", "T", "2"),
                          line("suicide", "S", "3"), line("abuse", "A", "4")};
    lines[2].country_code = "YY";
    const SupportRows rows = rows_of(lines, "XX");
    CHECK(rows.size() == 3);
    CHECK(rows_for(Purpose::Emergency, rows) == SupportRows{&lines[0]});
    CHECK(rows_for(Purpose::Talk, rows) == SupportRows{&lines[1]});
    CHECK(rows_for(Purpose::Abuse, rows) == SupportRows{&lines[3]});
    CHECK(have(rows, Way::Text));
    CHECK(!have(rows, Way::Chat));
}

TEST_CASE("below a list stands the oldest date of its rows")
{
    SupportLines lines = {line("suicide", "A", "1"), line("suicide", "B", "2"),
                          line("suicide", "C", "3")};
    lines[0].checked = "2026-12-01";
    lines[1].checked = "2026-03-09";
    Report report;
    append_date(report, rows_of(lines, "XX"));
    CHECK(render_text(report, {}) ==
          "  Checked on 9 March 2026 or later. Lines can change.\n");
    report.clear();
    append_date(report, {});
    CHECK(report.empty());
}

}  // namespace ajar
