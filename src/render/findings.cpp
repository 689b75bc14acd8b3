#include <ajar/render/findings.hpp>

#include <ajar/render/explanation_part.hpp>
#include <ajar/render/prose.hpp>
#include <ajar/render/scale_words.hpp>
#include <ajar/render/words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string>
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

// How many explanations stand before the first group with a strength.
std::size_t before_the_strongest(const Reading& reading)
{
    const Opened all = reading.outcome.explanations;
    std::size_t position = 0;
    while (position < all.size()) {
        const Opened group = first_group(all.subspan(position));
        if (has_strength(reading, group)) {
            break;
        }
        position += group.size();
    }
    return position;
}

// Whether nothing else can be said to be stronger or weaker than this one.
bool is_only_strength(const Reading& reading, std::size_t position)
{
    const Opened all = reading.outcome.explanations;
    for (std::size_t i = 0; i < all.size();) {
        const Opened group = first_group(all.subspan(i));
        if (i != position && has_strength(reading, group)) {
            return false;
        }
        i += group.size();
    }
    return true;
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

// What stands in front of all.
std::string opening_words(const Reading& reading)
{
    const Opened all = reading.outcome.explanations;
    const std::size_t before = before_the_strongest(reading);
    if (all.size() == 1) {
        return "";
    }
    if (is_rough_picture(reading)) {
        return rough;
    }
    if (before == all.size()) {
        return all.front().rank ? rough : no_order;
    }
    return before == 0 ? words_for_the_strongest(first_group(all)) : "";
}

// What stands under the title of an explanation that starts a later group.
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
    if (!has_strength(reading, group)) {
        return "";
    }
    if (group.size() == 1 && is_only_strength(reading, position)) {
        return "";
    }
    return words_below_title(
        reading,
        before_the_strongest(reading) == position ? stood_out_most : came_next,
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
        const auto steps = steps_of(reading, shown.first(i), shown[i]);
        append(report, explanation_part(reading, shown[i],
                                        group_words(reading, i), steps));
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

}  // namespace ajar
