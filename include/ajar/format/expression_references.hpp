// The names of an expression, looked up.
#pragma once

#include <ajar/format/definitions.hpp>
#include <ajar/format/expression_operand.hpp>
#include <ajar/format/item_scope.hpp>
#include <ajar/format/syntax_tree.hpp>

#include <optional>
#include <string_view>

namespace ajar {

// Each gives an operand of UnsureType after a fault, and for a part that has
// faults of its own.
class References {
public:
    References(ItemScope scope,
               const Definitions& definitions,
               BindingFaults& faults)
        : m_scope(scope), m_definitions(definitions), m_faults(faults)
    {
    }

    Operand answer(const SyntaxNode& node) const;
    Operand score(const SyntaxNode& node) const;
    Operand band(const SyntaxNode& node) const;
    Operand answered(const SyntaxNode& node) const;

private:
    std::optional<ItemIndex> find_item(const SyntaxNode& node) const;
    std::optional<ScaleIndex> find_scale(const SyntaxNode& node) const;
    void report_unknown(const SyntaxNode& node,
                        Code code,
                        std::string_view kind,
                        const Names& names) const;

    ItemScope m_scope;
    const Definitions& m_definitions;
    BindingFaults& m_faults;
};

}  // namespace ajar
