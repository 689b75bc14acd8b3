// The words of an expression, one after the other.
#pragma once

#include <ajar/format/expression_fault.hpp>

#include <expected>
#include <string_view>

namespace ajar {

enum class TokenKind { End, Number, String, Word, Symbol };

struct Token {
    TokenKind kind = TokenKind::End;
    std::string_view text;  // as written; a string without its quotes
    TextRange where;
};

class Tokenizer {
public:
    explicit Tokenizer(std::string_view text) : m_text(text) {}

    // End, again and again, once the text is used up.
    std::expected<Token, ExpressionFault> next();

private:
    std::expected<Token, ExpressionFault> string();
    Token number();
    Token word();
    std::expected<Token, ExpressionFault> symbol();
    Token token(TokenKind kind, std::size_t length);

    std::string_view m_text;
    std::size_t m_at = 0;
};

}  // namespace ajar
