#include <ajar/format/expression/parser.hpp>

#include <ajar/format/expression/cursor.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <utility>

namespace ajar {

namespace {

std::size_t end_of(const Token& token)
{
    return token.where.offset + token.where.length;
}

// What has no expression inside: numbers, names, lists. A token that is given
// was taken already.
SyntaxNode read_number(const Token& token, ExpressionCursor& cursor)
{
    const auto value = Number::parse(token.text);
    if (!value->has_at_most_six_decimals()) {
        return cursor.refuse(token.where, "this number has over 6 decimals", {},
                             Code::InvalidNumber);
    }
    if (*value > Number(1'000'000)) {
        return cursor.refuse(token.where,
                             "this number is over 1,000,000 in size", {},
                             Code::InvalidNumber);
    }
    return {.kind = SyntaxKind::Number, .where = token.where, .number = *value};
}

// literal = [ "-" ] number | string
SyntaxNode read_literal(ExpressionCursor& cursor)
{
    const Token sign = cursor.next();
    const bool is_negative = cursor.is_symbol("-");
    if (is_negative) {
        cursor.advance();
    }
    cursor.count_node();
    const Token token = cursor.next();
    if (token.kind == TokenKind::Number) {
        cursor.advance();
        SyntaxNode node = read_number(token, cursor);
        if (is_negative) {
            node.number = -node.number;
            node.where = spanning(sign.where, node.where);
        }
        return node;
    }
    if (token.kind == TokenKind::String && !is_negative) {
        cursor.advance();
        return {.kind = SyntaxKind::String,
                .where = token.where,
                .text = std::string(token.text)};
    }
    return cursor.refuse(token.where, "a list holds numbers and strings");
}

// answer.ID, score.ID, band.ID: no blank stands beside the dot, and every id
// is allowed behind it, "in" too.
SyntaxNode read_reference(SyntaxKind kind,
                          const Token& token,
                          ExpressionCursor& cursor)
{
    const Token dot = cursor.next();
    if (!cursor.is_symbol(".") || dot.where.offset != end_of(token)) {
        return cursor.refuse(
            token.where,
            fmt::format("'{}' is followed by a dot and an id", token.text));
    }
    cursor.advance();
    const Token name = cursor.next();
    if (name.kind != TokenKind::Word || name.where.offset != end_of(dot)) {
        return cursor.refuse(name.where, "an id stands right after the dot");
    }
    cursor.advance();
    return {.kind = kind,
            .where = spanning(token.where, name.where),
            .text = std::string(name.text)};
}

// answered(ID)
SyntaxNode read_answered(const Token& token, ExpressionCursor& cursor)
{
    cursor.enter(token.where);
    cursor.expect_symbol("(");
    const Token name = cursor.next();
    if (name.kind != TokenKind::Word) {
        cursor.refuse(name.where, "the id of an item stands here");
    }
    cursor.advance();
    cursor.expect_symbol(")");
    cursor.leave();
    return {.kind = SyntaxKind::Answered,
            .where = name.where,
            .text = std::string(name.text)};
}

// [ literal, ... ], from the bracket on
SyntaxNode read_list(ExpressionCursor& cursor)
{
    SyntaxNode node{.kind = SyntaxKind::List, .where = cursor.next().where};
    cursor.count_node();
    cursor.enter(cursor.next().where);
    cursor.advance();
    node.operands.push_back(read_literal(cursor));
    while (cursor.is_symbol(",")) {
        cursor.advance();
        node.operands.push_back(read_literal(cursor));
    }
    node.where = spanning(node.where, cursor.next().where);
    cursor.expect_symbol("]");
    cursor.leave();
    return node;
}

constexpr std::string_view something_else = "something else belongs here";

std::optional<SyntaxKind> reference_kind(std::string_view word)
{
    if (word == "answer") {
        return SyntaxKind::AnswerRef;
    }
    if (word == "score") {
        return SyntaxKind::ScoreRef;
    }
    return word == "band" ? std::optional(SyntaxKind::BandRef) : std::nullopt;
}

std::optional<SyntaxKind> function_kind(std::string_view word)
{
    if (word == "count") {
        return SyntaxKind::Count;
    }
    if (word == "min") {
        return SyntaxKind::Min;
    }
    return word == "max" ? std::optional(SyntaxKind::Max) : std::nullopt;
}

SyntaxNode wrapped(SyntaxKind kind, TextRange start, SyntaxNode inner)
{
    SyntaxNode node{.kind = kind, .where = spanning(start, inner.where)};
    node.operands.push_back(std::move(inner));
    return node;
}

// One function per line of the grammar.
class Parser {
public:
    Parser(std::string_view text, std::size_t most_nodes)
        : m_cursor(text, most_nodes)
    {
    }

    std::expected<SyntaxTree, ExpressionFault> run()
    {
        SyntaxNode root = disjunction();
        if (m_cursor.next().kind != TokenKind::End) {
            m_cursor.refuse(m_cursor.next().where, std::string(something_else));
        }
        if (m_cursor.has_failed()) {
            return std::unexpected(m_cursor.fault());
        }
        return SyntaxTree{std::move(root), m_cursor.nodes()};
    }

private:
    // or = and { "or" and }
    SyntaxNode disjunction()
    {
        return chain(SyntaxKind::Or, {"or"}, [this] { return conjunction(); });
    }

    // and = not { "and" not }
    SyntaxNode conjunction()
    {
        return chain(SyntaxKind::And, {"and"}, [this] { return negation(); });
    }

    // not = "not" not | compare
    SyntaxNode negation()
    {
        const TextRange start = m_cursor.next().where;
        const std::size_t negations =
            count_while([this] { return m_cursor.is_word("not"); });
        SyntaxNode inner = comparison();
        if (negations == 0) {
            return inner;
        }
        // "not not x" is x, but still asks for a condition.
        return wrapped(negations % 2 == 1 ? SyntaxKind::Not : SyntaxKind::And,
                       start, std::move(inner));
    }

    // compare = sum [ relation sum ]
    SyntaxNode comparison()
    {
        SyntaxNode left = sum();
        if (!m_cursor.is_relation()) {
            return left;
        }
        SyntaxNode node{.kind = SyntaxKind::Compare};
        node.operators.emplace_back(m_cursor.next().text);
        const bool is_membership = m_cursor.is_word("in");
        m_cursor.count_node();
        m_cursor.advance();
        SyntaxNode right = is_membership && m_cursor.is_symbol("[")
                               ? read_list(m_cursor)
                               : sum();
        node.where = spanning(left.where, right.where);
        node.operands.push_back(std::move(left));
        node.operands.push_back(std::move(right));
        if (m_cursor.is_relation()) {
            m_cursor.refuse(
                m_cursor.next().where, "comparisons cannot be chained",
                "join two comparisons with 'and'", Code::ComparisonChain);
        }
        return node;
    }

    // sum = term { ("+" | "-") term }
    SyntaxNode sum()
    {
        return chain(SyntaxKind::Sum, {"+", "-"}, [this] { return product(); });
    }

    // term = unary { ("*" | "/") unary }
    SyntaxNode product()
    {
        return chain(SyntaxKind::Product, {"*", "/"},
                     [this] { return unary(); });
    }

    // unary = "-" unary | primary
    SyntaxNode unary()
    {
        const TextRange start = m_cursor.next().where;
        const std::size_t signs =
            count_while([this] { return m_cursor.is_symbol("-"); });
        SyntaxNode inner = primary();
        if (signs == 0) {
            return inner;
        }
        if (signs % 2 == 0) {
            // "--x" is x, but still asks for a number.
            const TextRange where = inner.where;
            inner = wrapped(SyntaxKind::Negative, where, std::move(inner));
        }
        return wrapped(SyntaxKind::Negative, start, std::move(inner));
    }

    SyntaxNode primary()
    {
        m_cursor.count_node();
        const Token token = m_cursor.next();
        if (m_cursor.is_symbol("(")) {
            return parenthesised();
        }
        switch (token.kind) {
        case TokenKind::Number:
            m_cursor.advance();
            return read_number(token, m_cursor);
        case TokenKind::String:
            m_cursor.advance();
            return {.kind = SyntaxKind::String,
                    .where = token.where,
                    .text = std::string(token.text)};
        case TokenKind::Word: m_cursor.advance(); return named(token);
        case TokenKind::Symbol:
            return m_cursor.refuse(
                token.where, token.text == "[" ? "a list stands only after 'in'"
                                               : std::string(something_else));
        case TokenKind::End: break;
        }
        return m_cursor.refuse(token.where, "the expression breaks off here");
    }

    SyntaxNode parenthesised()
    {
        const TextRange start = m_cursor.next().where;
        m_cursor.enter(start);
        m_cursor.advance();
        SyntaxNode inner = disjunction();
        inner.where = spanning(start, m_cursor.next().where);
        m_cursor.expect_symbol(")");
        m_cursor.leave();
        return inner;
    }

    // What begins with a word.
    SyntaxNode named(const Token& token)
    {
        if (token.text == "true" || token.text == "false") {
            return {.kind = token.text == "true" ? SyntaxKind::True
                                                 : SyntaxKind::False,
                    .where = token.where};
        }
        if (const auto kind = reference_kind(token.text)) {
            return read_reference(*kind, token, m_cursor);
        }
        if (token.text == "answered") {
            return read_answered(token, m_cursor);
        }
        if (const auto kind = function_kind(token.text)) {
            return function(*kind, token);
        }
        return m_cursor.refuse(
            token.where, fmt::format("'{}' means nothing here", token.text),
            "an answer is written answer.ID, a score score.ID, a text in "
            "quotes");
    }

    // count(or, ...) | min(sum, ...) | max(sum, ...)
    SyntaxNode function(SyntaxKind kind, const Token& token)
    {
        const auto operand = [&] {
            return kind == SyntaxKind::Count ? disjunction() : sum();
        };
        SyntaxNode node{.kind = kind};
        m_cursor.enter(token.where);
        m_cursor.expect_symbol("(");
        node.operands.push_back(operand());
        while (m_cursor.is_symbol(",")) {
            m_cursor.advance();
            node.operands.push_back(operand());
        }
        node.where = spanning(token.where, m_cursor.next().where);
        m_cursor.expect_symbol(")");
        m_cursor.leave();
        return node;
    }

    template <class Next>
    SyntaxNode chain(SyntaxKind kind,
                     std::initializer_list<std::string_view> words,
                     Next next)
    {
        SyntaxNode first = next();
        const auto goes_on = [&] {
            return std::ranges::any_of(words, [this](std::string_view word) {
                return m_cursor.is_word(word) || m_cursor.is_symbol(word);
            });
        };
        if (!goes_on()) {
            return first;
        }
        SyntaxNode node{.kind = kind, .where = first.where};
        node.operands.push_back(std::move(first));
        while (goes_on()) {
            node.operators.emplace_back(m_cursor.next().text);
            m_cursor.count_node();
            m_cursor.advance();
            node.operands.push_back(next());
        }
        node.where = spanning(node.where, node.operands.back().where);
        return node;
    }

    // How often the same sign stands here; all of them are taken.
    template <class IsThere>
    std::size_t count_while(IsThere is_there)
    {
        std::size_t count = 0;
        while (is_there()) {
            ++count;
            m_cursor.count_node();
            m_cursor.advance();
        }
        return count;
    }

    ExpressionCursor m_cursor;
};

}  // namespace

std::expected<SyntaxTree, ExpressionFault> parse_expression(
    std::string_view text, std::size_t most_nodes)
{
    return Parser(text, most_nodes).run();
}

}  // namespace ajar
