// What one conversation is about and how it is to be held, and the parts that
// both ways of asking share.
#pragma once

#include <ajar/cli/command.hpp>
#include <ajar/cli/commands.hpp>
#include <ajar/cli/drafts.hpp>
#include <ajar/cli/exit_status.hpp>
#include <ajar/cli/failure.hpp>
#include <ajar/cli/streams.hpp>
#include <ajar/model/questionnaire.hpp>
#include <ajar/terminal/session.hpp>

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

// What the terminal needs to know of it; `taking` outlives it.
Session session_of(const Taking& taking);

// What is said on standard error to whoever stopped.
std::string words_for(const Stopped& stopped, const Taking& taking);

// Says it, and what becomes of the run.
Attempt<ExitStatus> stop(const Stopped& stopped,
                         const Taking& taking,
                         const Streams& streams);

// Made when somebody asks for it; `output` outlives it.
SupportPage support_page(const OutputChoices& output);

// Whether the person's side is drawn in plain ASCII: by wish, or on a terminal
// that is told to know nothing else. Files are written as `output` says.
bool draws_ascii(const OutputChoices& output, const Surroundings& around);

// "There is no place for a draft. Neither HOME ...": for the conversation.
std::string in_sentences(const Failure& failure);

}  // namespace ajar
