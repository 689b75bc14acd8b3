#include <ajar/engine/review.hpp>

#include <ajar/engine/mentions.hpp>

#include <algorithm>
#include <optional>
#include <variant>

namespace ajar {

namespace {

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
    std::vector<bool> is_known(questionnaire.scales.size());
    for (std::size_t i = 0; i < found.scales.size(); ++i) {
        const ScaleIndex scale = found.scales[i];
        if (is_known[scale.value]) {
            continue;
        }
        is_known[scale.value] = true;
        const auto& inputs = questionnaire.at(scale).inputs;
        if (const auto* items = std::get_if<std::vector<ItemInput>>(&inputs)) {
            for (const ItemInput& input : *items) {
                found.items.push_back(input.item);
            }
        } else {
            for (const ScaleInput& input :
                 std::get<std::vector<ScaleInput>>(inputs)) {
                found.scales.push_back(input.scale);
            }
        }
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
