// What becomes of a conversation that is over: what is said on standard error,
// and the result, and the answers where the person wants to keep them.
#pragma once

#include <ajar/cli/conversation.hpp>
#include <ajar/terminal/line/result.hpp>

#include <functional>
#include <string>

namespace ajar {

// To a person who stopped: where, what was kept, and that support is there.
// Wrapped where it is read on a terminal.
std::string words_for(const Stopped& stopped, const Conversation& talk);

// Says it, and what becomes of the run.
Attempt<ExitStatus> stop(const Stopped& stopped, const Conversation& talk);

// To a person who was given the result, behind what became of it.
std::string words_after_result(const std::string& what_became,
                               const Surroundings& around);

// How to see the result again, for a person who left it before its end; empty
// when there is no draft.
std::string how_to_see_again(const Conversation& talk);

// How a result is shown to the person who is there. Nothing is drawn any more
// when it returns.
using ShowResult = std::function<ResultEnd(const ResultDoors&)>;

// Whether anything is printed on the terminal itself, for which a screen has to
// be left first.
bool is_printed_on_terminal(const Conversation& talk);

// The result for a person who answered everything. Where it cannot be
// delivered, or the answers cannot be saved, they are shown it where they were
// asked. A draft is erased when all arrived and the person is done with it, and
// else it leads to the result again. What to say at the end, or what went
// wrong.
Attempt<std::string> give(const Conversation& talk,
                          const Finished& finished,
                          const ShowResult& show);

}  // namespace ajar
