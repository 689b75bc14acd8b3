// An expression as its grammar has it, before anyone knows what its names mean;
// and what is wrong with one, by its place in the text.
#pragma once

#include <ajar/diag/code.hpp>
#include <ajar/model/number.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

// Bytes of the expression's text.
struct TextRange {
    std::size_t offset = 0;
    std::size_t length = 1;
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

// Between two sides that are compared, in the order of Relation.
inline constexpr std::array<std::string_view, 6> relations{"==", "!=", "<",
                                                           "<=", ">",  ">="};

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

struct ExpressionFault {
    TextRange where;
    Code code{};
    std::string message;
    std::string hint;
};

}  // namespace ajar
