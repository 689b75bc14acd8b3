#include <ajar/format/expression/cursor.hpp>

#include <ajar/text/ascii.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace ajar {

namespace {

constexpr std::size_t deepest_nesting = 32;

bool is_word_letter(char c) { return is_letter(c) || is_digit(c) || c == '_'; }

// The first byte from `at` on that is of another kind.
std::size_t behind(std::string_view text, std::size_t at, bool (*fits)(char))
{
    while (at < text.size() && fits(text[at])) {
        ++at;
    }
    return at;
}

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

ExpressionCursor::ExpressionCursor(std::string_view text,
                                   std::size_t most_nodes)
    : m_text(text), m_most_nodes(most_nodes)
{
    advance();
}

Token ExpressionCursor::token(TokenKind kind, std::size_t end)
{
    const std::size_t start = std::exchange(m_at, end);
    const std::size_t length = end - start;
    return {kind, m_text.substr(start, length), {start, length}};
}

Token ExpressionCursor::scan()
{
    m_at = behind(m_text, m_at, is_white_space);
    if (m_at >= m_text.size()) {
        return {TokenKind::End, {}, {m_text.size(), 1}};
    }
    const char first = m_text[m_at];
    if (is_quote(first)) {
        return string();
    }
    if (is_digit(first)) {
        const std::size_t end = behind(m_text, m_at, is_digit);
        const std::size_t last = behind(m_text, end + 1, is_digit);
        const bool has_decimals =
            m_text.substr(end).starts_with('.') && last > end + 1;
        return token(TokenKind::Number, has_decimals ? last : end);
    }
    return is_word_letter(first)
               ? token(TokenKind::Word, behind(m_text, m_at, is_word_letter))
               : symbol();
}

Token ExpressionCursor::string()
{
    const std::size_t end = m_text.find(m_text[m_at], m_at + 1);
    if (end == std::string_view::npos) {
        refuse({m_at, 1}, "this string is never closed",
               "end it with the quote it starts with");
        return {};
    }
    Token found = token(TokenKind::String, end + 1);
    found.text = found.text.substr(1, found.text.size() - 2);
    return found;
}

Token ExpressionCursor::symbol()
{
    const std::string_view rest = m_text.substr(m_at);
    for (const std::string_view two : {"==", "!=", "<=", ">="}) {
        if (rest.starts_with(two)) {
            return token(TokenKind::Symbol, m_at + 2);
        }
    }
    constexpr std::string_view ones = "<>+-*/()[],.";
    if (ones.contains(rest.front())) {
        return token(TokenKind::Symbol, m_at + 1);
    }
    const auto* habit = std::ranges::find_if(habits, [&](const Habit& one) {
        return rest.starts_with(one.written);
    });
    const bool is_known = habit != habits.end();
    refuse({m_at, is_known ? habit->written.size() : 1},
           "this character means nothing in an expression",
           is_known ? fmt::format("write '{}'", habit->meant) : "");
    return {};
}

bool ExpressionCursor::is(std::string_view text) const
{
    return m_next.text == text &&
           (m_next.kind == TokenKind::Word || m_next.kind == TokenKind::Symbol);
}

bool ExpressionCursor::is_relation() const
{
    return is("in") || std::ranges::any_of(
                           relations, [&](auto symbol) { return is(symbol); });
}

void ExpressionCursor::advance()
{
    if (!m_fault) {
        m_next = scan();
    }
}

Token ExpressionCursor::take()
{
    const Token taken = m_next;
    advance();
    return taken;
}

void ExpressionCursor::expect(std::string_view symbol)
{
    if (is(symbol)) {
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

void ExpressionCursor::leave(std::string_view symbol)
{
    expect(symbol);
    --m_depth;
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
