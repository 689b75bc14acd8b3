// A text being typed, as a value: each verb takes one and gives the next; what
// keys do in it, and how it is drawn.
#pragma once

#include <ajar/terminal/device/key_decoder.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

// Lines are parted by LF. The cursor is a byte at the edge of a grapheme
// cluster: before a character as a reader sees it, or at the end. The verbs
// keep it so, and bring a cursor that stands elsewhere to the next edge.
struct Field {
    std::string text;
    std::size_t cursor = 0;

    bool operator==(const Field&) const = default;
};

// The cursor stands behind what is inserted.
Field insert(Field field, std::string_view text);

Field erase_before(Field field);  // Backspace
Field erase_after(Field field);   // Delete

Field left(Field field);
Field right(Field field);
Field to_start_of_line(Field field);
Field to_end_of_line(Field field);

// To the same column of the next line, or its end; the first line has none
// above it and the last none below: there nothing moves.
Field up(Field field);
Field down(Field field);

Field erase_line_before(Field field);  // Ctrl-U: from the start of the line

// Ctrl-W: the word before the cursor and the blanks behind it, on this line
// alone. At the start of a line the line joins the one above.
Field erase_word_before(Field field);

enum class FieldKind { OneLine, ManyLines };

// Nothing when the key means something else than typing. What would make the
// text longer than an answer can be leaves it as it is.
std::optional<Field> pressed_in_field(const Field& field,
                                      const Key& key,
                                      FieldKind kind);

// A field as it is drawn: its lines, wrapped, and where the cursor stands in
// them.
struct FieldLines {
    std::vector<std::string> lines;
    std::size_t cursor_row = 0;
    std::size_t cursor_column = 0;
};

// Sanitised, two columns to the right, each line of the text on as many rows as
// it needs. There is at least one row, and no text behind what was typed.
FieldLines field_lines(const Field& field, std::size_t width);

}  // namespace ajar
