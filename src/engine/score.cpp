#include <ajar/engine/score.hpp>

#include <ajar/engine/evaluate.hpp>
#include <ajar/engine/scale_score.hpp>

#include <algorithm>
#include <vector>

namespace ajar {

namespace {

ItemState state_of(const Item& item,
                   const std::optional<Answer>& answer,
                   const Facts& facts)
{
    if (!holds(item.show_if, facts)) {
        return ItemState::Hidden;
    }
    return answer ? ItemState::Answered : ItemState::Unanswered;
}

// In file order, those that need as many items.
std::vector<ScaleIndex> in_order_of_need(const std::vector<std::size_t>& needed)
{
    std::vector<ScaleIndex> order;
    for (std::size_t i = 0; i < needed.size(); ++i) {
        order.push_back({i});
    }
    std::ranges::stable_sort(
        order, {}, [&](ScaleIndex scale) { return needed[scale.value]; });
    return order;
}

}  // namespace

std::vector<std::size_t> items_needed(const Questionnaire& questionnaire)
{
    std::vector<std::size_t> needed;
    for (const Scale& scale : questionnaire.scales) {
        std::size_t count = 0;
        if (const auto* items =
                std::get_if<std::vector<ItemInput>>(&scale.inputs)) {
            for (const ItemInput& input : *items) {
                count = std::max(count, input.item.value + 1);
            }
        } else {
            for (const ScaleInput& input :
                 std::get<std::vector<ScaleInput>>(scale.inputs)) {
                count = std::max(count, needed[input.scale.value]);
            }
        }
        needed.push_back(count);
    }
    return needed;
}

Scores score(const Questionnaire& questionnaire, const Answers& answers)
{
    const std::vector<std::size_t> needed = items_needed(questionnaire);
    Scores scores;
    scores.items.resize(questionnaire.items.size(), ItemState::Unanswered);
    scores.scales.resize(questionnaire.scales.size());
    const Facts facts{questionnaire, answers, scores};
    // A condition asks about earlier items and scales alone, so each is decided
    // as soon as all that it rests on is.
    const std::vector<ScaleIndex> order = in_order_of_need(needed);
    auto next = order.begin();
    for (std::size_t decided = 0; decided <= scores.items.size(); ++decided) {
        for (; next != order.end() && needed[next->value] == decided; ++next) {
            const Scale& scale = questionnaire.at(*next);
            ScaleScore& own = scores.scales[next->value];
            own = score_scale(questionnaire, scale, answers, scores);
            own.possible = possible_range(questionnaire, scale, own, scores);
        }
        if (decided < scores.items.size()) {
            scores.items[decided] =
                state_of(questionnaire.items[decided], answers[decided], facts);
        }
    }
    return scores;
}

}  // namespace ajar
