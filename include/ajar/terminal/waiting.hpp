// Pages that wait for a line: the start, and the answers so far.
#pragma once

#include <ajar/engine/interview.hpp>
#include <ajar/engine/typed.hpp>
#include <ajar/terminal/hints.hpp>
#include <ajar/terminal/voice.hpp>

#include <span>
#include <string>
#include <variant>

namespace ajar {

// Go on, change the answer to an item, or end it all (Stop, also at the end of
// input, or Leave).
using Waited = std::variant<GoOn, ItemIndex, Request>;

// Support and hints are given here; `listed` is what a number may name.
Waited wait_for_line(Voice& voice,
                     const PageWords& words,
                     std::span<const Reviewed> listed,
                     const std::string& support);

}  // namespace ajar
