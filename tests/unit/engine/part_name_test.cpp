#include <ajar/engine/evaluate.hpp>
#include <ajar/engine/prove.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../support/proving.hpp"

namespace ajar {

using namespace proving;

namespace {

Questionnaire all_kinds()
{
    return with(scale_of("method = 'sum'\nitems = ['b']\nbands = "
                         "[{id = 'low', label = 'L'}, "
                         "{id = 'high', label = 'H', from = 3}]",
                         "s") +
                "[[next_step]]\nid = 'walk'\ntitle = 'W'\ntext = 'T'\n"
                "when = 'answer.c == 1'\n"
                "[[explanation]]\nid = 'tired'\ntitle = 'E'\ntext = 'T'\n"
                "when = 'answer.b == 4'\nnext_steps = ['walk']\n" +
                critical("answer.d == 4"));
}

}  // namespace

TEST_CASE("a name stands for the condition under which its part is shown")
{
    struct Row {
        std::string name;
        std::string answers;
        bool is_shown;
    };

    const std::vector<Row> rows = {
        {"item.a", "", true},
        {"item.h", "a = 1", true},
        {"item.h", "a = 2", false},
        {"band.s.low", "b = 2", true},
        {"band.s.low", "b = 3", false},
        {"band.s.high", "b = 3", true},
        {"explanation.tired", "b = 4", true},
        {"explanation.tired", "b = 3", false},
        {"next_step.walk", "b = 4\nc = 1", true},
        {"next_step.walk", "b = 4\nc = 2", false},
        {"next_step.walk", "b = 3\nc = 1", false},
        {"critical.c", "d = 4", true},
        {"critical.c", "d = 3", false},
    };
    const Questionnaire questionnaire = all_kinds();
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CAPTURE(row.answers);
        const auto condition = condition_of_part(questionnaire, row.name);
        REQUIRE(condition.has_value());
        const Answers answers = answers_from(questionnaire, row.answers);
        const Scores scores = score(questionnaire, answers);
        CHECK((evaluate(*condition, {questionnaire, answers, scores}) ==
               Truth::True) == row.is_shown);
    }
}

TEST_CASE("another name names no part")
{
    struct Row {
        std::string name;
        std::string message;
        std::string hint;
    };

    const std::string kinds = "a part is item.ID, band.SCALE.ID, "
                              "explanation.ID, next_step.ID or critical.ID";
    const std::vector<Row> rows = {
        {"zzzzzzzz", "the questionnaire has no part 'zzzzzzzz'", kinds},
        {"", "the questionnaire has no part ''", kinds},
        {"explanation.tird", "the questionnaire has no part 'explanation.tird'",
         "did you mean 'explanation.tired'?"},
        {"band.s.hgih", "the questionnaire has no part 'band.s.hgih'",
         "did you mean 'band.s.high'?"},
    };
    const Questionnaire questionnaire = all_kinds();
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto condition = condition_of_part(questionnaire, row.name);
        REQUIRE_FALSE(condition.has_value());
        CHECK(condition.error().message == row.message);
        CHECK(condition.error().hint == row.hint);
    }
    const auto control = condition_of_part(questionnaire, "item.\x1B[2J\n");
    REQUIRE_FALSE(control.has_value());
    CHECK_FALSE(control.error().message.contains('\x1B'));
    CHECK_FALSE(control.error().message.contains('\n'));
}

}  // namespace ajar
