#include <ajar/engine/proof/ranking.hpp>

#include <algorithm>
#include <variant>

namespace ajar {

namespace {

// What an answer is ranked by: its score, or its value.
std::optional<Number> height_of(const Item& item, const Choice& choice)
{
    if (choice.score) {
        return choice.score;
    }
    const auto* options = options_of(item);
    const auto* chosen = std::get_if<OptionIndex>(&choice.answer);
    if (options == nullptr || chosen == nullptr) {
        return std::nullopt;
    }
    const auto* number = std::get_if<Number>(&(*options)[chosen->value].value);
    return number != nullptr ? std::optional(*number) : std::nullopt;
}

}  // namespace

bool is_reversed(ItemIndex item, const Partial& partial)
{
    for (const ScaleIndex scale : partial.scales_of(item)) {
        const auto* inputs = std::get_if<std::vector<ItemInput>>(
            &partial.questionnaire().at(scale).inputs);
        if (inputs == nullptr) {
            continue;
        }
        const auto found = std::ranges::find(*inputs, item, &ItemInput::item);
        if (found != inputs->end()) {
            return found->reversed;
        }
    }
    return false;
}

std::vector<const Choice*> ranked_choices(ItemIndex item,
                                          const Partial& partial)
{
    const Item& asked = partial.questionnaire().at(item);
    std::vector<const Choice*> ranked;
    for (const Choice& choice : partial.domain(item).choices) {
        ranked.push_back(&choice);
    }
    std::ranges::stable_sort(ranked, {}, [&](const Choice* choice) {
        return height_of(asked, *choice);
    });
    if (is_reversed(item, partial)) {
        std::ranges::reverse(ranked);
    }
    return ranked;
}

}  // namespace ajar
