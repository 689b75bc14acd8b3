#include <ajar/engine/advice.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../../support/proving.hpp"

namespace ajar {

TEST_CASE("answers in a few words are put as in an answer file")
{
    struct Row {
        std::string answers;
        std::string words;
    };

    const std::vector<Row> rows = {
        {"", "nothing answered"},
        {"b = 3", "b = 3"},
        {"b = 'na'", "b = \"na\""},
        {"c = 1\nb = 2", "b = 2, c = 1"},
        {"many = []", "many = []"},
        {"many = [2, 'x']", "many = [2, \"x\"]"},
        {"hours = 1.5", "hours = 1.5"},
        {"words = 'so so'", "words = \"so so\""},
    };
    const Questionnaire questionnaire =
        proving::with("[[item]]\nid = 'words'\ntext = '?'\ntype = 'text'\n");
    for (const Row& row : rows) {
        CAPTURE(row.answers);
        CHECK(in_words(questionnaire,
                       answers_from(questionnaire, row.answers)) == row.words);
    }
}

TEST_CASE("a warning stands at its place in its file")
{
    const Questionnaire questionnaire = proving::with("");
    const Span where = questionnaire.items[1].where;
    Warnings warnings(questionnaire);
    warnings.add(where, Code::UnusedItem, "message", "hint");
    const Diagnostics given = warnings.take();
    REQUIRE(given.size() == 1);
    const Diagnostic& warning = given.front();
    CHECK((warning.severity == Severity::Warning));
    CHECK((warning.code == Code::UnusedItem));
    CHECK(warning.message == "message");
    CHECK(warning.hint == "hint");
    CHECK(warning.where == where);
    CHECK(warning.source == questionnaire.files.front());
}

}  // namespace ajar
