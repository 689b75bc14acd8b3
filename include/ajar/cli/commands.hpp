// One function for every command: a value in, an exit status out.
#pragma once

#include <ajar/cli/command.hpp>
#include <ajar/cli/failure.hpp>

namespace ajar {

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
