#include <ajar/engine/proof/aim.hpp>

#include <algorithm>
#include <unordered_set>

namespace ajar {

std::vector<const Condition*> conditions_of(const Aim& aim)
{
    std::vector<const Condition*> conditions;
    std::unordered_set<const Condition*> seen;
    const auto add = [&](const Wish& wish) {
        if (seen.insert(wish.condition).second) {
            conditions.push_back(wish.condition);
        }
    };
    std::ranges::for_each(aim.wishes, add);
    for (const Choices& choices : aim.choices) {
        std::ranges::for_each(choices, add);
    }
    return conditions;
}

bool wants_truth(const Aim& aim)
{
    const auto is_truth = [](const Wish& wish) {
        return wish.wanted == TruthSet(Truth::True);
    };
    return std::ranges::all_of(aim.wishes, is_truth) &&
           std::ranges::all_of(aim.choices, [&](const Choices& choices) {
               return std::ranges::all_of(choices, is_truth);
           });
}

}  // namespace ajar
