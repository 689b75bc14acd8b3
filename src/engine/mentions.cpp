#include <ajar/engine/mentions.hpp>

#include <variant>

namespace ajar {

namespace {

struct Collector {
    Mentions& found;

    void operator()(const OptionValue&) const {}

    void operator()(bool) const {}

    void operator()(const AnswerOf& reference) const
    {
        found.items.push_back(reference.item);
    }

    void operator()(const IsAnswered& reference) const
    {
        found.items.push_back(reference.item);
    }

    void operator()(const IsChosen& reference) const
    {
        found.items.push_back(reference.item);
        found.options.push_back({reference.item, reference.option});
    }

    void operator()(const ScoreOf& reference) const
    {
        found.scales.push_back(reference.scale);
    }

    void operator()(const BandOf& reference) const
    {
        found.scales.push_back(reference.scale);
    }

    void operator()(const Negative& node) const { each(node.operand); }

    void operator()(const Sum& node) const { each(node.terms); }

    void operator()(const Product& node) const { each(node.factors); }

    void operator()(const CountTrue& node) const { each(node.conditions); }

    void operator()(const ExtremeOf& node) const { each(node.terms); }

    void operator()(const Comparison& node) const { each(node.sides); }

    void operator()(const OneOf& node) const { each(node.term); }

    void operator()(const Not& node) const { each(node.operand); }

    void operator()(const AllOf& node) const { each(node.conditions); }

    void operator()(const AnyOf& node) const { each(node.conditions); }

    template <class Node>
    void each(const std::vector<Node>& nodes) const
    {
        for (const Node& node : nodes) {
            collect(node, found);
        }
    }
};

}  // namespace

void collect(const Condition& condition, Mentions& found)
{
    std::visit(Collector{found}, condition.node);
}

void collect(const Term& term, Mentions& found)
{
    std::visit(Collector{found}, term.node);
}

}  // namespace ajar
