// The meaning of an expression: which parts its names stand for, and whether
// what it does with them makes sense (ajar-questionnaire(5), Expressions).
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

// An expression that is true, false or unknown; nothing after a fault, when it
// asks about a part with faults of its own, or when there is none to read.
// `value` holds a string.
std::optional<ConditionText> read_condition(const TomlValue* value,
                                            ItemScope scope,
                                            Definitions& definitions,
                                            Faults& faults);

// An expression that is a number.
std::optional<TermText> read_term(const TomlValue* value,
                                  Definitions& definitions,
                                  Faults& faults);

}  // namespace ajar
