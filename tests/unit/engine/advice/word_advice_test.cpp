#include <ajar/engine/advice.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "../../support/advising.hpp"

namespace ajar {

using namespace advising;

namespace {

std::string words(int count, const std::string& word = "cat.")
{
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

std::string text_of(const std::string& kind, const std::string& text)
{
    return "[[" + kind + "]]\nid = 'x'\ntext = '" + text + "'\n" +
           (kind == "item" ? "type = 'text'\n" : "title = 'T'\n");
}

}  // namespace

TEST_CASE("advice on texts that are long or hard to read")
{
    const std::string hard = words(12, "extraordinary");
    check_advice(
        {
            {"a short item", text_of("item", words(20)), ""},
            {"a long item", text_of("item", words(21)),
             "long-text: the text of item 'x' has 21 words; at most 20 are "
             "easy to take in"},
            {"a short explanation", text_of("explanation", words(120)), ""},
            {"a long explanation", text_of("explanation", words(121)),
             "long-text: the text of explanation 'x' has 121 words; at most "
             "120 are easy to take in"},
            {"a long next step", text_of("next_step", words(200)), ""},
            {"a few hard words", text_of("item", words(9, "extraordinary")),
             ""},
            {"a hard item", text_of("item", hard),
             "hard-to-read: the text of item 'x' reads like US grade 48.1, "
             "over 10"},
            {"a hard explanation", text_of("explanation", hard),
             "hard-to-read: the text of explanation 'x' reads like US grade "
             "48.1, over 7"},
            {"a hard next step", text_of("next_step", hard),
             "hard-to-read: the text of next step 'x' reads like US grade "
             "48.1, over 11"},
            {"a note asks for nothing",
             "[[item]]\nid = 'x'\ntype = 'note'\ntext = '" + words(21) + "'\n",
             ""},
        },
        advise_on_words);
}

TEST_CASE("advice on words is for English alone")
{
    Questionnaire questionnaire = proving::with(text_of("item", words(21)));
    for (const std::string language : {"en", "en-GB"}) {
        questionnaire.language = language;
        CHECK(advise_on_words(questionnaire).size() == 1);
    }
    for (const std::string language : {"de", "enm", "e"}) {
        questionnaire.language = language;
        CHECK(advise_on_words(questionnaire).empty());
    }
}

TEST_CASE("advice on a review that is overdue")
{
    struct Case {
        std::string review_by;
        std::string day;
        std::string advice;
    };

    const std::vector<Case> rows = {
        {"2026-03-01", "2026-02-28", ""},
        {"2026-03-01", "2026-03-01", ""},
        {"2026-03-01", "2026-03-02",
         "review-overdue: the review was due by 2026-03-01, before "
         "2026-03-02\n"},
        {"2025-12-31", "2026-01-01",
         "review-overdue: the review was due by 2025-12-31, before "
         "2026-01-01\n"},
        {"", "2026-01-01", ""},
    };
    Questionnaire questionnaire = proving::with("");
    for (const Case& row : rows) {
        CAPTURE(row.day);
        questionnaire.review_by = row.review_by;
        CHECK(printed(advise_on_dates(questionnaire, row.day)) == row.advice);
    }
}

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
