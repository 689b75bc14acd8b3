#include <ajar/engine/mentions.hpp>

#include <ajar/model/expression_parts.hpp>

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

    void look_at(const std::optional<ConditionText>& condition) const
    {
        if (condition) {
            look_at(condition->condition);
        }
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

Mentions mentions_in(const Questionnaire& questionnaire)
{
    Mentions found;
    const Collector collector(found);
    for (const Item& item : questionnaire.items) {
        collector.look_at(item.show_if);
    }
    for (const Explanation& explanation : questionnaire.explanations) {
        collector.look_at(explanation.when);
        if (explanation.rank) {
            collector.look_at(explanation.rank->term);
        }
    }
    for (const NextStep& step : questionnaire.next_steps) {
        collector.look_at(step.when);
    }
    for (const CriticalRule& rule : questionnaire.critical) {
        collector.look_at(rule.when.condition);
    }
    collector.look_at(questionnaire.support.first_when);
    collector.look_at(questionnaire.support.abuse_when);
    return found;
}

}  // namespace ajar
