#include <ajar/engine/proof/query.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../../support/proving.hpp"

namespace ajar {

using namespace proving;

namespace {

Scope scope_of_last_rule(const Questionnaire& questionnaire)
{
    Mentions asked;
    collect(questionnaire.critical.back().when.condition, asked);
    return scope_of(questionnaire, asked);
}

}  // namespace

TEST_CASE("a question rests on all that can make a difference, in its order")
{
    struct Row {
        std::string name;
        std::string wish;
        std::string items;
        std::string scales;
    };

    const std::string scales =
        scale_of("method = 'sum'\nitems = ['hours', 'b', 'h', 'c']", "one") +
        scale_of("method = 'sum'\nitems = ['d']", "two") +
        scale_of("method = 'sum'\nscales = ['two', 'one']", "both");
    const std::string late = "[[item]]\nid = 'late'\ntext = '?'\n"
                             "type = 'number'\nshow_if = 'score.two > 1'\n";
    const std::vector<Row> rows = {
        {"nothing", "true", "", ""},
        {"an answer", "answer.b == 1", "b", ""},
        {"whether there is one", "answered(b)", "b", ""},
        {"an option", "1 in answer.many", "many", ""},
        {"in the order in which they are asked about", "answer.c == answer.b",
         "c b", ""},
        {"once", "answer.b > 1 and answer.b < 3", "b", ""},
        {"behind what it hangs on", "answer.h == 2", "a h", ""},
        {"hidden inputs first, numbers last", "score.one > 1", "a h b c hours",
         "one"},
        {"a band is like a score", "band.one == 'low'", "a h b c hours", "one"},
        {"composites, scales in file order", "score.both > 1",
         "d a h b c hours", "one two both"},
        {"a branch on a score", "answer.late > 1", "d late", "two"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        std::string own = scales;
        own.replace(own.find("'c']"), 4,
                    "'c']\nbands = [{id = 'low', label = 'L'}]");
        const Questionnaire questionnaire =
            with(own + late + critical(row.wish));
        const Scope scope = scope_of_last_rule(questionnaire);
        CHECK(ids(questionnaire, scope.items) == row.items);
        CHECK(ids(questionnaire, scope.scales) == row.scales);
    }
}

}  // namespace ajar
