#include <ajar/render/findings.hpp>

#include <ajar/render/explanation_part.hpp>
#include <ajar/render/prose.hpp>
#include <ajar/render/scale_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace ajar {

namespace {

constexpr char stood_out[] = "What stood out in your answers";
constexpr char also[] = "Also in your answers";

constexpr char several_most[] =
    "These stood out most. They are about as strong, so they stand in no set "
    "order. They often come together.";
constexpr char many_most[] =
    "Several areas came up, and they are about as strong. They stand in no "
    "set order, and they often come together. Begin with the one that speaks "
    "to you.";
constexpr char one_most[] = "This stood out most.";
constexpr char several_next[] =
    "These came next. They are about as strong as one another.";
constexpr char one_next[] = "This came next.";
constexpr char several_more[] = "These may speak to you too, in no set order.";
constexpr char one_more[] = "This may speak to you too.";
constexpr char no_order[] = "These stand in no set order.";
constexpr char rough[] =
    "These fit some of the answers you gave. They stand in no set order.";

constexpr char as_strong_as_last[] =
    "About as strong as the last one above:";
constexpr char opens_too[] = "Your answers also open:";
constexpr char how_to_see_all[] = "The option --all shows these in full.";

constexpr char nothing_stood_out[] =
    "No one area stood out in your answers. That can be so when things are "
    "going all right. It can also be so when these questions left something "
    "out, or when it is hard to put into words.";
constexpr char too_few[] =
    "With so few answers, no area could stand out. That is fine.";
constexpr char no_explanations[] =
    "This questionnaire comes without explanations. What your answers mean is "
    "yours to say.";

// The explanations that a lead-in speaks of. `first` counts from 0.
struct GroupOf {
    std::size_t first;
    std::size_t size;
    bool is_ranked;
    bool is_last;
};

GroupOf group_at(const std::vector<OpenedExplanation>& opened,
                 std::size_t first)
{
    const auto end = std::find_if(
        opened.begin() + static_cast<std::ptrdiff_t>(first), opened.end(),
        [&](const auto& other) { return other.group != opened[first].group; });
    const auto past = static_cast<std::size_t>(end - opened.begin());
    return {first, past - first, opened[first].rank.has_value(),
            end == opened.end()};
}

// What stands in front of a group. Four or more at the top are no order at all
// (care, part D 9).
std::string_view lead_in(const GroupOf& group)
{
    const bool is_single = group.size == 1;
    if (group.first == 0 && is_single) {
        return group.is_ranked && !group.is_last ? one_most : "";
    }
    if (group.first == 0 && !group.is_ranked) {
        return no_order;
    }
    if (group.first == 0) {
        return group.size < 4 ? several_most : many_most;
    }
    if (!group.is_ranked) {
        return is_single ? one_more : several_more;
    }
    return is_single ? one_next : several_next;
}

void append_group_opening(Report& report,
                          const Reading& reading,
                          std::size_t position)
{
    const auto& all = reading.outcome.explanations;
    const bool starts_group =
        position == 0 || all[position - 1].group != all[position].group;
    if (is_rough_picture(reading)) {
        append_prose(report, position == 0 && all.size() > 1 ? rough : "");
    } else if (starts_group) {
        append_prose(report, lead_in(group_at(all, position)));
    }
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
Report listed_only(const Reading& reading, std::size_t shown)
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
    append_titles(report, as_strong_as_last, std::move(as_strong));
    append_titles(report, opens_too, std::move(others));
    append_prose(report, how_to_see_all);
    return report;
}

Report opened_parts(const Reading& reading, bool shows_all)
{
    const auto shown = in_full(reading, shows_all);
    Report report;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        append_group_opening(report, reading, i);
        const auto steps = steps_of(reading, shown.first(i), shown[i]);
        append(report, explanation_part(reading, shown[i], steps));
    }
    if (shown.size() < reading.outcome.explanations.size()) {
        append(report, listed_only(reading, shown.size()));
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

Report findings(const Reading& reading, bool shows_all)
{
    Report report{Heading{2, stood_out}};
    if (reading.questionnaire.explanations.empty()) {
        append(report, bands_alone(reading));
    } else if (!reading.outcome.explanations.empty()) {
        append(report, opened_parts(reading, shows_all));
    } else {
        append_prose(report, is_rough_picture(reading) ? too_few
                                                       : nothing_stood_out);
    }
    return report;
}

}  // namespace ajar
