// What was read, and a place in it.
#pragma once

#include <compare>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

// A place in a text, as editors count: both from 1, columns in characters
// (Unicode code points; a tab is one). Line 0 means "the file as a whole".
struct Location {
    std::size_t line = 0;
    std::size_t column = 0;

    auto operator<=>(const Location&) const = default;
};

// A run of characters on one line of one of the files that were read together.
// `file` 0 is the questionnaire or answer file itself, 1 and up its libraries.
struct Span {
    Location start;
    std::size_t length = 1;
    std::size_t file = 0;

    auto operator<=>(const Span&) const = default;
};

// What a person answered is private: messages name its place and never show
// it (ajar(1)).
enum class Privacy { Open, Private };

// A text together with the name to call it by in messages. The text keeps its
// bytes as they were read; a byte order mark stays and counts as no character.
class SourceText {
public:
    SourceText(std::string name,
               std::string text,
               Privacy privacy = Privacy::Open);

    const std::string& name() const { return m_name; }

    std::string_view text() const { return m_text; }

    bool is_private() const { return m_privacy == Privacy::Private; }

    // The line without its end; empty when there is no such line.
    std::string_view line(std::size_t number) const;

    // The byte at which the place starts; the end of its line when the column
    // lies beyond it, the end of the text when the line does.
    std::size_t offset_of(Location place) const;

    // The place of a byte; a byte inside a character belongs to its start.
    Location location_of(std::size_t offset) const;

private:
    std::size_t characters_before(std::size_t offset) const;

    std::string m_name;
    std::string m_text;
    Privacy m_privacy;
    std::vector<std::size_t> m_line_starts;
    std::vector<std::size_t> m_characters_before;  // each block of the text
};

// Diagnostics keep what they point into.
using SourceRef = std::shared_ptr<const SourceText>;

}  // namespace ajar
