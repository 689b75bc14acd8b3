// The words of an expression as a parser walks over them: the next one, the
// first fault, and the caps.
#pragma once

#include <ajar/format/expression/syntax_tree.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ajar {

enum class TokenKind { End, Number, String, Word, Symbol };

struct Token {
    TokenKind kind = TokenKind::End;
    std::string_view text;  // as written; a string without its quotes
    TextRange where;
};

// The first fault is kept; after it the text counts as used up, so that every
// parsing function comes back soon.
class ExpressionCursor {
public:
    ExpressionCursor(std::string_view text, std::size_t most_nodes);

    const Token& next() const { return m_next; }

    // Whether that word or symbol is next.
    bool is(std::string_view text) const;
    bool is_relation() const;  // == != < <= > >= in

    void advance();

    // The next one; it is behind us then.
    Token take();

    void expect(std::string_view symbol);

    // A parenthesis more; and one less, with the symbol that closes it.
    void enter(TextRange where);
    void leave(std::string_view symbol);

    void count_node();

    // Keeps the fault when it is the first. The node it gives means nothing.
    SyntaxNode refuse(TextRange where,
                      std::string message,
                      std::string hint = {},
                      Code code = Code::ExpressionSyntax);

    bool has_failed() const { return m_fault.has_value(); }

    const ExpressionFault& fault() const { return *m_fault; }

    std::size_t nodes() const { return m_nodes; }

private:
    // End, again and again, once the text is used up or has a fault.
    Token scan();
    Token token(TokenKind kind, std::size_t end);
    Token string();
    Token symbol();

    std::string_view m_text;
    std::size_t m_at = 0;
    Token m_next;
    std::optional<ExpressionFault> m_fault;
    std::size_t m_depth = 0;
    std::size_t m_nodes = 0;
    std::size_t m_most_nodes;
};

// From the start of one range to the end of another.
TextRange spanning(TextRange first, TextRange last);

}  // namespace ajar
