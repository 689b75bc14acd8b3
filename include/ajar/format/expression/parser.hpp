// The grammar of expressions (ajar-questionnaire(5), Expressions): text to a
// syntax tree.
#pragma once

#include <ajar/format/expression/syntax_tree.hpp>

#include <cstddef>
#include <expected>
#include <string_view>

namespace ajar {

struct SyntaxTree {
    SyntaxNode root;
    std::size_t nodes = 0;  // operands and operators, as the cap counts them
};

// The first fault of the grammar ends the reading. At most 32 parentheses may
// be nested, and at most `most_nodes` nodes be used.
std::expected<SyntaxTree, ExpressionFault> parse_expression(
    std::string_view text, std::size_t most_nodes);

}  // namespace ajar
