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

// Says words_for to the person; the status that the run ends with, or a failure
// where the last answers are not kept or the input broke off.
Attempt<ExitStatus> report_stop(const Stopped& stopped,
                                const Conversation& talk);

// What is said after a result, where nothing went wrong: where it is saved, or
// how to see it again.
std::string last_words(ResultEnd end, const Conversation& talk);

// How a result is shown to the person who is there. Nothing is drawn any more
// when it returns.
using ShowResult = std::function<ResultEnd(const ResultDoors&)>;

// Whether anything is printed on the terminal itself, for which a screen has to
// be left first.
bool is_printed_on_terminal(const Conversation& talk);

// Saves the answers, delivers the result and shows it: where the person was
// asked, if it goes nowhere else or anything failed. A draft is erased when all
// arrived and the person is done with it; else it leads to the result again.
// What to say at the end, or the last failure.
Attempt<std::string> give_result(const Conversation& talk,
                                 const Finished& finished,
                                 const ShowResult& show);

}  // namespace ajar
