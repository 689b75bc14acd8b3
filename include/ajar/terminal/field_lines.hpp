// A field as it is drawn.
#pragma once

#include <ajar/terminal/field.hpp>
#include <ajar/terminal/screen_page.hpp>

#include <cstddef>

namespace ajar {

// Sanitised, two columns to the right, each line of the text on as many rows as
// it needs. There is at least one row, and no text behind what was typed.
FieldLines field_lines(const Field& field, std::size_t width);

}  // namespace ajar
