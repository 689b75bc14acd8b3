#include <ajar/render/compose.hpp>
#include <ajar/render/text.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "sample.hpp"

namespace ajar {

namespace {

std::string report_of(const Sample& made, const ReportChoices& choices = {})
{
    return render_text(compose_report(made.questionnaire, made.answers,
                                      made.outcome, {}, choices),
                       {});
}

std::string lowered(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char byte) {
        return static_cast<char>(std::tolower(byte));
    });
    return text;
}

}  // namespace

TEST_CASE("no word of the program's own weighs on anybody (CARE-28, CARE-62)")
{
    const std::vector<std::string> words = {
        "score",  "percent",  "%",      "risk",   "grade",   "you are",
        "should", "you have", "just ",  "simply", "trigger", "warning",
        "suffer", "victim",   "severe", "we ",    "easy",    "please"};
    Sample made = sample();
    made.questionnaire.support.is_shown = false;
    std::vector<Sample> samples = {made};
    made.questionnaire.full = 1;
    samples.push_back(made);
    made.outcome.explanations.clear();
    samples.push_back(made);
    made.outcome.scores.items.assign(6, ItemState::Unanswered);
    samples.push_back(made);
    for (const Sample& one : samples) {
        const std::string text = lowered(report_of(one));
        for (const std::string& word : words) {
            CAPTURE(word);
            CHECK(!text.contains(word));
        }
    }
}

TEST_CASE("numbers stay inside unless they are asked for")
{
    Sample made = sample();
    made.questionnaire.sources.clear();
    made.questionnaire.reviewed = "";
    for (Explanation& explanation : made.questionnaire.explanations) {
        explanation.sources.clear();
    }
    for (NextStep& step : made.questionnaire.next_steps) {
        step.sources.clear();
    }
    made.questionnaire.support.is_shown = false;
    const auto is_digit = [](unsigned char byte) {
        return std::isdigit(byte) != 0;
    };
    CHECK(std::ranges::none_of(report_of(made), is_digit));
    CHECK(std::ranges::any_of(report_of(made, {.explains = true}), is_digit));
}

}  // namespace ajar
