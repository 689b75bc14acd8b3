// What a finished conversation gives: the result, and the answers where the
// person wants to keep them.
#pragma once

#include <ajar/cli/taking.hpp>
#include <ajar/terminal/line/result.hpp>

#include <functional>
#include <string>

namespace ajar {

// How a result is shown to whoever sits there. Nothing is drawn any more when
// it returns.
using ShowResult = std::function<ResultEnd(const ResultDoors&)>;

// Whether anything is printed on the terminal itself, for which a screen has to
// be left first.
bool is_printed_on_terminal(const Taking& taking, const Surroundings& around);

// Whoever answered everything gets the result. Where it cannot be delivered, or
// the answers cannot be saved, a person is shown it where they were asked. A
// draft is erased when all arrived and the person is done with it, and else it
// leads to the result again. What to say at the end, or what went wrong.
Attempt<std::string> give(const Taking& taking,
                          const Finished& finished,
                          const Manner& manner,
                          const Streams& streams,
                          const ShowResult& show);

}  // namespace ajar
