// A draft that is there before a questionnaire is taken: what becomes of it is
// the person's choice.
#pragma once

#include <ajar/cli/commands.hpp>
#include <ajar/cli/conduct.hpp>
#include <ajar/cli/failure.hpp>

namespace ajar {

enum class DraftThere {
    None,      // there is none now
    GoesOn,    // `taking` goes on with it, or begins again in its place
    Unusable,  // it stays as it is, and the person was told
    Left,      // the person wants to end it here
};

Attempt<DraftThere> ask_about_draft_there(Taking& taking,
                                          const Manner& manner,
                                          const Streams& streams);

}  // namespace ajar
