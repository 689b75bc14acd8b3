#include <ajar/engine/progress.hpp>

#include <ajar/engine/evaluate.hpp>
#include <ajar/engine/mentions.hpp>
#include <ajar/engine/score.hpp>

#include <algorithm>
#include <iterator>
#include <optional>

namespace ajar {

namespace {

std::vector<CriticalIndex> rules_after(const Questionnaire& questionnaire,
                                       const Interview& interview)
{
    const Scores scores = score(questionnaire, interview.answers);
    return critical_rules({questionnaire, interview.answers, scores});
}

bool is_settled(const Interview& interview, std::size_t item)
{
    return interview.answers[item].has_value() || interview.is_skipped[item];
}

// The items that a condition asks about, those of its scales among them.
std::vector<ItemIndex> asked_about(const Questionnaire& questionnaire,
                                   const Condition& condition)
{
    Mentions found;
    collect(condition, found);
    for (const ItemInput& input : items_below(questionnaire, found.scales)) {
        found.items.push_back(input.item);
    }
    return found.items;
}

// For each item that is hidden: the last one before it that was settled and
// that its condition asks about, directly or through what is hidden as well.
std::vector<std::optional<std::size_t>> deciders(
    const Questionnaire& questionnaire, const Interview& interview)
{
    std::vector<std::optional<std::size_t>> found(questionnaire.items.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto& condition = questionnaire.items[i].show_if;
        if (interview.is_shown[i] || !condition) {
            continue;
        }
        for (const ItemIndex asked :
             asked_about(questionnaire, condition->condition)) {
            if (asked.value >= i) {
                continue;
            }
            const bool decides = interview.is_shown[asked.value] &&
                                 is_settled(interview, asked.value);
            const auto one =
                decides ? std::optional(asked.value) : found[asked.value];
            found[i] = std::max(found[i], one);
        }
    }
    return found;
}

}  // namespace

Progress progress(const Questionnaire& questionnaire,
                  const Interview& interview)
{
    const std::size_t count = questionnaire.items.size();
    const std::size_t current =
        interview.current ? interview.current->value : count;
    Progress found{.question = 1, .total = 0};
    for (std::size_t i = 0; i < count; ++i) {
        const Item& item = questionnaire.items[i];
        if (!asks(item)) {
            continue;
        }
        if (i > current && item.show_if) {
            found.is_open = true;
        }
        if (i >= interview.reached || interview.is_shown[i]) {
            ++found.total;
            found.question += i < current ? 1U : 0U;
        }
    }
    found.question = std::min(found.question, found.total);
    return found;
}

bool is_half_way(const Progress& progress)
{
    constexpr std::size_t fewest_to_rest = 6;
    return progress.total >= fewest_to_rest &&
           (progress.question - 1) * 2 >= progress.total;
}

PathChange path_change(const Questionnaire& questionnaire,
                       const Interview& before,
                       const Interview& after)
{
    PathChange change;
    for (std::size_t i = 0; i < before.reached; ++i) {
        if (!asks(questionnaire.items[i]) ||
            before.is_shown[i] == after.is_shown[i]) {
            continue;
        }
        if (after.is_shown[i]) {
            ++change.more;
        } else {
            ++change.fewer;
            change.fewer_answered += after.answers[i] ? 1U : 0U;
        }
    }
    return change;
}

std::vector<CriticalIndex> opened_critical(const Questionnaire& questionnaire,
                                           const Interview& before,
                                           const Interview& after)
{
    if (questionnaire.critical.empty()) {
        return {};
    }
    std::vector<CriticalIndex> opened;
    std::ranges::set_difference(rules_after(questionnaire, after),
                                rules_after(questionnaire, before),
                                std::back_inserter(opened));
    return opened;
}

std::vector<Reviewed> review(const Questionnaire& questionnaire,
                             const Interview& interview)
{
    const std::size_t count = interview.answers.size();
    std::vector<std::size_t> not_asked(count);
    const auto decided_by = deciders(questionnaire, interview);
    for (std::size_t i = 0; i < std::min(interview.reached, count); ++i) {
        if (decided_by[i] && asks(questionnaire.items[i])) {
            ++not_asked[*decided_by[i]];
        }
    }
    std::vector<Reviewed> reviewed;
    std::size_t number = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (!interview.is_shown[i] || !asks(questionnaire.items[i])) {
            continue;
        }
        ++number;
        const bool is_so_far =
            interview.is_passed[i] || interview.current == ItemIndex{i};
        if (is_settled(interview, i) && is_so_far) {
            reviewed.push_back({number, {i}, not_asked[i]});
        }
    }
    return reviewed;
}

}  // namespace ajar
