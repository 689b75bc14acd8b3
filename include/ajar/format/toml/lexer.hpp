// The one scanner of TOML beside the library: what stands where, and the first
// place that is against the grammar.
#pragma once

#include <ajar/format/toml/scalar.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace ajar {

class TomlLexer {
public:
    static constexpr std::size_t none = std::string_view::npos;

    // An open bracket, or the file itself: below all brackets.
    struct Level {
        char bracket = '\0';
        std::size_t opened = 0;
        TomlFlaw next = TomlFlaw::Statement;  // what belongs here next
        std::size_t key = none;    // where a key begins that was seen last
        std::size_t value = none;  // and the value behind it
        std::size_t end = none;    // the byte behind that value
    };

    explicit TomlLexer(std::string_view text);

    bool is_at_end() const { return m_at >= m_text.size(); }

    std::size_t at() const { return m_at; }

    // Over one text, key, word, comment or other character.
    void step();

    const Level& level() const { return m_levels.back(); }

    // How many brackets are open.
    std::size_t depth() const { return m_levels.size() - 1; }

    // Dots in the key that was seen last.
    std::size_t dots() const { return m_dots; }

    // Where the header begins that was seen last.
    std::size_t header() const { return m_header; }

    // The first one so far. Brackets and texts that are never closed are none,
    // nor is a key that is there already.
    const std::optional<TomlFlawAt>& flaw() const { return m_flaw; }

    // Where a text begins that is never closed.
    std::size_t unclosed() const { return m_unclosed; }

    // A quote stood where no text can begin, or began one that is never
    // closed. What is inside a text from there on is anybody's guess.
    bool is_lost() const { return m_is_lost; }

private:
    bool is_in_header() const;

    std::string_view rest() const { return m_text.substr(m_at); }

    void note(TomlFlaw flaw, std::size_t begin, std::size_t end);
    void check(char sign);
    TomlFlaw what_is_wrong() const;
    void step_over_sign(char sign);
    void step_over_comment();
    void step_over_text();
    void step_over_key();
    void step_over_word();
    void open(char bracket);
    void close();
    void part(char sign);
    void end_line();
    void mark();
    void complete();

    std::string_view m_text;
    std::size_t m_at = 0;
    char m_last = '\n';  // what is no blank, no comment
    std::size_t m_dots = 0;
    std::size_t m_header = none;
    std::size_t m_unclosed = none;
    bool m_is_lost = false;
    std::optional<TomlFlawAt> m_flaw;
    std::vector<Level> m_levels{1};
};

}  // namespace ajar
