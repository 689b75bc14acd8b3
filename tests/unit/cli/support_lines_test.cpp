#include <ajar/cli/catalog.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace ajar {

namespace {

constexpr char header[] =
    "country_code\tcountry\tkind\tname\tcontact\thours\tsource\tconfidence\t"
    "checked\n";

constexpr char lifeline[] =
    "AU\tAustralia\tsuicide\tLifeline\t13 11 14\t24/7\tpage\thigh\t2026-11-22";

}  // namespace

TEST_CASE("read_support_lines keeps a row to the character")
{
    const SupportLines lines =
        read_support_lines(std::string(header) + lifeline + "\n");
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].country_code == "AU");
    CHECK(lines[0].country == "Australia");
    CHECK(lines[0].kind == "suicide");
    CHECK(lines[0].name == "Lifeline");
    CHECK(lines[0].contact == "13 11 14");
    CHECK(lines[0].hours == "24/7");
    CHECK(lines[0].checked == "2026-11-22");
}

TEST_CASE("read_support_lines leaves out what is torn or doubtful")
{
    struct Row {
        std::string_view name;
        std::string text;
        std::size_t count;
    };

    const std::string row = lifeline;
    const std::vector<Row> rows = {
        {"nothing", "", 0},
        {"a header alone", header, 0},
        {"two rows", header + row + "\n" + row + "\n", 2},
        {"no newline at the end", header + row, 1},
        {"CRLF", header + row + "\r\n" + row + "\r\n", 2},
        {"an empty line between", header + row + "\n\n" + row + "\n", 2},
        {"cut off inside the number", header + row.substr(0, row.find("11 14")),
         0},
        {"cut off inside the date", header + row.substr(0, row.size() - 1), 0},
        {"one field more", header + row + "\tmore\n", 0},
        {"an empty contact",
         std::string(header) +
             "AU\tAustralia\ttext\tLifeline\t\t24/7\tp\thigh\t2026-11-22\n",
         0},
        {"low confidence",
         std::string(header) +
             "AU\tAustralia\ttext\tLifeline\t1\t24/7\tp\tlow\t2026-11-22\n",
         0},
        {"a directory",
         std::string(header) + "ZZ\tInternational\tsuicide\tFind a Helpline\t"
                               "x.org\tany\tp\tdirectory\t2026-11-22\n",
         1},
    };
    for (const Row& given : rows) {
        CAPTURE(given.name);
        CHECK(read_support_lines(given.text).size() == given.count);
    }
}

}  // namespace ajar
