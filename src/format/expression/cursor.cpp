#include <ajar/format/expression/cursor.hpp>

#include <ajar/text/ascii.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace ajar {

namespace {

constexpr std::size_t deepest_nesting = 32;

bool is_word_letter(char c) { return is_letter(c) || c == '_'; }

struct Habit {
    std::string_view written;
    std::string_view meant;
};

// What people bring along from other languages.
constexpr std::array<Habit, 6> habits{{{"&&", "and"},
                                       {"||", "or"},
                                       {"!", "not"},
                                       {"=", "=="},
                                       {"&", "and"},
                                       {"|", "or"}}};

}  // namespace

Token Tokenizer::token(TokenKind kind, std::size_t length)
{
    const Token found{kind, m_text.substr(m_at, length), {m_at, length}};
    m_at += length;
    return found;
}

std::expected<Token, ExpressionFault> Tokenizer::next()
{
    while (m_at < m_text.size() && is_white_space(m_text[m_at])) {
        ++m_at;
    }
    if (m_at >= m_text.size()) {
        return Token{TokenKind::End, {}, {m_text.size(), 1}};
    }
    const char first = m_text[m_at];
    if (is_quote(first)) {
        return string();
    }
    if (is_digit(first)) {
        return number();
    }
    return is_word_letter(first) ? word() : symbol();
}

std::expected<Token, ExpressionFault> Tokenizer::string()
{
    const std::size_t end = m_text.find(m_text[m_at], m_at + 1);
    if (end == std::string_view::npos) {
        return std::unexpected(
            ExpressionFault{{m_at, 1},
                            Code::ExpressionSyntax,
                            "this string is never closed",
                            "end it with the quote it starts with"});
    }
    Token found = token(TokenKind::String, end + 1 - m_at);
    found.text = found.text.substr(1, found.text.size() - 2);
    return found;
}

Token Tokenizer::number()
{
    std::size_t end = m_at;
    const auto skip_digits = [&] {
        while (end < m_text.size() && is_digit(m_text[end])) {
            ++end;
        }
    };
    skip_digits();
    const bool has_decimals = end + 1 < m_text.size() && m_text[end] == '.' &&
                              is_digit(m_text[end + 1]);
    if (has_decimals) {
        ++end;
        skip_digits();
    }
    return token(TokenKind::Number, end - m_at);
}

Token Tokenizer::word()
{
    std::size_t end = m_at;
    while (end < m_text.size() &&
           (is_word_letter(m_text[end]) || is_digit(m_text[end]))) {
        ++end;
    }
    return token(TokenKind::Word, end - m_at);
}

std::expected<Token, ExpressionFault> Tokenizer::symbol()
{
    const std::string_view rest = m_text.substr(m_at);
    for (const std::string_view two : {"==", "!=", "<=", ">="}) {
        if (rest.starts_with(two)) {
            return token(TokenKind::Symbol, 2);
        }
    }
    constexpr std::string_view ones = "<>+-*/()[],.";
    if (ones.contains(rest.front())) {
        return token(TokenKind::Symbol, 1);
    }
    ExpressionFault fault{{m_at, 1},
                          Code::ExpressionSyntax,
                          "this character means nothing in an expression",
                          {}};
    for (const Habit& habit : habits) {
        if (rest.starts_with(habit.written)) {
            fault.where.length = habit.written.size();
            fault.hint = "write '" + std::string(habit.meant) + "'";
            break;
        }
    }
    return std::unexpected(fault);
}

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
