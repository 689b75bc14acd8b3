// What is said on standard error when a conversation is over.
#pragma once

#include <ajar/cli/taking.hpp>
#include <ajar/terminal/talk/session.hpp>

#include <string>

namespace ajar {

// To whoever stopped: where, what was kept, and that support is there. Wrapped
// where it is read on a terminal.
std::string words_for(const Stopped& stopped,
                      const Taking& taking,
                      const Surroundings& around);

// Says it, and what becomes of the run.
Attempt<ExitStatus> stop(const Stopped& stopped,
                         const Taking& taking,
                         const Manner& manner,
                         const Streams& streams);

// To whoever was given the result, behind what became of it.
std::string words_after_result(const std::string& what_became,
                               const Surroundings& around);

// How to see the result again, to whoever left it before its end; empty when
// there is no draft.
std::string how_to_see_again(const Taking& taking);

}  // namespace ajar
