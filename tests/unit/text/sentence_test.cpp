#include <ajar/text/sentence.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace ajar {

TEST_CASE("closed gives a sentence its stop")
{
    struct Row {
        std::string_view name;
        std::string sentence;
        std::string closed;
    };

    const std::vector<Row> rows = {
        {"nothing", "", ""},
        {"a word", "Never", "Never."},
        {"a question", "How often?", "How often?"},
        {"a full stop", "Never.", "Never."},
        {"a colon", "Such as:", "Such as:"},
        {"a stop inside quotes", "\"Never.\"", "\"Never.\""},
        {"quotes without a stop", "\"Never\"", "\"Never\"."},
        {"a stop inside brackets", "(Or less.)", "(Or less.)"},
        {"three dots", "And so on\u2026", "And so on\u2026"},
        {"a Chinese stop", "\u4ECE\u4E0D\u3002", "\u4ECE\u4E0D\u3002"},
        {"blanks behind", "Never \n", "Never."},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(closed(row.sentence) == row.closed);
    }
    CHECK(closed("Over the last 4 weeks", ":") == "Over the last 4 weeks:");
}

}  // namespace ajar
