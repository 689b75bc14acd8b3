#include <ajar/format/expression_syntax.hpp>

#include <ajar/format/expression_tokens.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace ajar {

namespace {

constexpr std::size_t deepest_nesting = 32;

using Parsed = std::expected<SyntaxNode, ExpressionFault>;

bool is_relation(const Token& token)
{
    constexpr std::array<std::string_view, 6> relations{"==", "!=", "<",
                                                        "<=", ">",  ">="};
    const bool is_symbol = token.kind == TokenKind::Symbol &&
                           std::ranges::find(relations, token.text) !=
                               relations.end();
    return is_symbol || (token.kind == TokenKind::Word && token.text == "in");
}

// From the start of one range to the end of another.
TextRange spanning(TextRange first, TextRange last)
{
    return {first.offset, last.offset + last.length - first.offset};
}

// One function per line of the grammar. The first fault is kept; after it
// every function returns at once.
class Parser {
public:
    Parser(std::string_view text, std::size_t most_nodes)
        : m_tokens(text), m_most_nodes(most_nodes)
    {
        advance();
    }

    std::expected<SyntaxTree, ExpressionFault> run()
    {
        SyntaxNode root = disjunction();
        if (m_next.kind != TokenKind::End) {
            refuse(m_next.where, unexpected_words());
        }
        if (m_fault) {
            return std::unexpected(*m_fault);
        }
        return SyntaxTree{std::move(root), m_nodes};
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
        const TextRange start = m_next.where;
        bool is_negated = false;
        while (is_word("not") && !m_fault) {
            is_negated = !is_negated;
            count_node();
            advance();
        }
        SyntaxNode inner = comparison();
        if (!is_negated) {
            // "not not" still makes a condition of it, never a number.
            return inner.where.offset == start.offset
                       ? inner
                       : wrapped(SyntaxKind::And, start, std::move(inner));
        }
        return wrapped(SyntaxKind::Not, start, std::move(inner));
    }

    // compare = sum [ relation sum ]
    SyntaxNode comparison()
    {
        SyntaxNode left = sum();
        if (m_fault || !is_relation(m_next)) {
            return left;
        }
        const Token relation = m_next;
        SyntaxNode node{.kind = SyntaxKind::Compare, .where = relation.where};
        node.operators.emplace_back(relation.text);
        count_node();
        advance();
        SyntaxNode right = relation.text == "in" && is_symbol("[") ? list() : sum();
        node.where = spanning(left.where, right.where);
        node.operands.push_back(std::move(left));
        node.operands.push_back(std::move(right));
        if (!m_fault && is_relation(m_next)) {
            refuse(m_next.where, "comparisons cannot be chained",
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
        return chain(SyntaxKind::Product, {"*", "/"}, [this] { return unary(); });
    }

    // unary = "-" unary | primary
    SyntaxNode unary()
    {
        const TextRange start = m_next.where;
        std::size_t signs = 0;
        while (is_symbol("-") && !m_fault) {
            ++signs;
            count_node();
            advance();
        }
        SyntaxNode inner = primary();
        if (signs == 0) {
            return inner;
        }
        if (signs % 2 == 0) {
            // "--x" is a number, so x has to be one.
            inner = wrapped(SyntaxKind::Negative, inner.where, std::move(inner));
        }
        return wrapped(SyntaxKind::Negative, start, std::move(inner));
    }

    SyntaxNode primary()
    {
        count_node();
        const Token token = m_next;
        switch (token.kind) {
        case TokenKind::Number: advance(); return number(token);
        case TokenKind::String:
            advance();
            return {.kind = SyntaxKind::String,
                    .where = token.where,
                    .text = std::string(token.text)};
        case TokenKind::Word: advance(); return named(token);
        case TokenKind::Symbol:
            if (token.text == "(") {
                return parenthesised();
            }
            break;
        case TokenKind::End: break;
        }
        if (token.text == "[") {
            return refuse(token.where, "a list stands only after 'in'");
        }
        return refuse(token.where, token.kind == TokenKind::End
                                       ? "the expression breaks off here"
                                       : unexpected_words());
    }

    SyntaxNode parenthesised()
    {
        const TextRange start = m_next.where;
        enter(start);
        advance();
        SyntaxNode inner = disjunction();
        const TextRange end = m_next.where;
        expect_symbol(")");
        --m_depth;
        inner.where = spanning(start, end);
        return inner;
    }

    SyntaxNode number(const Token& token)
    {
        const auto value = Number::parse(token.text);
        if (!value->has_at_most_six_decimals()) {
            return refuse(token.where, "a number has at most 6 decimals", {},
                          Code::InvalidNumber);
        }
        if (*value > Number(1'000'000)) {
            return refuse(token.where, "a number is at most 1,000,000 in size",
                          {}, Code::InvalidNumber);
        }
        return {.kind = SyntaxKind::Number,
                .where = token.where,
                .number = *value};
    }

    SyntaxNode named(const Token& token)
    {
        if (token.text == "true" || token.text == "false") {
            return {.kind = token.text == "true" ? SyntaxKind::True
                                                 : SyntaxKind::False,
                    .where = token.where};
        }
        if (const auto kind = reference_kind(token.text)) {
            return reference(*kind, token);
        }
        if (token.text == "answered") {
            return answered(token);
        }
        if (const auto kind = function_kind(token.text)) {
            return function(*kind, token);
        }
        return refuse(token.where,
                      fmt::format("'{}' means nothing here", token.text),
                      is_symbol(".") || is_symbol("(")
                          ? ""
                          : fmt::format("an answer is written answer.ID, a "
                                        "score score.ID, a text in quotes"));
    }

    static std::optional<SyntaxKind> reference_kind(std::string_view word)
    {
        if (word == "answer") {
            return SyntaxKind::AnswerRef;
        }
        if (word == "score") {
            return SyntaxKind::ScoreRef;
        }
        return word == "band" ? std::optional(SyntaxKind::BandRef) : std::nullopt;
    }

    static std::optional<SyntaxKind> function_kind(std::string_view word)
    {
        if (word == "count") {
            return SyntaxKind::Count;
        }
        if (word == "min") {
            return SyntaxKind::Min;
        }
        return word == "max" ? std::optional(SyntaxKind::Max) : std::nullopt;
    }

    // answer.ID: no blank beside the dot; every id is allowed, "in" too.
    SyntaxNode reference(SyntaxKind kind, const Token& token)
    {
        const Token dot = m_next;
        if (!is_symbol(".") || dot.where.offset != end_of(token)) {
            return refuse(token.where,
                          fmt::format("'{}' is followed by a dot and an id",
                                      token.text));
        }
        advance();
        const Token name = m_next;
        if (name.kind != TokenKind::Word || name.where.offset != end_of(dot)) {
            return refuse(name.where, "an id stands right after the dot");
        }
        advance();
        return {.kind = kind,
                .where = spanning(token.where, name.where),
                .text = std::string(name.text)};
    }

    SyntaxNode answered(const Token& token)
    {
        enter(token.where);
        expect_symbol("(");
        const Token name = m_next;
        if (!m_fault && name.kind != TokenKind::Word) {
            refuse(name.where, "the id of an item stands here");
        }
        advance();
        expect_symbol(")");
        --m_depth;
        return {.kind = SyntaxKind::Answered,
                .where = name.where,
                .text = std::string(name.text)};
    }

    SyntaxNode function(SyntaxKind kind, const Token& token)
    {
        SyntaxNode node{.kind = kind, .where = token.where};
        enter(token.where);
        expect_symbol("(");
        bool goes_on = !m_fault;
        while (goes_on) {
            node.operands.push_back(kind == SyntaxKind::Count ? disjunction()
                                                              : sum());
            goes_on = !m_fault && is_symbol(",");
            if (goes_on) {
                advance();
            }
        }
        node.where = spanning(token.where, m_next.where);
        expect_symbol(")");
        --m_depth;
        return node;
    }

    SyntaxNode list()
    {
        SyntaxNode node{.kind = SyntaxKind::List, .where = m_next.where};
        count_node();
        enter(m_next.where);
        advance();
        bool goes_on = !m_fault;
        while (goes_on) {
            node.operands.push_back(literal());
            goes_on = !m_fault && is_symbol(",");
            if (goes_on) {
                advance();
            }
        }
        node.where = spanning(node.where, m_next.where);
        expect_symbol("]");
        --m_depth;
        return node;
    }

    // literal = [ "-" ] number | string
    SyntaxNode literal()
    {
        const Token sign = m_next;
        const bool is_negative = is_symbol("-");
        if (is_negative) {
            advance();
        }
        count_node();
        const Token token = m_next;
        if (token.kind == TokenKind::Number) {
            advance();
            SyntaxNode node = number(token);
            if (is_negative) {
                node.number = -node.number;
                node.where = spanning(sign.where, node.where);
            }
            return node;
        }
        if (token.kind == TokenKind::String && !is_negative) {
            advance();
            return {.kind = SyntaxKind::String,
                    .where = token.where,
                    .text = std::string(token.text)};
        }
        return refuse(token.where, "a list holds numbers and strings");
    }

    template <class Next>
    SyntaxNode chain(SyntaxKind kind,
                     std::initializer_list<std::string_view> words,
                     Next next)
    {
        SyntaxNode first = next();
        const auto goes_on = [&] {
            return !m_fault && m_next.kind != TokenKind::String &&
                   std::ranges::find(words, m_next.text) != words.end();
        };
        if (!goes_on()) {
            return first;
        }
        SyntaxNode node{.kind = kind, .where = first.where};
        node.operands.push_back(std::move(first));
        while (goes_on()) {
            node.operators.emplace_back(m_next.text);
            count_node();
            advance();
            node.operands.push_back(next());
        }
        node.where = spanning(node.where, node.operands.back().where);
        return node;
    }

    static SyntaxNode wrapped(SyntaxKind kind, TextRange start, SyntaxNode inner)
    {
        SyntaxNode node{.kind = kind, .where = spanning(start, inner.where)};
        node.operands.push_back(std::move(inner));
        return node;
    }

    static std::size_t end_of(const Token& token)
    {
        return token.where.offset + token.where.length;
    }

    bool is_word(std::string_view word) const
    {
        return m_next.kind == TokenKind::Word && m_next.text == word;
    }

    bool is_symbol(std::string_view symbol) const
    {
        return m_next.kind == TokenKind::Symbol && m_next.text == symbol;
    }

    void advance()
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

    void expect_symbol(std::string_view symbol)
    {
        if (is_symbol(symbol)) {
            advance();
        } else {
            refuse(m_next.where, fmt::format("a '{}' belongs here", symbol));
        }
    }

    void enter(TextRange where)
    {
        if (++m_depth > deepest_nesting) {
            refuse(where,
                   fmt::format("parentheses are nested over {} levels deep",
                               deepest_nesting),
                   {}, Code::TooDeep);
            m_next = {};
        }
    }

    void count_node()
    {
        if (++m_nodes > m_most_nodes) {
            refuse(m_next.where,
                   "the expressions of this file have over 20,000 parts in all",
                   {}, Code::TooMany);
            m_next = {};
        }
    }

    std::string unexpected_words() const
    {
        return "something else belongs here";
    }

    SyntaxNode refuse(TextRange where,
                      std::string message,
                      std::string hint = {},
                      Code code = Code::ExpressionSyntax)
    {
        if (!m_fault) {
            m_fault = ExpressionFault{where, code, std::move(message),
                                      std::move(hint)};
        }
        return {};
    }

    Tokenizer m_tokens;
    Token m_next;
    std::optional<ExpressionFault> m_fault;
    std::size_t m_depth = 0;
    std::size_t m_nodes = 0;
    std::size_t m_most_nodes;
};

}  // namespace

std::expected<SyntaxTree, ExpressionFault> parse_expression(
    std::string_view text, std::size_t most_nodes)
{
    return Parser(text, most_nodes).run();
}

}  // namespace ajar
