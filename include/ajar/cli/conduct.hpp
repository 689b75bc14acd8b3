// One conversation from its first page to its result, and what is kept of it.
#pragma once

#include <ajar/cli/command.hpp>
#include <ajar/cli/commands.hpp>
#include <ajar/cli/exit_status.hpp>
#include <ajar/cli/failure.hpp>
#include <ajar/cli/streams.hpp>
#include <ajar/cli/taking.hpp>

namespace ajar {

// Whether both files of the choices could be written: asked before the first
// question, so that nobody answers thirty of them for nothing.
Attempt<void> check_targets(const TalkChoices& talk);

// A draft that was begun is erased once the result was seen.
Attempt<ExitStatus> conduct(Taking taking,
                            const Manner& manner,
                            const Streams& streams);

}  // namespace ajar
