#include <ajar/terminal/talk/paragraphs.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace ajar {

TEST_CASE("paragraphs sets out an author's text")
{
    struct Row {
        std::string_view name;
        std::string text;
        std::string page;
    };

    const std::vector<Row> rows = {
        {"nothing", "", ""},
        {"blank lines alone", "\n \n", ""},
        {"one", "One two three", "One two three.\n"},
        {"wrapped", "One two three four five.", "One two three four\nfive.\n"},
        {"newlines are blanks", "One\ntwo.", "One two.\n"},
        {"two", "One.\n\nTwo.", "One.\n\nTwo.\n"},
        {"more blank lines", "\n\nOne.\n\n\n\nTwo.\n\n", "One.\n\nTwo.\n"},
        {"a list", "Such as:\n- one\n- two", "Such as:\n- one.\n- two.\n"},
        {"a list that wraps", "- one two three four\nfive",
         "- one two three four\n  five.\n"},
        {"a text after a list", "- one\n\nTwo.", "- one.\n\nTwo.\n"},
        {"forbidden characters", "a\x1B[2Jb\rc\td", "a\\u{1B}[2Jb\\u{D}c d.\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(paragraphs(row.text, 20) == row.page);
    }
}

TEST_CASE("marked hangs a paragraph behind its mark")
{
    CHECK(marked("12. ", "One two three four five.", 20) ==
          "12. One two three\n    four five.\n");
}

}  // namespace ajar
