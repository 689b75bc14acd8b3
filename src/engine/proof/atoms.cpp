#include <ajar/engine/proof/atoms.hpp>

#include <ajar/model/expression_parts.hpp>

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

    template <class Node>
    void operator()(const Node& node)
    {
        for_each_part(node, [this](const auto& part) { this->look_at(part); });
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
