// Walks over TOML just closely enough to know what stands where: texts,
// comments, brackets, keys and values.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace ajar {

class TomlWalker {
public:
    static constexpr std::size_t none = std::string_view::npos;

    // An open bracket, or the file itself: below all brackets.
    struct Level {
        char bracket = '\0';
        std::size_t opened = 0;
        std::size_t key = none;    // where a key begins that was seen last
        std::size_t value = none;  // and the value behind it
        bool takes_value = false;  // behind '=', and in an array
    };

    explicit TomlWalker(std::string_view text);

    bool is_at_end() const { return m_at >= m_text.size(); }

    std::size_t at() const { return m_at; }

    // Over one text, comment or other character.
    void step();

    const Level& level() const { return m_levels.back(); }

    // How many brackets are open.
    std::size_t depth() const { return m_levels.size() - 1; }

    // Dots in the key that was seen last.
    std::size_t dots() const { return m_dots; }

    // Where the header begins that was seen last.
    std::size_t header() const { return m_header; }

    // Where a text begins that is never closed: the end of the walk.
    std::size_t unclosed() const { return m_unclosed; }

    // A quote stood where no text can begin. That is a fault, and what is
    // inside a text from there on is anybody's guess.
    bool is_lost() const { return m_is_lost; }

private:
    void step_over_text();
    void open(char bracket);
    void close();
    void part(char sign);
    void end_line();
    void mark();

    std::string_view m_text;
    std::size_t m_at = 0;
    char m_last = '\n';  // what is no blank, no comment
    std::size_t m_dots = 0;
    std::size_t m_header = none;
    std::size_t m_unclosed = none;
    bool m_is_lost = false;
    std::vector<Level> m_levels{1};
};

}  // namespace ajar
