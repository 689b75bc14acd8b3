// Faults as the lines that editors and compilers share (ajar(1)).
#pragma once

#include <ajar/diag/diagnostic.hpp>

#include <string>

namespace ajar {

// Place, severity, message and code, then the line with a caret under it, then
// the hint. At most 50 are shown, the rest is counted. Safe for a terminal; the
// line of a private source is never shown.
std::string render_diagnostics(const Diagnostics& diagnostics);

}  // namespace ajar
