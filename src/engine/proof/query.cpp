#include <ajar/engine/proof/query.hpp>

#include <algorithm>
#include <unordered_set>

namespace ajar {

std::vector<Alternatives> Query::lists() const
{
    std::vector<Alternatives> lists;
    for (const Requirement& requirement : requirements) {
        lists.push_back({requirement});
    }
    lists.insert(lists.end(), alternatives.begin(), alternatives.end());
    return lists;
}

std::vector<const Condition*> conditions_of(const Query& query)
{
    std::vector<const Condition*> conditions;
    std::unordered_set<const Condition*> seen;
    for (const Alternatives& list : query.lists()) {
        for (const Requirement& requirement : list) {
            if (seen.insert(requirement.condition).second) {
                conditions.push_back(requirement.condition);
            }
        }
    }
    return conditions;
}

}  // namespace ajar
