// The door of line mode, as the command line was given.
#pragma once

#include <ajar/cli/command.hpp>
#include <ajar/cli/commands.hpp>
#include <ajar/cli/streams.hpp>
#include <ajar/terminal/stream_console.hpp>

namespace ajar {

// The door in line mode: questions go where the person looks, and never into
// the result.
StreamConsole console_for(const OutputChoices& output,
                          const Manner& manner,
                          const Streams& streams);

}  // namespace ajar
