// The grammar of expressions (format.md, section 3): text to a tree of words,
// before anyone knows what the names mean.
#pragma once

#include <ajar/diag/code.hpp>
#include <ajar/model/number.hpp>

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

// Bytes of the expression's text.
struct TextRange {
    std::size_t offset = 0;
    std::size_t length = 1;
};

struct ExpressionFault {
    TextRange where;
    Code code{};
    std::string message;
    std::string hint;
};

enum class SyntaxKind {
    Number,
    String,
    True,
    False,
    AnswerRef,  // answer.NAME
    ScoreRef,   // score.NAME
    BandRef,    // band.NAME
    Answered,   // answered(NAME)
    Count,
    Min,
    Max,
    List,
    Negative,  // -x
    Sum,       // operators: + -
    Product,   // operators: * /
    Compare,   // one operator: == != < <= > >= in
    Not,
    And,
    Or,
};

// Chains are flat (a + b - c is one Sum of three), so that no text makes a
// tree deeper than its parentheses; doubled "not" and "-" cancel out.
struct SyntaxNode {
    SyntaxKind kind{};
    TextRange where = {};
    std::string text = {};  // a name or the content of a string
    Number number = {};
    std::vector<SyntaxNode> operands = {};
    std::vector<std::string> operators = {};  // before operands[i + 1]
};

struct SyntaxTree {
    SyntaxNode root;
    std::size_t nodes = 0;  // operands and operators, as the cap counts them
};

// The first fault of the grammar ends the reading. At most 32 parentheses may
// be nested, and at most `most_nodes` nodes be used.
std::expected<SyntaxTree, ExpressionFault> parse_expression(
    std::string_view text, std::size_t most_nodes);

}  // namespace ajar
