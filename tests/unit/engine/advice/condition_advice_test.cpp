#include <ajar/engine/advice.hpp>

#include <doctest/doctest.h>

#include <string>

#include "../../support/advising.hpp"

namespace ajar {

using namespace advising;
using proving::critical;

TEST_CASE("advice on conditions that are always or never true")
{
    const std::string always = "not answered(b) or answered(b)";
    check_advice(
        {
            {"all is well", critical("answer.b == 2"), ""},
            {"who writes true means it", critical("true"), ""},
            {"unknown is not true", critical("answer.hours >= 1"), ""},
            {"an item",
             "[[item]]\nid = 'x'\ntext = '?'\ntype = 'number'\nshow_if = '" +
                 always + "'\n",
             "always-true: the show_if of item 'x' is always true"},
            {"a critical rule", critical(always),
             "always-true: the when of critical rule 'c' is always true"},
            {"an explanation, beside a next step",
             step("n") + explanation("e", "next_steps = ['n']\nwhen = '" +
                                              always + "'"),
             "always-true: the when of explanation 'e' is always true"},
            {"a next step that is always true",
             step("n", "when = '" + always + "'"),
             "always-true: the when of next step 'n' is always true"},
            {"a next step that is never true",
             step("n", "when = 'answer.b > 4'"),
             "always-false: the when of next step 'n' is never true"},
            {"support that always moves up",
             "[support]\nfirst_when = '" + always + "'\n",
             "always-true: support.first_when is always true"},
            {"support that never moves up for abuse",
             "[support]\nabuse_when = 'answer.b > 4'\n",
             "always-false: support.abuse_when is never true"},
        },
        proved(advise_on_conditions));
}

TEST_CASE("advice on what comes together, and on answers that open nothing")
{
    const std::string all = "next_steps = ['n']\n";
    const std::string always = explanation("always", all);
    const auto when = [&](const std::string& id, const std::string& condition) {
        return explanation(id, all + "when = '" + condition + "'");
    };
    check_advice(
        {
            {"apart",
             step("n") + always + when("e", "answer.b > 2") +
                 when("f", "answer.b > 3"),
             ""},
            {"together in other words",
             step("n") + always + when("e", "answer.steps > 4") +
                 when("f", "answer.steps >= 6"),
             "always-together: explanations 'e' and 'f' always come together"},
            {"three of them: each with the first",
             step("n") + always + when("e", "answer.steps > 4") +
                 when("f", "answer.steps >= 6") + when("g", "answer.steps > 5"),
             "always-together: explanations 'e' and 'f' always come together\n"
             "always-together: explanations 'e' and 'g' always come together"},
            {"never at all is other advice",
             step("n") + always + when("e", "answer.b > 4") +
                 when("f", "answer.b > 5"),
             ""},
            {"no next step", step("n") + when("e", "answer.b > 2"),
             "no-next-step: some answers open no next step"},
            {"no next step by its own condition",
             step("n", "when = 'answer.b > 2'") + always,
             "no-next-step: some answers open no next step"},
        },
        proved(advise_on_conditions));
}

TEST_CASE("advice on a lack of next steps says for which answers")
{
    const Questionnaire questionnaire = proving::with(
        step("n") + explanation("e", "") +
        explanation("f", "next_steps = ['n']\nwhen = 'answer.b != 3'") +
        explanation("g", "next_steps = ['n']\nwhen = 'not answered(b)'"));
    const Diagnostics advice = proved(advise_on_conditions)(questionnaire);
    REQUIRE(advice.size() == 1);
    CHECK(advice[0].hint == "for example: b = 3");
    CHECK(advice[0].where == questionnaire.explanations[0].where);
}

}  // namespace ajar
