#include <ajar/text/readability.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace ajar {

TEST_CASE("words are runs of letters, digits and apostrophes")
{
    struct Row {
        std::string_view name;
        std::string text;
        std::size_t words;
    };

    const std::vector<Row> rows = {
        {"nothing", "", 0},
        {"marks alone", " ... - !\n", 0},
        {"a sentence", "The cat sat on the mat.", 6},
        {"an apostrophe", "I don't know.", 3},
        {"digits", "24 hours", 2},
        {"a hyphen parts", "well-being", 2},
        {"letters of other languages", "na\u00EFve caf\u00E9", 2},
        {"lines", "one\ntwo\n\nthree", 3},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(count_words(row.text) == row.words);
    }
}

TEST_CASE("the grade is that of Flesch and Kincaid")
{
    struct Row {
        std::string_view name;
        std::string text;
        double words;      // for each sentence
        double syllables;  // for each word
    };

    const std::vector<Row> rows = {
        {"short words", "The cat sat on the mat.", 6, 1},
        {"no full stop", "The cat sat on the mat", 6, 1},
        {"two sentences", "The cat sat. The dog ran!", 3, 1},
        {"dots end one sentence", "The cat sat... The dog ran.", 3, 1},
        {"a colon and a semicolon", "We sat: we ran; we hid.", 2, 1},
        {"an empty line", "The cat sat\n\nThe dog ran", 3, 1},
        {"a line alone ends nothing", "The cat sat\nThe dog ran", 6, 1},
        {"list items", "One cat\n- two cats\n- ten cats", 2, 1},
        {"groups of vowels", "banana rainy", 2, 2.5},
        {"a silent e", "take time", 2, 1},
        {"an e that is spoken", "little coffee", 2, 2},
        {"a silent ed", "walked called", 2, 1},
        {"an ed that is spoken", "wanted needed", 2, 2},
        {"an e alone", "the me", 2, 1},
        {"no vowel at all", "hmm 24", 2, 1},
        {"capitals", "BANANA", 1, 3},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(reading_grade(row.text) ==
              doctest::Approx(0.39 * row.words + 11.8 * row.syllables - 15.59));
    }
    CHECK(reading_grade("") == 0);
    CHECK(reading_grade("...") == 0);
}

}  // namespace ajar
