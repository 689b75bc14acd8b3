// A syntax tree as an expression with all of its parentheses, for tests.
#pragma once

#include <ajar/format/expression/syntax_tree.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace ajar {

inline std::string dump(const SyntaxNode& node);

// "a SEPARATOR b"; an operator of the node's own stands in for the separator.
inline std::string dump_operands(const SyntaxNode& node,
                                 std::string_view separator)
{
    std::string all;
    for (std::size_t i = 0; i < node.operands.size(); ++i) {
        if (i > 0 && node.operators.empty()) {
            all += separator;
        } else if (i > 0) {
            all += " " + node.operators[i - 1] + " ";
        }
        all += dump(node.operands[i]);
    }
    return all;
}

inline std::string dump(const SyntaxNode& node)
{
    switch (node.kind) {
    case SyntaxKind::Number: return node.number.to_exact_text();
    case SyntaxKind::String: return "<" + node.text + ">";
    case SyntaxKind::True: return "true";
    case SyntaxKind::False: return "false";
    case SyntaxKind::AnswerRef: return "answer." + node.text;
    case SyntaxKind::ScoreRef: return "score." + node.text;
    case SyntaxKind::BandRef: return "band." + node.text;
    case SyntaxKind::Answered: return "answered(" + node.text + ")";
    case SyntaxKind::Count: return "count(" + dump_operands(node, ", ") + ")";
    case SyntaxKind::Min: return "min(" + dump_operands(node, ", ") + ")";
    case SyntaxKind::Max: return "max(" + dump_operands(node, ", ") + ")";
    case SyntaxKind::List: return "[" + dump_operands(node, ", ") + "]";
    case SyntaxKind::Negative: return "(-" + dump_operands(node, "") + ")";
    case SyntaxKind::Not: return "(not " + dump_operands(node, "") + ")";
    case SyntaxKind::Sum:
    case SyntaxKind::Product:
    case SyntaxKind::Compare:
    case SyntaxKind::And:
    case SyntaxKind::Or: return "(" + dump_operands(node, " ? ") + ")";
    }
    return "";
}

}  // namespace ajar
