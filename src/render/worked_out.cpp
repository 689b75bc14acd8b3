#include <ajar/render/worked_out.hpp>

#include <ajar/render/prose.hpp>
#include <ajar/render/scale_worked_out.hpp>

#include <fmt/format.h>

#include <optional>
#include <string>

namespace ajar {

namespace {

constexpr char how_worked_out[] = "How this was worked out";
constexpr char what_numbers_do[] =
    "Each answer counts as a number. The numbers only sort the parts of this "
    "summary. Nobody has tested how well that works.";
constexpr char why_shown[] = "Why each part is shown";

constexpr std::string_view shown_when =
    "\"{}\" is shown: for these answers it is true that {}.";
constexpr std::string_view shown_always = "\"{}\" is shown for all answers.";
constexpr std::string_view rank_is = " Its rank is {}, from {}.";
constexpr std::string_view rank_open =
    " Its rank cannot be worked out, from {}.";
constexpr std::string_view in_group = " It stands in group {}.";
constexpr std::string_view step_named = "Step \"{}\": named by \"{}\".";
constexpr std::string_view step_when =
    " It is shown because it is true that {}.";

std::string why_explanation(const Reading& reading,
                            const OpenedExplanation& opened)
{
    const Explanation& explanation =
        reading.questionnaire.at(opened.explanation);
    std::string why =
        explanation.when
            ? fmt::format(shown_when, explanation.title, explanation.when->text)
            : fmt::format(shown_always, explanation.title);
    if (explanation.rank && opened.rank) {
        why += fmt::format(rank_is, opened.rank->to_text(),
                           explanation.rank->text);
    } else if (explanation.rank) {
        why += fmt::format(rank_open, explanation.rank->text);
    }
    return why + fmt::format(in_group, opened.group);
}

// The first opened explanation that names the step.
const Explanation* namer_of(const Reading& reading, NextStepIndex step)
{
    for (const OpenedExplanation& opened : reading.outcome.explanations) {
        const Explanation& explanation =
            reading.questionnaire.at(opened.explanation);
        for (const NextStepIndex named : explanation.next_steps) {
            if (named == step) {
                return &explanation;
            }
        }
    }
    return nullptr;
}

std::string why_step(const Reading& reading, NextStepIndex index)
{
    const NextStep& step = reading.questionnaire.at(index);
    const Explanation* namer = namer_of(reading, index);
    std::string why =
        fmt::format(step_named, step.title, namer ? namer->title : "");
    if (step.when) {
        why += fmt::format(step_when, step.when->text);
    }
    return why;
}

Report reasons(const Reading& reading)
{
    Points points;
    for (const OpenedExplanation& opened : reading.outcome.explanations) {
        points.texts.push_back(why_explanation(reading, opened));
    }
    for (const NextStepIndex step : reading.outcome.next_steps) {
        points.texts.push_back(why_step(reading, step));
    }
    if (points.texts.empty()) {
        return {};
    }
    return {Heading{3, why_shown}, std::move(points)};
}

}  // namespace

Report worked_out(const Reading& reading)
{
    Report report{Heading{2, how_worked_out}};
    append_prose(report, what_numbers_do);
    for (std::size_t i = 0; i < reading.questionnaire.scales.size(); ++i) {
        append(report, scale_worked_out(reading, ScaleIndex{i}));
    }
    append(report, reasons(reading));
    return report;
}

}  // namespace ajar
