#include <ajar/engine/mentions.hpp>

#include <algorithm>
#include <optional>
#include <variant>

namespace ajar {

namespace {

void collect(const Term& term, Mentions& found);

// A node that names something holds its position.
template <class Node>
void collect_from(const Node& node, Mentions& found)
{
    if constexpr (requires { node.item; }) {
        found.items.push_back(node.item);
    }
    if constexpr (requires { node.option; }) {
        found.options.push_back({node.item, node.option});
    }
    if constexpr (requires { node.scale; }) {
        found.scales.push_back(node.scale);
    }
    for_each_part(node, [&](const auto& part) { collect(part, found); });
}

void collect(const Term& term, Mentions& found)
{
    std::visit([&](const auto& node) { collect_from(node, found); }, term.node);
}

}  // namespace

void collect(const Condition& condition, Mentions& found)
{
    std::visit([&](const auto& node) { collect_from(node, found); },
               condition.node);
}

std::vector<const ConditionText*> conditions_of(
    const Questionnaire& questionnaire)
{
    std::vector<const ConditionText*> found;
    const auto add = [&](const std::optional<ConditionText>& condition) {
        if (condition) {
            found.push_back(&*condition);
        }
    };
    std::ranges::for_each(questionnaire.items, add, &Item::show_if);
    std::ranges::for_each(questionnaire.explanations, add, &Explanation::when);
    std::ranges::for_each(questionnaire.next_steps, add, &NextStep::when);
    for (const CriticalRule& rule : questionnaire.critical) {
        found.push_back(&rule.when);
    }
    add(questionnaire.support.first_when);
    add(questionnaire.support.abuse_when);
    return found;
}

Mentions mentions_in(const Questionnaire& questionnaire)
{
    Mentions found;
    for (const ConditionText* text : conditions_of(questionnaire)) {
        collect(text->condition, found);
    }
    for (const Explanation& explanation : questionnaire.explanations) {
        if (explanation.rank) {
            collect(explanation.rank->term, found);
        }
    }
    return found;
}

}  // namespace ajar
