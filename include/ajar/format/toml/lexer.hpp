// The one scanner of TOML beside the library: what stands where, what may come
// next, and what a text in quotes says.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

// What is expected at a place. The order counts: what takes a key comes first,
// then what is behind one, then a value and what is behind that.
enum class TomlNext {
    // A key or a part of one.
    Statement,
    Pair,
    NextPair,
    TableName,
    ArrayName,
    KeyPart,
    // Behind a key, and behind a header.
    KeyEnd,
    NameEnd,
    HeaderEnd,
    // A value, and what may be behind it.
    Value,
    Element,
    ElementEnd,
    PairEnd,
    LineEnd,
};

// Reads what the library accepts, and goes on over what it refuses.
class TomlLexer {
public:
    static constexpr std::size_t none = std::string_view::npos;

    // An open bracket, or the file itself: below all brackets.
    struct Level {
        char bracket = '\0';
        std::size_t opened = 0;
        TomlNext next = TomlNext::Statement;  // what is expected next
        std::size_t key = none;    // where a key begins that was seen last
        std::size_t value = none;  // and the value behind it
        std::size_t end = none;    // the byte behind that value, or a header
    };

    explicit TomlLexer(std::string_view text);

    bool is_at_end() const { return m_at >= m_text.size(); }

    std::size_t at() const { return m_at; }

    // Over one string, bare value, comment or other character.
    void step();

    const Level& level() const { return m_levels.back(); }

    // How many brackets are open.
    std::size_t depth() const { return m_levels.size() - 1; }

    // Dots in the key that was seen last.
    std::size_t dots() const { return m_dots; }

    // Where the header begins that was seen last.
    std::size_t header() const { return m_header; }

    bool may_take_key() const { return level().next <= TomlNext::KeyPart; }

    bool may_take_value() const
    {
        return level().next == TomlNext::Value ||
               level().next == TomlNext::Element;
    }

    // Whether the next character is expected. It must not be a blank; the end
    // of the file counts as a newline.
    bool next_is_expected() const;

    // Where a string begins that is never closed.
    std::size_t unclosed() const { return m_unclosed; }

    // A quote stood where no string can begin, or began one that is never
    // closed. What is inside a string from there on is anybody's guess.
    bool is_lost() const { return m_is_lost; }

private:
    std::string_view rest() const { return m_text.substr(m_at); }

    void step_over_token(char character);
    void step_over_string();
    void step_over(std::size_t length);
    void open(char bracket);
    void close();
    void step_over_separator(char character);
    void end_line();
    void note_start();
    void finish_part();

    std::string_view m_text;
    std::size_t m_at = 0;
    char m_last_token = '\n';  // where the last token began: its character
    std::size_t m_dots = 0;
    std::size_t m_header = none;
    std::size_t m_unclosed = none;
    bool m_is_lost = false;
    std::vector<Level> m_levels{1};
};

// A letter, digit or character of a key without quotes.
bool is_bare_key_character(char c);

// A newline, with or without a carriage return.
bool starts_with_line_end(std::string_view text);

// Behind the value without quotes that `text` starts with.
std::size_t end_of_bare_value(std::string_view text);

struct TomlString {
    std::string value;               // as TOML 1.0 has it
    std::optional<std::size_t> end;  // none: the string is never closed
};

// `text` starts at the opening quote of a string of any of the four kinds; what
// follows the closing quotes is not looked at.
TomlString read_toml_string(std::string_view text);

// Its end alone.
std::optional<std::size_t> end_of_toml_string(std::string_view text);

// The byte of `text` at which the character stands that gave the value its
// byte `offset`; the closing quote when the value ends there.
std::size_t place_in_toml_string(std::string_view text, std::size_t offset);

}  // namespace ajar
