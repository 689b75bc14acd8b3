#include <ajar/engine/advice.hpp>

#include <doctest/doctest.h>

#include <string>

#include "../../support/advising.hpp"

namespace ajar {

using namespace advising;
using proving::critical;

namespace {

// All items of scoring, so that only what a row adds is left unused.
std::string used(const std::string& parts)
{
    return critical("answered(a) or answered(b) or answered(c) or answered(d) "
                    "or answered(h) or answered(keyed) or answered(many) or "
                    "answered(hours) or answered(steps)") +
           parts;
}

std::string item(const std::string& keys)
{
    return "[[item]]\nid = 'x'\ntext = '?'\n" + keys + "\n";
}

}  // namespace

TEST_CASE("advice on what nothing uses")
{
    const std::string unused = "unused-item: item 'x' is in no scale and no "
                               "condition";
    const std::string number = "type = 'number'\nmin = 0\nmax = 3\n";
    const std::string source = "[[source]]\nid = 'src'\ntitle = 'S'\n";
    check_advice(
        {
            {"all is well", used(""), ""},
            {"an item",
             used(item(number) + scale_of("method = 'sum'\n"
                                          "items = ['a']")),
             unused},
            {"an item where nothing is scored", used(item(number)), ""},
            {"an item in a scale",
             used(item(number) + scale_of("method = 'sum'\nitems = ['x']")),
             ""},
            {"an item in a rank",
             used(item(number) + explanation("e", "rank = 'answer.x'")), ""},
            {"an item that moves support up",
             used(item(number) + scale_of("method = 'sum'\nitems = ['a']") +
                  explanation("e", "scale = 'scale'") +
                  "[support]\nfirst_when = 'answer.x > 1'\n"),
             ""},
            {"an item that moves it up for abuse",
             used(item(number) + scale_of("method = 'sum'\nitems = ['a']") +
                  explanation("e", "scale = 'scale'") +
                  "[support]\nabuse_when = 'answer.x > 1'\n"),
             ""},
            {"an item that says so",
             used(item(number + "why = 'For you; it is not scored.'")), ""},
            {"a date is read by people", used(item("type = 'date'")), ""},
            {"a text is read by people", used(item("type = 'text'")), ""},
            {"a note asks for nothing", used(item("type = 'note'")), ""},
            {"a scale where nothing is explained",
             used(scale_of("method = 'sum'\nitems = ['b']")), ""},
            {"a scale where something is",
             used(scale_of("method = 'sum'\nitems = ['b']") +
                  explanation("e", "")),
             "unread-scale: scale 'scale' is read by no condition, "
             "explanation or other scale"},
            {"a scale of an explanation",
             used(scale_of("method = 'sum'\nitems = ['b']") +
                  explanation("e", "scale = 'scale'")),
             ""},
            {"a next step", used(step("n")),
             "unused-next-step: next step 'n' is named by no explanation"},
            {"a next step that is named",
             used(step("n") + explanation("e", "next_steps = ['n']")), ""},
            {"a source", used(source),
             "unused-source: source 'src' is cited nowhere"},
            {"a source that is cited",
             used(source + explanation("e", "sources = ['src']")), ""},
        },
        advise_on_use);
}

TEST_CASE("advice on sums whose prorated scores leave their range")
{
    const std::string advice =
        "prorated-range: a prorated score of scale 'scale' can lie outside "
        "its possible range";
    const auto scale = [](const std::string& keys) {
        return used(scale_of(keys));
    };
    const std::string sum = "method = 'sum'\nitems = ['b', 'hours', 'c']\n";
    check_advice(
        {
            {"different ranges", scale(sum), advice},
            {"the same ranges",
             scale("method = 'sum'\nitems = ['b', 'c', 'd']"), ""},
            {"all asked for", scale(sum + "min_answered = 3"), ""},
            {"gaps as 0", scale(sum + "missing = 'zero'"), ""},
            {"a mean", scale("method = 'mean'\nitems = ['b', 'hours', 'c']"),
             ""},
        },
        advise_on_use);
}

TEST_CASE("advice leaves the parts of libraries aside")
{
    const std::string library = "format = 1\n[[next_step]]\nid = 'n'\n"
                                "title = 'N'\ntext = 'T'\n";
    const Questionnaire questionnaire = questionnaire_from(
        "include = ['steps.toml']\n", {{"steps.toml", library}});
    REQUIRE(questionnaire.next_steps.size() == 1);
    CHECK(printed(advise_on_use(questionnaire)) == "");
}

}  // namespace ajar
