// The conversation in line mode: one item after the other, append-only, every
// answer closed by Enter, nothing ever preselected (ajar(1)).
#pragma once

#include <ajar/terminal/line/console.hpp>
#include <ajar/terminal/talk/session.hpp>

namespace ajar {

// Piped input is asked the items at once: no start question, no pause, no
// review page unless asked for.
Ending converse(const Session& session, Console& console);

}  // namespace ajar
