// One conversation: what it is about and how it is to be held, and the parts
// that both ways of asking share.
#pragma once

#include <ajar/cli/command.hpp>
#include <ajar/cli/drafts.hpp>
#include <ajar/model/questionnaire.hpp>
#include <ajar/terminal/device/screen_loop.hpp>
#include <ajar/terminal/line/console.hpp>
#include <ajar/terminal/talk/session.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ajar {

struct Conversation {
    const Run& run;
    const Questionnaire& questionnaire;
    const TalkChoices& choices;
    DraftFile& draft;
    bool asks_about_draft = false;               // on the first page
    std::optional<Interview> resume_point = {};  // where a draft goes on
    bool resumes_at_result = false;              // every question was seen
    std::vector<std::string> notices = {};       // what is said before all else

    const OutputChoices& output() const { return choices.output; }

    const Surroundings& around() const { return run.surroundings; }
};

// What the terminal needs to know of it; `talk` outlives it.
Session session_of(const Conversation& talk);

// A draft goes on where it was left.
void go_on_with(SavedInterview saved, Conversation& talk);

// Made when it is asked for; `output` outlives it.
SupportPage support_page(const OutputChoices& output);

// Whether it is the terminal that knows no letters but those of ASCII, though
// nobody asked for them.
bool is_terminal_ascii_only(const OutputChoices& output,
                            const Surroundings& around);

// Whether the person's side is drawn in plain ASCII: by wish, or on a terminal
// that is told to know nothing else. Files are written as `output` says.
bool draws_ascii(const OutputChoices& output, const Surroundings& around);

// Plays a stage, in plain ASCII if it is to be: what grows by it is cut off at
// the edge.
StageEnd play_stage(RawTerminal& terminal, Stage stage, bool is_ascii);

// The door in line mode: questions go where the person looks, and never into
// the result.
StreamConsole console_for(const OutputChoices& output, const Run& run);

}  // namespace ajar
