// What authors write, as blocks: paragraphs separated by a blank line, and
// lines that start with "- " as points (ajar-questionnaire(5)).
#pragma once

#include <ajar/model/report.hpp>

#include <string>
#include <string_view>

namespace ajar {

void append_prose(Report& report, std::string_view text);

// The same behind a label, which comes before the first paragraph. A text
// without one is nothing.
void append_prose(Report& report,
                  const std::string& label,
                  std::string_view text);

void append(Report& report, Report more);

}  // namespace ajar
