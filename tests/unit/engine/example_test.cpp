#include <ajar/engine/interpret.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../support/scoring_items.hpp"

namespace ajar {

namespace {

const std::string parts =
    scale_of("method = 'mean'\nitems = ['a', 'b', 'c']\nbands = "
             "[{id = 'low', label = 'L'}, "
             "{id = 'much', label = 'M', from = 2}]",
             "s") +
    "[[next_step]]\nid = 'walk'\ntitle = 'W'\ntext = 'T'\n"
    "[[next_step]]\nid = 'call'\ntitle = 'C'\ntext = 'T'\n"
    "[[explanation]]\nid = 'first'\ntitle = 'E'\ntext = 'T'\n"
    "when = 'answer.a >= 1'\nrank = 'answer.a'\nnext_steps = ['walk']\n"
    "[[explanation]]\nid = 'second'\ntitle = 'E'\ntext = 'T'\n"
    "when = 'answer.b >= 1'\nrank = 'answer.b'\nnext_steps = ['call']\n"
    "[[critical]]\nid = 'early'\nwhen = 'answer.c == 4'\ntext = 'T'\n"
    "[[critical]]\nid = 'late'\nwhen = 'answer.c >= 3'\ntext = 'T'\n";

// Answered with a = 2, b = 4 and c = 4 unless a row says otherwise.
std::string example(const std::string& expect,
                    const std::string& answers = "a = 2, b = 4, c = 4")
{
    return "[[test]]\nname = 'T'\nanswers = {" + answers + "}\nexpect = {" +
           expect + "}\n";
}

ExampleResults run(const std::string& examples)
{
    return run_examples(
        questionnaire_from("support.first_when = 'answer.c == 4'\n"
                           "support.abuse_when = 'answer.c < 4'\n" +
                           std::string(scoring_items) + parts + examples));
}

// What was expected and what came out, or nothing when it is the same.
std::string failure(const std::string& example)
{
    const ExampleResults results = run(example);
    CHECK(results.passed + results.failed == 1);
    CHECK((results.failed == 0) == results.failures.empty());
    std::string all;
    for (const Diagnostic& one : results.failures) {
        all += one.message + "\n";
    }
    return all;
}

}  // namespace

TEST_CASE("an example that comes out as expected passes")
{
    const std::vector<std::string> rows = {
        "",
        "scores = {s = 3.333333}",
        "bands = {s = 'much'}",
        "explanations = ['second', 'first']",
        "next_steps = ['call', 'walk']",
        "critical = ['early', 'late']",
        "critical = ['late', 'early']",
        "hidden = ['h']",
        "support_first = true",
        "abuse_first = false",
        "scores = {s = 3.333333}, bands = {s = 'much'}, "
        "explanations = ['second', 'first'], critical = ['early', 'late'], "
        "support_first = true",
    };
    for (const std::string& expect : rows) {
        CAPTURE(expect);
        CHECK(failure(example(expect)) == "");
    }
    CHECK(failure(example("scores = {s = 'none'}, explanations = ['first'], "
                          "hidden = [], critical = [], "
                          "support_first = false",
                          "a = 1")) == "");
}

TEST_CASE("an example that comes out differently says how")
{
    struct Row {
        std::string name;
        std::string example;
        std::string message;
    };

    const std::vector<Row> rows = {
        {"a score", example("scores = {s = 3.333334}"),
         "the score of 's': expected 3.333334, got 3.333333"},
        {"a score that is not there", example("scores = {s = 2}", "a = 2"),
         "the score of 's': expected 2, got none"},
        {"a score that is there", example("scores = {s = 'none'}"),
         "the score of 's': expected none, got 3.333333"},
        {"a band", example("bands = {s = 'low'}"),
         "the band of 's': expected low, got much"},
        {"a band that is not there", example("bands = {s = 'low'}", "a = 2"),
         "the band of 's': expected low, got none"},
        {"the order of explanations",
         example("explanations = ['first', 'second']"),
         "explanations: expected [first, second], got [second, first]"},
        {"explanations too many", example("explanations = ['second']"),
         "explanations: expected [second], got [second, first]"},
        {"the order of next steps", example("next_steps = ['walk', 'call']"),
         "next_steps: expected [walk, call], got [call, walk]"},
        {"no next steps", example("next_steps = []"),
         "next_steps: expected [], got [call, walk]"},
        {"critical rules", example("critical = ['late']"),
         "critical: expected [late], got [early, late]"},
        {"hidden items", example("hidden = []"),
         "hidden: expected [], got [h]"},
        {"support", example("support_first = false"),
         "support_first: expected false, got true"},
        {"the part on being hurt", example("abuse_first = true"),
         "abuse_first: expected true, got false"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(failure(row.example) == "test 'T': " + row.message + "\n");
    }
}

TEST_CASE("answers that do not fit make an example fail")
{
    CHECK(failure(example("", "a = 9")).starts_with("test 'T': "));
    CHECK(failure(example("", "many = [1, 1]")).starts_with("test 'T': "));
    // An answer to a hidden item is a warning alone.
    CHECK(failure(example("hidden = ['h']", "a = 0, h = 3")) == "");
}

TEST_CASE("examples are counted, and every failure stands at its example")
{
    const ExampleResults results =
        run(example("scores = {s = 3.333333}") +
            example("bands = {s = 'low'}, hidden = []") + example("", "a = 9") +
            example(""));
    CHECK(results.passed == 2);
    CHECK(results.failed == 2);
    REQUIRE(results.failures.size() == 3);
    CHECK(results.failures[0].code == Code::TestFailed);
    CHECK(results.failures[0].where == results.failures[1].where);
    CHECK(results.failures[0].where.start.line <
          results.failures[2].where.start.line);
    CHECK(run("").passed == 0);
}

}  // namespace ajar
