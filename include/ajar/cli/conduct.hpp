// One conversation from its first page to its result, and what is kept of it.
#pragma once

#include <ajar/cli/command.hpp>
#include <ajar/cli/taking.hpp>

#include <string>

namespace ajar {

// Whether both files of the choices could be written, and neither is the other
// or the questionnaire at `path` (empty when it goes by its id): asked before
// the first question, so that nobody answers thirty of them for nothing.
Attempt<void> check_targets(const TalkChoices& talk, const std::string& path);

// A draft that was begun is erased once the result was seen.
Attempt<ExitStatus> conduct(Taking taking,
                            const Manner& manner,
                            const Streams& streams);

}  // namespace ajar
