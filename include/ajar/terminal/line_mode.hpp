// The conversation in line mode: one item after the other, append-only, every
// answer closed by Enter, nothing ever preselected (ajar(1)).
#pragma once

#include <ajar/engine/interview.hpp>
#include <ajar/engine/progress.hpp>
#include <ajar/model/questionnaire.hpp>
#include <ajar/terminal/console.hpp>

#include <string>
#include <variant>

namespace ajar {

// By request or at the end of input. What is said then is the caller's.
struct Stopped {
    Progress at;
};

// At once and silently: the caller says nothing either.
struct Left {};

using Ending = std::variant<Finished, Stopped, Left>;

// `support` is shown as it is whenever help is asked for: laid out already,
// and sanitised. Piped input is asked the items at once: no start question, no
// pause, no review page unless asked for.
Ending converse(const Questionnaire& questionnaire,
                const std::string& support,
                Console& console);

}  // namespace ajar
