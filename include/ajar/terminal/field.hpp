// A text being typed, as a value: each verb takes one and gives the next.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

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

}  // namespace ajar
