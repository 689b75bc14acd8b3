#include <ajar/format/expression_cursor.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace ajar {

namespace {

constexpr std::size_t deepest_nesting = 32;

}  // namespace

ExpressionCursor::ExpressionCursor(std::string_view text,
                                   std::size_t most_nodes)
    : m_tokens(text), m_most_nodes(most_nodes)
{
    advance();
}

bool ExpressionCursor::is_word(std::string_view word) const
{
    return m_next.kind == TokenKind::Word && m_next.text == word;
}

bool ExpressionCursor::is_symbol(std::string_view symbol) const
{
    return m_next.kind == TokenKind::Symbol && m_next.text == symbol;
}

bool ExpressionCursor::is_relation() const
{
    constexpr std::array<std::string_view, 6> relations{"==", "!=", "<",
                                                        "<=", ">",  ">="};
    return is_word("in") || std::ranges::any_of(relations, [&](auto symbol) {
               return is_symbol(symbol);
           });
}

void ExpressionCursor::advance()
{
    if (m_fault) {
        return;
    }
    if (auto token = m_tokens.next()) {
        m_next = *token;
    } else {
        m_fault = token.error();
        m_next = {};
    }
}

void ExpressionCursor::expect_symbol(std::string_view symbol)
{
    if (is_symbol(symbol)) {
        advance();
    } else {
        refuse(m_next.where, fmt::format("a '{}' belongs here", symbol));
    }
}

void ExpressionCursor::enter(TextRange where)
{
    if (++m_depth > deepest_nesting) {
        refuse(where,
               fmt::format("parentheses are nested over {} levels deep",
                           deepest_nesting),
               {}, Code::TooDeep);
    }
}

void ExpressionCursor::count_node()
{
    if (++m_nodes > m_most_nodes) {
        refuse(m_next.where,
               "the expressions of this file have over 20,000 parts in all", {},
               Code::TooMany);
    }
}

SyntaxNode ExpressionCursor::refuse(TextRange where,
                                    std::string message,
                                    std::string hint,
                                    Code code)
{
    if (!m_fault) {
        m_fault =
            ExpressionFault{where, code, std::move(message), std::move(hint)};
        m_next = {};
    }
    return {};
}

TextRange spanning(TextRange first, TextRange last)
{
    return {first.offset, last.offset + last.length - first.offset};
}

}  // namespace ajar
