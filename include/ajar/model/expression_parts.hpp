// The expressions directly inside another one.
#pragma once

#include <ajar/model/expression.hpp>

#include <variant>
#include <vector>

namespace ajar {

template <class Visit>
class PartWalk {
public:
    explicit PartWalk(const Visit& visit) : m_visit(visit) {}

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

    // A name or a literal has no parts.
    template <class Leaf>
    void operator()(const Leaf&) const
    {
    }

private:
    template <class Node>
    void each(const std::vector<Node>& nodes) const
    {
        for (const Node& node : nodes) {
            m_visit(node);
        }
    }

    const Visit& m_visit;
};

// Calls `visit` with each part, a Condition or a Term, in the order in which
// they are written; `node` is a node of either.
template <class Node, class Visit>
void for_each_part(const Node& node, const Visit& visit)
{
    PartWalk<Visit>{visit}(node);
}

}  // namespace ajar
