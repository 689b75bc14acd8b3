#include <ajar/format/expression/parser.hpp>

#include <ajar/format/expression/cursor.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

namespace ajar {

namespace {

constexpr std::string_view something_else = "something else belongs here";

struct KnownWord {
    std::string_view word;
    SyntaxKind kind;
};

// The words that an operand may begin with.
constexpr auto known_words = std::to_array<KnownWord>({
    {"true", SyntaxKind::True},
    {"false", SyntaxKind::False},
    {"answer", SyntaxKind::AnswerRef},
    {"score", SyntaxKind::ScoreRef},
    {"band", SyntaxKind::BandRef},
    {"answered", SyntaxKind::Answered},
    {"count", SyntaxKind::Count},
    {"min", SyntaxKind::Min},
    {"max", SyntaxKind::Max},
});

std::size_t end_of(const Token& token)
{
    return token.where.offset + token.where.length;
}

SyntaxNode named(SyntaxKind kind, TextRange where, const Token& token)
{
    return {.kind = kind, .where = where, .text = std::string(token.text)};
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
            refuse_next(something_else);
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
        return chain(SyntaxKind::Or, {"or"}, &Parser::conjunction);
    }

    // and = not { "and" not }
    SyntaxNode conjunction()
    {
        return chain(SyntaxKind::And, {"and"}, &Parser::negation);
    }

    // not = "not" not | compare
    SyntaxNode negation()
    {
        const TextRange start = m_cursor.next().where;
        const std::size_t negations = count_next("not");
        SyntaxNode inner = comparison();
        if (negations == 0) {
            return inner;
        }
        // "not not x" is x, but still asks for a condition.
        return wrapped(negations % 2 == 1 ? SyntaxKind::Not : SyntaxKind::And,
                       start, std::move(inner));
    }

    // compare = sum [ relation sum | "in" list ]
    SyntaxNode comparison()
    {
        SyntaxNode left = sum();
        if (!m_cursor.is_relation()) {
            return left;
        }
        SyntaxNode node{.kind = SyntaxKind::Compare};
        node.operators.emplace_back(m_cursor.next().text);
        const bool is_membership = m_cursor.is("in");
        m_cursor.count_node();
        m_cursor.advance();
        SyntaxNode right = is_membership && m_cursor.is("[") ? list() : sum();
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

    // list = "[" literal { "," literal } "]"
    SyntaxNode list()
    {
        m_cursor.count_node();
        return operands(SyntaxKind::List, m_cursor.next().where, "[", "]",
                        &Parser::literal);
    }

    // literal = [ "-" ] number | string
    SyntaxNode literal()
    {
        const TextRange start = m_cursor.next().where;
        const bool is_negative = m_cursor.is("-");
        if (is_negative) {
            m_cursor.advance();
        }
        m_cursor.count_node();
        const TokenKind kind = m_cursor.next().kind;
        if (kind == TokenKind::String && !is_negative) {
            return string();
        }
        if (kind != TokenKind::Number) {
            return refuse_next("a list holds numbers and strings");
        }
        SyntaxNode node = number();
        if (is_negative) {
            node.number = -node.number;
            node.where = spanning(start, node.where);
        }
        return node;
    }

    // sum = term { ("+" | "-") term }
    SyntaxNode sum()
    {
        return chain(SyntaxKind::Sum, {"+", "-"}, &Parser::product);
    }

    // term = unary { ("*" | "/") unary }
    SyntaxNode product()
    {
        return chain(SyntaxKind::Product, {"*", "/"}, &Parser::unary);
    }

    // unary = "-" unary | primary
    SyntaxNode unary()
    {
        const TextRange start = m_cursor.next().where;
        const std::size_t signs = count_next("-");
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
        switch (m_cursor.next().kind) {
        case TokenKind::Number: return number();
        case TokenKind::String: return string();
        case TokenKind::Word: return word();
        case TokenKind::Symbol:
            if (m_cursor.is("(")) {
                return parenthesised();
            }
            return refuse_next(m_cursor.is("[")
                                   ? "a list stands only after 'in'"
                                   : something_else);
        case TokenKind::End: break;
        }
        return refuse_next("the expression breaks off here");
    }

    SyntaxNode number()
    {
        const Token token = m_cursor.take();
        const auto value = Number::parse(token.text);
        if (!value->has_at_most_six_decimals()) {
            return m_cursor.refuse(token.where,
                                   "this number has over 6 decimals", {},
                                   Code::InvalidNumber);
        }
        if (*value > Number(1'000'000)) {
            return m_cursor.refuse(token.where,
                                   "this number is over 1,000,000 in size", {},
                                   Code::InvalidNumber);
        }
        return {
            .kind = SyntaxKind::Number, .where = token.where, .number = *value};
    }

    SyntaxNode string()
    {
        const Token token = m_cursor.take();
        return named(SyntaxKind::String, token.where, token);
    }

    SyntaxNode parenthesised()
    {
        const TextRange start = m_cursor.next().where;
        m_cursor.enter(start);
        m_cursor.advance();
        SyntaxNode inner = disjunction();
        inner.where = spanning(start, m_cursor.next().where);
        m_cursor.leave(")");
        return inner;
    }

    SyntaxNode word()
    {
        const Token token = m_cursor.take();
        const auto* known =
            std::ranges::find(known_words, token.text, &KnownWord::word);
        if (known == known_words.end()) {
            return m_cursor.refuse(
                token.where, fmt::format("'{}' means nothing here", token.text),
                "an answer is written answer.ID, a score score.ID, a text in "
                "quotes");
        }
        switch (known->kind) {
        case SyntaxKind::True:
        case SyntaxKind::False:
            return {.kind = known->kind, .where = token.where};
        case SyntaxKind::Answered: return answered(token.where);
        case SyntaxKind::Count:
            return operands(known->kind, token.where, "(", ")",
                            &Parser::disjunction);
        case SyntaxKind::Min:
        case SyntaxKind::Max:
            return operands(known->kind, token.where, "(", ")", &Parser::sum);
        default: return reference(known->kind, token);
        }
    }

    // answer.ID, score.ID, band.ID: no blank stands beside the dot, and every
    // id is allowed behind it, "in" too.
    SyntaxNode reference(SyntaxKind kind, const Token& token)
    {
        const Token dot = m_cursor.next();
        if (!m_cursor.is(".") || dot.where.offset != end_of(token)) {
            return m_cursor.refuse(
                token.where,
                fmt::format("'{}' is followed by a dot and an id", token.text));
        }
        m_cursor.advance();
        const Token name = m_cursor.next();
        if (name.kind != TokenKind::Word || name.where.offset != end_of(dot)) {
            return refuse_next("an id stands right after the dot");
        }
        m_cursor.advance();
        return named(kind, spanning(token.where, name.where), name);
    }

    // answered(ID)
    SyntaxNode answered(TextRange start)
    {
        m_cursor.enter(start);
        m_cursor.expect("(");
        const Token name = m_cursor.next();
        if (name.kind != TokenKind::Word) {
            refuse_next("the id of an item stands here");
        }
        m_cursor.advance();
        m_cursor.leave(")");
        return named(SyntaxKind::Answered, name.where, name);
    }

    using Rule = SyntaxNode (Parser::*)();

    // One or more in brackets, with commas between.
    SyntaxNode operands(SyntaxKind kind,
                        TextRange start,
                        std::string_view open,
                        std::string_view close,
                        Rule operand)
    {
        SyntaxNode node{.kind = kind};
        m_cursor.enter(start);
        m_cursor.expect(open);
        node.operands.push_back((this->*operand)());
        while (m_cursor.is(",")) {
            m_cursor.advance();
            node.operands.push_back((this->*operand)());
        }
        node.where = spanning(start, m_cursor.next().where);
        m_cursor.leave(close);
        return node;
    }

    SyntaxNode chain(SyntaxKind kind,
                     std::initializer_list<std::string_view> words,
                     Rule operand)
    {
        SyntaxNode first = (this->*operand)();
        const auto goes_on = [&] {
            return std::ranges::any_of(words, [this](std::string_view word) {
                return m_cursor.is(word);
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
            node.operands.push_back((this->*operand)());
        }
        node.where = spanning(node.where, node.operands.back().where);
        return node;
    }

    // How often the same sign stands here; all of them are taken.
    std::size_t count_next(std::string_view sign)
    {
        std::size_t count = 0;
        while (m_cursor.is(sign)) {
            ++count;
            m_cursor.count_node();
            m_cursor.advance();
        }
        return count;
    }

    SyntaxNode refuse_next(std::string_view message)
    {
        return m_cursor.refuse(m_cursor.next().where, std::string(message));
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
