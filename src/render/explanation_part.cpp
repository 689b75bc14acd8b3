#include <ajar/render/explanation_part.hpp>

#include <ajar/render/prose.hpp>
#include <ajar/render/scale_words.hpp>
#include <ajar/render/words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace ajar {

namespace {

constexpr std::string_view you_said = "You said {} to: {}";
constexpr char with_someone_safe[] =
    ", alone or with someone you feel safe with";
constexpr char when_to_see_someone[] = "When to see someone";

std::string_view label_of(const NextStep& step)
{
    if (!step.horizon) {
        return "A step in your own time";
    }
    switch (*step.horizon) {
    case Horizon::Today: return "A small step for today";
    case Horizon::ThisWeek: return "A step for this week";
    case Horizon::ThisMonth: return "A step for this month";
    }
    return {};
}

// What the explanation rests on, so that it can be checked and disagreed with.
void append_reasons(Report& report,
                    const Reading& reading,
                    const OpenedExplanation& opened)
{
    Points points;
    for (const ItemIndex index : opened.because) {
        const Item& item = reading.questionnaire.at(index);
        const auto& answer = reading.answers[index.value];
        const auto words =
            answer ? answer_in_words(item, *answer) : std::nullopt;
        if (words) {
            points.texts.push_back(fmt::format(you_said, *words, item.text));
        }
    }
    if (!points.texts.empty()) {
        report.emplace_back(std::move(points));
    }
}

void append_sign(Report& report,
                 const Reading& reading,
                 const OpenedExplanation& opened)
{
    const auto index = reading.questionnaire.at(opened.explanation).scale;
    if (!index) {
        return;
    }
    const Scale& scale = reading.questionnaire.at(*index);
    if (!scale.bands.empty()) {
        const ScaleScore& score = reading.outcome.scores.scales[index->value];
        report.emplace_back(Labelled{scale.title, band_in_words(scale, score)});
    }
    append_reasons(report, reading, opened);
    append_prose(report, caveats(reading, *index));
}

void append_step(Report& report, const NextStep& step, bool fears_someone)
{
    const bool is_closed = step.title.ends_with('.') ||
                           step.title.ends_with('?') ||
                           step.title.ends_with('!');
    append_prose(report,
                 fmt::format("{}{}", label_of(step),
                             fears_someone ? with_someone_safe : ""),
                 step.title + (is_closed ? "\n" : ".\n") + step.text);
}

bool names(const Explanation& explanation, NextStepIndex step)
{
    return std::ranges::find(explanation.next_steps, step) !=
           explanation.next_steps.end();
}

}  // namespace

std::vector<NextStepIndex> steps_of(const Reading& reading,
                                    std::span<const OpenedExplanation> earlier,
                                    const OpenedExplanation& opened)
{
    const Questionnaire& questionnaire = reading.questionnaire;
    std::vector<NextStepIndex> steps;
    for (const NextStepIndex step :
         questionnaire.at(opened.explanation).next_steps) {
        const bool is_open =
            std::ranges::find(reading.outcome.next_steps, step) !=
            reading.outcome.next_steps.end();
        const bool is_taken =
            std::ranges::find(steps, step) != steps.end() ||
            std::ranges::any_of(earlier, [&](const OpenedExplanation& other) {
                return names(questionnaire.at(other.explanation), step);
            });
        if (is_open && !is_taken) {
            steps.push_back(step);
        }
    }
    return steps;
}

Report explanation_part(const Reading& reading,
                        const OpenedExplanation& opened,
                        std::string_view lead,
                        std::span<const NextStepIndex> steps)
{
    const Explanation& explanation =
        reading.questionnaire.at(opened.explanation);
    const bool fears_someone = reading.outcome.is_abuse_first;
    Report report{Heading{3, explanation.title}};
    append_prose(report, lead);
    append_sign(report, reading, opened);
    append_prose(report, explanation.text);
    append_prose(report, explanation.not_this);
    for (const NextStepIndex step : steps) {
        append_step(report, reading.questionnaire.at(step), fears_someone);
    }
    append_prose(report, label_of_words(fears_someone), explanation.say);
    append_prose(report, when_to_see_someone, explanation.see_someone);
    return report;
}

}  // namespace ajar
