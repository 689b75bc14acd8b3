#include <ajar/engine/proof/query.hpp>

#include <algorithm>
#include <ranges>
#include <unordered_set>
#include <utility>
#include <variant>

namespace ajar {

namespace {

// Walks through what rests on what, depth first and without recursion: chains
// of branches and composites may be long.
class Walk {
public:
    explicit Walk(const Questionnaire& questionnaire)
        : m_questionnaire(questionnaire),
          m_seen_items(questionnaire.items.size()),
          m_seen_scales(questionnaire.scales.size())
    {
    }

    Scope found(const Mentions& asked)
    {
        push(asked);
        while (!m_waiting.empty()) {
            const Step step = m_waiting.back();
            m_waiting.pop_back();
            std::visit([this](const auto& next) { visit(next); }, step);
        }
        std::ranges::sort(m_scope.scales);
        return std::move(m_scope);
    }

private:
    // An item whose show_if has been followed: all that it rests on is in the
    // scope.
    struct Followed {
        ItemIndex item;
    };

    using Step = std::variant<ItemIndex, ScaleIndex, Followed>;

    void visit(ItemIndex item)
    {
        if (m_seen_items[item.value]) {
            return;
        }
        m_seen_items[item.value] = true;
        m_waiting.emplace_back(Followed{item});
        if (const auto& condition = m_questionnaire.at(item).show_if) {
            Mentions asked;
            collect(condition->condition, asked);
            push(asked);
        }
    }

    void visit(ScaleIndex scale)
    {
        if (m_seen_scales[scale.value]) {
            return;
        }
        m_seen_scales[scale.value] = true;
        m_scope.scales.push_back(scale);
        std::visit([this](const auto& inputs) { push_inputs(inputs); },
                   m_questionnaire.at(scale).inputs);
    }

    void visit(Followed followed) { m_scope.items.push_back(followed.item); }

    // What is to be visited first goes onto the pile last.
    void push(const Mentions& references)
    {
        for (const ScaleIndex scale : std::views::reverse(references.scales)) {
            m_waiting.emplace_back(scale);
        }
        for (const ItemIndex item : std::views::reverse(references.items)) {
            m_waiting.emplace_back(item);
        }
    }

    // Items that can be hidden come first, and numbers last: by then more is
    // decided, and fewer of their numbers have to be told apart.
    void push_inputs(const std::vector<ItemInput>& inputs)
    {
        std::vector<ItemIndex> items;
        for (const ItemInput& input : inputs) {
            items.push_back(input.item);
        }
        std::ranges::stable_sort(items, {}, [this](ItemIndex index) {
            const Item& item = m_questionnaire.at(index);
            return std::pair(std::holds_alternative<Numbers>(item.kind),
                             !item.show_if);
        });
        for (const ItemIndex item : std::views::reverse(items)) {
            m_waiting.emplace_back(item);
        }
    }

    void push_inputs(const std::vector<ScaleInput>& inputs)
    {
        for (const ScaleInput& input : std::views::reverse(inputs)) {
            m_waiting.emplace_back(input.scale);
        }
    }

    const Questionnaire& m_questionnaire;
    std::vector<bool> m_seen_items;
    std::vector<bool> m_seen_scales;
    std::vector<Step> m_waiting;
    Scope m_scope;
};

}  // namespace

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

Scope scope_of(const Questionnaire& questionnaire, const Mentions& asked)
{
    return Walk(questionnaire).found(asked);
}

}  // namespace ajar
