#include <ajar/render/prose.hpp>

#include <ajar/render/text.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace ajar {

TEST_CASE("append_prose parts paragraphs and points")
{
    struct Row {
        std::string_view name;
        std::string text;
        std::string page;
    };

    const std::vector<Row> rows = {
        {"nothing", "", ""},
        {"blank", " \n\n ", ""},
        {"one paragraph over two lines", "Being with people\ntakes energy.",
         "  Being with people takes energy.\n"},
        {"two paragraphs", "One.\n\nTwo.", "  One.\n\n  Two.\n"},
        {"a line of blanks parts them", "One.\n  \nTwo.\n",
         "  One.\n\n  Two.\n"},
        {"points after a line", "It can be:\n- pain\n- grief",
         "  It can be:\n\n  - pain\n  - grief\n"},
        {"a point over two lines", "- a new\n  baby\n- grief",
         "  - a new baby\n  - grief\n"},
        {"a paragraph after points", "- pain\n\nYou know best.",
         "  - pain\n\n  You know best.\n"},
        {"a dash alone is no point", "-\n", "  -\n"},
        {"an empty point is nothing", "- \n- pain", "  - pain\n"},
        {"a dash inside", "low - very low", "  low - very low\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Report report;
        append_prose(report, row.text);
        CHECK(render_text(report, {}) == row.page);
    }
}

TEST_CASE("append_prose puts a label in front")
{
    struct Row {
        std::string_view name;
        std::string text;
        std::string page;
    };

    const std::vector<Row> rows = {
        {"nothing to say", "", ""},
        {"one paragraph", "I am worn out.", "  To say: I am worn out.\n"},
        {"the first of two", "One.\n\nTwo.", "  To say: One.\n\n  Two.\n"},
        {"points", "- one\n- two", "  To say:\n\n  - one\n  - two\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Report report;
        append_prose(report, "To say", row.text);
        CHECK(render_text(report, {}) == row.page);
    }
}

}  // namespace ajar
