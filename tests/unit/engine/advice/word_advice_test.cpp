#include <ajar/engine/advice/word_advice.hpp>

#include <doctest/doctest.h>

#include <string>

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

}  // namespace ajar
