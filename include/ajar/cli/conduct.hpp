// One conversation from its first page to its result, and what is kept of it.
#pragma once

#include <ajar/cli/command.hpp>
#include <ajar/cli/commands.hpp>
#include <ajar/cli/drafts.hpp>
#include <ajar/cli/exit_status.hpp>
#include <ajar/cli/failure.hpp>
#include <ajar/cli/streams.hpp>
#include <ajar/model/questionnaire.hpp>
#include <ajar/terminal/session.hpp>
#include <ajar/terminal/stream_console.hpp>

#include <optional>
#include <string>

namespace ajar {

struct Taking {
    const Questionnaire& questionnaire;
    const TalkChoices& talk;
    DraftFile& draft;
    bool asks_about_draft = false;  // on the first page
    std::optional<Interview> at;    // where a draft goes on
};

// Whether both files of the choices could be written: asked before the first
// question, so that nobody answers thirty of them for nothing.
Attempt<void> check_targets(const TalkChoices& talk);

// A draft that was begun is erased once the result was seen.
Attempt<ExitStatus> conduct(const Taking& taking,
                            const Manner& manner,
                            const Streams& streams);

// The door in line mode: questions go where the person looks, and never into
// the result.
StreamConsole console_for(const OutputChoices& output,
                          const Manner& manner,
                          const Streams& streams);

// Made when somebody asks for it; `output` outlives it.
SupportPage support_page(const OutputChoices& output);

// "There is no place for a draft. Neither HOME ...": for the conversation.
std::string in_sentences(const Failure& failure);

}  // namespace ajar
