// A text as the rows of a screen.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace ajar {

using Lines = std::vector<std::string>;

// A laid-out text as lines, without the newlines that end them.
Lines lines_of(const std::string& text);

// The same; what never wraps, as telephone numbers, goes on in the next row
// where the window is too narrow even so.
Lines lines_of(const std::string& text, std::size_t columns);

}  // namespace ajar
