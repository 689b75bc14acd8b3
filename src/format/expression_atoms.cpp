#include <ajar/format/expression_atoms.hpp>

#include <fmt/format.h>

namespace ajar {

namespace {

std::size_t end_of(const Token& token)
{
    return token.where.offset + token.where.length;
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

}  // namespace

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

}  // namespace ajar
