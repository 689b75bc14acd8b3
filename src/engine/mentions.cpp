#include <ajar/engine/mentions.hpp>

#include <ajar/model/expression_parts.hpp>

#include <algorithm>
#include <optional>
#include <variant>

namespace ajar {

namespace {

class Collector {
public:
    explicit Collector(Mentions& found) : m_found(found) {}

    void look_at(const Condition& condition) const
    {
        std::visit(*this, condition.node);
    }

    void look_at(const Term& term) const { std::visit(*this, term.node); }

    void operator()(const AnswerOf& reference) const
    {
        m_found.items.push_back(reference.item);
    }

    void operator()(const IsAnswered& reference) const
    {
        m_found.items.push_back(reference.item);
    }

    void operator()(const IsChosen& reference) const
    {
        m_found.items.push_back(reference.item);
        m_found.options.push_back({reference.item, reference.option});
    }

    void operator()(const ScoreOf& reference) const
    {
        m_found.scales.push_back(reference.scale);
    }

    void operator()(const BandOf& reference) const
    {
        m_found.scales.push_back(reference.scale);
    }

    template <class Node>
    void operator()(const Node& node) const
    {
        for_each_part(node, [this](const auto& part) { this->look_at(part); });
    }

private:
    Mentions& m_found;
};

}  // namespace

void collect(const Condition& condition, Mentions& found)
{
    Collector(found).look_at(condition);
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
    const Collector collector(found);
    for (const ConditionText* text : conditions_of(questionnaire)) {
        collector.look_at(text->condition);
    }
    for (const Explanation& explanation : questionnaire.explanations) {
        if (explanation.rank) {
            collector.look_at(explanation.rank->term);
        }
    }
    return found;
}

}  // namespace ajar
