// One function for every command: a value in, an exit status out.
#pragma once

#include <ajar/cli/command.hpp>
#include <ajar/cli/failure.hpp>
#include <ajar/cli/surroundings.hpp>

#include <string>

namespace ajar {

// What holds for every command of a run.
struct Manner {
    bool is_quiet = false;
    bool may_ask = true;
    std::string folder;  // of own questionnaires; may be empty
    std::string drafts;  // the private folder; empty where there is no place
    Surroundings surroundings;
};

// The menu on a terminal, else a short help and a usage fault.
Attempt<ExitStatus> execute(const NoCommand& command,
                            const Manner& manner,
                            const Streams& streams);
Attempt<ExitStatus> execute(const TakeCommand& command,
                            const Manner& manner,
                            const Streams& streams);
Attempt<ExitStatus> execute(const ResumeCommand& command,
                            const Manner& manner,
                            const Streams& streams);
Attempt<ExitStatus> execute(const ForgetCommand& command,
                            const Manner& manner,
                            const Streams& streams);
Attempt<ExitStatus> execute(const ScoreCommand& command,
                            const Manner& manner,
                            const Streams& streams);
Attempt<ExitStatus> execute(const CheckCommand& command,
                            const Manner& manner,
                            const Streams& streams);
Attempt<ExitStatus> execute(const ListCommand& command,
                            const Manner& manner,
                            const Streams& streams);
Attempt<ExitStatus> execute(const ShowCommand& command,
                            const Manner& manner,
                            const Streams& streams);
Attempt<ExitStatus> execute(const TemplateCommand& command,
                            const Manner& manner,
                            const Streams& streams);
Attempt<ExitStatus> execute(const NewCommand& command,
                            const Manner& manner,
                            const Streams& streams);
Attempt<ExitStatus> execute(const SupportCommand& command,
                            const Manner& manner,
                            const Streams& streams);
Attempt<ExitStatus> execute(const HelpCommand& command,
                            const Manner& manner,
                            const Streams& streams);

}  // namespace ajar
