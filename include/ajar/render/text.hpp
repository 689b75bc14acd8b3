// A report as plain text for a terminal or a file.
#pragma once

#include <ajar/model/report.hpp>

#include <cstddef>
#include <string>

namespace ajar {

struct PageStyle {
    std::size_t width = 76;  // columns; at least 20 are used
    bool is_ascii = false;
    std::size_t margin = 0;  // columns left free before every line
    // Every text ends in punctuation; numbers and addresses never do.
    bool is_spoken = false;
};

// No escape, no tab, no trailing blank, one newline at the end (an empty report
// is an empty text); the same bytes for the same report, wherever and whenever
// it is made.
std::string render_text(const Report& report, const PageStyle& style);

}  // namespace ajar
