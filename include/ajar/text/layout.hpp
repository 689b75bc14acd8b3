// How characters lie on a line: display width, and wrapping by words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ajar {

// The columns a text takes on a terminal at most (cluster.hpp). The text is
// valid UTF-8 on one line.
std::size_t display_width(std::string_view text);

// What is put in front of the first line of a paragraph, and of the others.
struct Indent {
    std::string first;
    std::string rest;
};

// One paragraph broken at blanks into lines of at most `width` columns, each
// ended by a newline; a word longer than the line is broken between clusters,
// and a cluster longer than the line between its code points.
// U+00A0 binds words together and prints as a blank. Runs of blanks and single
// newlines count as one blank. An empty paragraph gives an empty text.
std::string wrap(std::string_view paragraph,
                 std::size_t width,
                 const Indent& indent = {});

// The text with blanks added on the right up to `width` columns.
std::string pad(std::string_view text, std::size_t width);

}  // namespace ajar
