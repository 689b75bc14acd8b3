#include <ajar/engine/proof/atoms.hpp>

#include <utility>
#include <variant>

namespace ajar {

namespace {

struct AtomFinder {
    const Condition* current = nullptr;
    Atoms& found;

    void look_at(const Condition& condition)
    {
        const Condition* before = std::exchange(current, &condition);
        std::visit(*this, condition.node);
        current = before;
    }

    void look_at(const Term& term) { std::visit(*this, term.node); }

    void operator()(const AnswerOf& reference)
    {
        found[reference.item].push_back(current);
    }

    void operator()(const IsChosen& reference)
    {
        found[reference.item].push_back(current);
    }

    void operator()(const Negative& node) { each(node.operand); }

    void operator()(const Sum& node) { each(node.terms); }

    void operator()(const Product& node) { each(node.factors); }

    void operator()(const CountTrue& node) { each(node.conditions); }

    void operator()(const ExtremeOf& node) { each(node.terms); }

    void operator()(const Comparison& node) { each(node.sides); }

    void operator()(const OneOf& node) { each(node.term); }

    void operator()(const Not& node) { each(node.operand); }

    void operator()(const AllOf& node) { each(node.conditions); }

    void operator()(const AnyOf& node) { each(node.conditions); }

    // Whatever else there is asks for no number of an item.
    template <class Leaf>
    void operator()(const Leaf&)
    {
    }

    template <class Node>
    void each(const std::vector<Node>& nodes)
    {
        for (const Node& node : nodes) {
            look_at(node);
        }
    }
};

}  // namespace

Atoms atoms_of(const std::vector<const Condition*>& conditions)
{
    Atoms found;
    AtomFinder finder{nullptr, found};
    for (const Condition* condition : conditions) {
        finder.look_at(*condition);
    }
    return found;
}

}  // namespace ajar
