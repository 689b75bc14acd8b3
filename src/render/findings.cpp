#include <ajar/render/findings.hpp>

#include <ajar/render/prose.hpp>
#include <ajar/render/scale_words.hpp>
#include <ajar/render/words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <vector>

namespace ajar {

namespace {

constexpr char stood_out[] = "What stood out in your answers";
constexpr char also[] = "Also in your answers";

// In front of all
constexpr char several_most[] =
    "These stood out most. They are about as strong, so they stand in no set "
    "order. They often come together.";
constexpr char many_most[] =
    "Several areas came up, and they are about as strong. They stand in no "
    "set order, and they often come together. Begin with the one that speaks "
    "to you.";
constexpr char no_order[] = "These stand in no set order.";
constexpr char rough[] =
    "These fit some of the answers you gave. They stand in no set order.";

// Under the title of the first one of a later group
constexpr char stood_out_most[] = "This stood out most";
constexpr char came_next[] = "This came next";
constexpr std::string_view as_strong_as = "{}, about as strong as {}.";
constexpr std::string_view many_as_strong =
    "{}. The ones after it are about as strong.";
constexpr char one_more[] = "This may speak to you too.";

constexpr char as_strong_as_last[] = "About as strong as the last one above:";
constexpr char after_that[] = "After that:";
constexpr std::string_view how_to_see_all =
    "The option --all shows these in full.";
constexpr std::string_view how_to_see_all_here = "a shows these in full.";

constexpr char nothing_stood_out[] =
    "No one area stood out in your answers. That can be so when things are "
    "going all right. It can also be so when these questions left something "
    "out, or when it is hard to put into words.";
constexpr char too_few[] =
    "With so few answers, no area could stand out. That is fine.";
constexpr char no_explanations[] =
    "This questionnaire comes without explanations. What your answers mean is "
    "yours to say.";

// In an explanation
constexpr std::string_view you_said = "You said {} to: {}";
constexpr char with_someone_safe[] =
    ", alone or with someone you feel safe with";
constexpr char when_to_see_someone[] = "When to see someone";

// Of sources
constexpr char where_from[] = "Where this comes from";
constexpr std::string_view source_checked = "last checked on {}";
constexpr std::string_view used_for = "Used for: {}.";

using Opened = std::span<const OpenedExplanation>;

// The members of the group that starts at the first of these.
Opened first_group(Opened opened)
{
    const auto end = std::ranges::find_if(opened, [&](const auto& other) {
        return other.group != opened.front().group;
    });
    return opened.first(static_cast<std::size_t>(end - opened.begin()));
}

// Without a scale, the rank of one explanation gives it its place and says
// nothing of how strong anything is.
bool has_strength(const Reading& reading, Opened group)
{
    const OpenedExplanation& first = group.front();
    return first.rank && (group.size() > 1 ||
                          reading.questionnaire.at(first.explanation).scale);
}

// Where each group with a strength begins, the strongest first.
std::vector<std::size_t> starts_of_strengths(const Reading& reading)
{
    const Opened all = reading.outcome.explanations;
    std::vector<std::size_t> starts;
    for (std::size_t position = 0; position < all.size();) {
        const Opened group = first_group(all.subspan(position));
        if (has_strength(reading, group)) {
            starts.push_back(position);
        }
        position += group.size();
    }
    return starts;
}

// Four or more at the top are no order at all (care, part D 9).
std::string words_for_the_strongest(Opened group)
{
    if (group.size() == 1) {
        return fmt::format("{}.", stood_out_most);
    }
    return group.size() < 4 ? several_most : many_most;
}

// Of the one that starts a group below another text.
std::string words_below_title(const Reading& reading,
                              std::string_view what,
                              Opened group)
{
    if (group.size() == 1) {
        return fmt::format("{}.", what);
    }
    if (group.size() > 3) {
        return fmt::format(many_as_strong, what);
    }
    std::vector<std::string> others;
    for (const OpenedExplanation& other : group.subspan(1)) {
        const auto& title = reading.questionnaire.at(other.explanation).title;
        others.push_back(fmt::format("\"{}\"", title));
    }
    return fmt::format(as_strong_as, what, listed(others));
}

// What is said in front of all.
std::string opening_words(const Reading& reading)
{
    const Opened all = reading.outcome.explanations;
    if (all.size() == 1) {
        return "";
    }
    if (is_rough_picture(reading)) {
        return rough;
    }
    const auto starts = starts_of_strengths(reading);
    if (starts.empty()) {
        return all.front().rank ? rough : no_order;
    }
    return starts.front() == 0 ? words_for_the_strongest(first_group(all)) : "";
}

// What is said under the title of an explanation that starts a later group.
std::string group_words(const Reading& reading, std::size_t position)
{
    const Opened all = reading.outcome.explanations;
    const Opened group = first_group(all.subspan(position));
    if (position == 0 || is_rough_picture(reading) ||
        all[position - 1].group == all[position].group) {
        return "";
    }
    if (!group.front().rank) {
        return one_more;
    }
    const auto starts = starts_of_strengths(reading);
    const bool is_alone = group.size() == 1 && starts.size() == 1;
    if (is_alone || !has_strength(reading, group)) {
        return "";
    }
    return words_below_title(
        reading, starts.front() == position ? stood_out_most : came_next,
        group);
}

void append_titles(Report& report,
                   std::string_view lead,
                   std::vector<std::string> titles)
{
    if (!titles.empty()) {
        append_prose(report, lead);
        report.emplace_back(Points{std::move(titles)});
    }
}

// Titles alone, for those that are not printed in full.
Report listed_only(const Reading& reading,
                   std::size_t shown,
                   std::string_view hint)
{
    const auto& all = reading.outcome.explanations;
    std::vector<std::string> as_strong;
    std::vector<std::string> others;
    for (std::size_t i = shown; i < all.size(); ++i) {
        const bool is_as_strong = shown > 0 && all[i].rank &&
                                  !is_rough_picture(reading) &&
                                  all[i].group == all[shown - 1].group;
        (is_as_strong ? as_strong : others)
            .push_back(reading.questionnaire.at(all[i].explanation).title);
    }
    Report report{Heading{3, also}};
    const bool as_strong_is_listed = !as_strong.empty();
    append_titles(report, as_strong_as_last, std::move(as_strong));
    append_titles(report, as_strong_is_listed ? after_that : "",
                  std::move(others));
    append_prose(report, hint);
    return report;
}

Report opened_parts(const Reading& reading, const ReportChoices& choices)
{
    const auto shown = in_full(reading, choices.shows_all);
    Report report;
    append_prose(report, opening_words(reading));
    for (std::size_t i = 0; i < shown.size(); ++i) {
        append(report, explanation_part(reading, i, group_words(reading, i)));
    }
    if (shown.size() < reading.outcome.explanations.size()) {
        append(report, listed_only(reading, shown.size(),
                                   choices.is_in_parts ? how_to_see_all_here
                                                       : how_to_see_all));
    }
    return report;
}

Report bands_alone(const Reading& reading)
{
    Points points;
    const auto& scales = reading.questionnaire.scales;
    for (std::size_t i = 0; i < scales.size(); ++i) {
        if (!scales[i].bands.empty()) {
            points.texts.push_back(fmt::format(
                "{}: {}", scales[i].title,
                band_in_words(scales[i], reading.outcome.scores.scales[i])));
        }
    }
    return points.texts.empty() ? Report{Paragraph{no_explanations}}
                                : Report{std::move(points)};
}

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

bool contains(const std::vector<NextStepIndex>& steps, NextStepIndex step)
{
    return std::ranges::find(steps, step) != steps.end();
}

// The next steps an explanation brings into the report: those it names that
// the answers open and that no earlier one has brought.
std::vector<NextStepIndex> steps_of(const Reading& reading,
                                    std::size_t position)
{
    const Opened all = reading.outcome.explanations;
    const auto& open = reading.outcome.next_steps;
    const auto named_by = [&](const OpenedExplanation& opened)
        -> const std::vector<NextStepIndex>& {
        return reading.questionnaire.at(opened.explanation).next_steps;
    };
    std::vector<NextStepIndex> steps;
    for (const NextStepIndex step : named_by(all[position])) {
        const bool is_brought =
            contains(steps, step) ||
            std::ranges::any_of(all.first(position), [&](const auto& earlier) {
                return contains(named_by(earlier), step);
            });
        if (contains(open, step) && !is_brought) {
            steps.push_back(step);
        }
    }
    return steps;
}

// A source, and the titles of the explanations that rest on it.
struct UsedSource {
    SourceIndex source;
    std::vector<std::string> titles;
};

void note_use(std::vector<UsedSource>& used,
              const std::vector<SourceIndex>& sources,
              const std::string& title)
{
    for (const SourceIndex source : sources) {
        auto found = std::ranges::find(used, source, &UsedSource::source);
        if (found == used.end()) {
            found = used.insert(used.end(), UsedSource{source, {}});
        }
        if (found->titles.empty() || found->titles.back() != title) {
            found->titles.push_back(title);
        }
    }
}

std::vector<UsedSource> used_sources(const Reading& reading, bool shows_all)
{
    const Questionnaire& questionnaire = reading.questionnaire;
    const auto shown = in_full(reading, shows_all);
    std::vector<UsedSource> used;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const Explanation& explanation = questionnaire.at(shown[i].explanation);
        note_use(used, explanation.sources, explanation.title);
        for (const NextStepIndex step : steps_of(reading, i)) {
            note_use(used, questionnaire.at(step).sources, explanation.title);
        }
    }
    return used;
}

// Title, year, strength, the date it was checked: what is known of it.
std::string in_words(const Source& source)
{
    std::string words = source.title;
    if (source.year) {
        words += fmt::format(" ({})", source.year->to_text());
    }
    std::vector<std::string> known;
    if (!source.strength.empty()) {
        known.push_back(source.strength);
    }
    if (!source.checked.empty()) {
        known.push_back(
            fmt::format(source_checked, date_in_words(source.checked)));
    }
    words += known.empty() ? "" : ": ";
    return words + fmt::format("{}.", fmt::join(known, ", "));
}

}  // namespace

Report findings(const Reading& reading, const ReportChoices& choices)
{
    Report report{Heading{2, stood_out}};
    if (reading.questionnaire.explanations.empty()) {
        append(report, bands_alone(reading));
    } else if (!reading.outcome.explanations.empty()) {
        append(report, opened_parts(reading, choices));
    } else {
        append_prose(report,
                     is_rough_picture(reading) ? too_few : nothing_stood_out);
    }
    return report;
}

Report explanation_part(const Reading& reading,
                        std::size_t position,
                        std::string_view lead)
{
    const OpenedExplanation& opened = reading.outcome.explanations[position];
    const Explanation& explanation =
        reading.questionnaire.at(opened.explanation);
    const bool fears_someone = reading.outcome.is_abuse_first;
    Report report{Heading{3, explanation.title}};
    append_prose(report, lead);
    append_sign(report, reading, opened);
    append_prose(report, explanation.text);
    append_prose(report, explanation.not_this);
    for (const NextStepIndex step : steps_of(reading, position)) {
        append_step(report, reading.questionnaire.at(step), fears_someone);
    }
    append_prose(report, label_of_words(fears_someone), explanation.say);
    append_prose(report, when_to_see_someone, explanation.see_someone);
    return report;
}

Report sources_part(const Reading& reading, bool shows_all)
{
    Points points;
    for (const UsedSource& used : used_sources(reading, shows_all)) {
        const Source& source = reading.questionnaire.sources[used.source.value];
        points.texts.push_back(
            in_words(source) + " " +
            fmt::format(used_for, fmt::join(used.titles, "; ")));
    }
    if (points.texts.empty()) {
        return {};
    }
    return {Heading{2, where_from}, std::move(points)};
}

}  // namespace ajar
