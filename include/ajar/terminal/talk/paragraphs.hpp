// How sentences lie on a page, in lines or on the screen. What comes out is
// sanitised and wrapped, and each paragraph ends in punctuation, so that a
// voice pauses.
#pragma once

#include <ajar/text/layout.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace ajar {

// One paragraph. An empty one gives an empty text.
std::string paragraph(std::string_view sentence,
                      std::size_t width,
                      const Indent& indent = {});

// One paragraph behind a mark such as "3. ", hanging.
std::string marked(std::string_view mark,
                   std::string_view sentence,
                   std::size_t width);

// A text of a questionnaire: paragraphs parted by a blank line, and lines that
// start with "- " as a list.
std::string paragraphs(std::string_view text, std::size_t width);

// The same behind a label and a colon; nothing when there is no text.
std::string paragraphs_behind(const std::string& label,
                              std::string_view text,
                              std::size_t width);

}  // namespace ajar
