// What a finished conversation gives: the result, and the answers where the
// person wants to keep them.
#pragma once

#include <ajar/cli/commands.hpp>
#include <ajar/cli/exit_status.hpp>
#include <ajar/cli/failure.hpp>
#include <ajar/cli/streams.hpp>
#include <ajar/cli/taking.hpp>
#include <ajar/terminal/result_pages.hpp>

#include <functional>

namespace ajar {

// How a result is shown to whoever sits there.
using ShowResult = std::function<void(const ResultDoors&)>;

// Whether a person reads the result where they were asked, and nobody else
// gets it.
bool is_read_on_screen(const OutputChoices& output, const Manner& manner);

// Whoever answered everything gets the result, even when the answers could not
// be saved. A draft is erased once the result was seen.
Attempt<ExitStatus> give(const Taking& taking,
                         const Finished& finished,
                         const Manner& manner,
                         const Streams& streams,
                         const ShowResult& show);

}  // namespace ajar
