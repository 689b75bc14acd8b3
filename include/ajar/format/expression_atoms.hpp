// The parts of an expression that have no expression inside: numbers, names,
// lists.
#pragma once

#include <ajar/format/expression_cursor.hpp>
#include <ajar/format/syntax_tree.hpp>

namespace ajar {

// Each reads on from a word that was taken already.
SyntaxNode read_number(const Token& token, ExpressionCursor& cursor);

// answer.ID, score.ID, band.ID: no blank stands beside the dot, and every id
// is allowed behind it, "in" too.
SyntaxNode read_reference(SyntaxKind kind,
                          const Token& token,
                          ExpressionCursor& cursor);

// answered(ID)
SyntaxNode read_answered(const Token& token, ExpressionCursor& cursor);

// [ literal, ... ], from the bracket on
SyntaxNode read_list(ExpressionCursor& cursor);

}  // namespace ajar
