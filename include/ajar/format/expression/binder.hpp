// The meaning of a syntax tree: which parts its names stand for, and whether
// what it does with them makes sense.
#pragma once

#include <ajar/format/definitions.hpp>
#include <ajar/format/expression/syntax_tree.hpp>
#include <ajar/model/expression.hpp>

#include <optional>
#include <vector>

namespace ajar {

template <class Node>
struct Bound {
    std::optional<Node> node;  // none: see the faults, or a faulty part
    std::vector<ExpressionFault> faults;
};

Bound<Condition> bind_condition(const SyntaxNode& root,
                                ItemScope scope,
                                const Definitions& definitions);

Bound<Term> bind_term(const SyntaxNode& root,
                      ItemScope scope,
                      const Definitions& definitions);

}  // namespace ajar
