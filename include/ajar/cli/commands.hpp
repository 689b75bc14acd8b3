// One function for every command: a value in, an exit status out.
#pragma once

#include <ajar/cli/command.hpp>
#include <ajar/cli/failure.hpp>

#include <string>

namespace ajar {

// The menu on a terminal, else a short help and a usage fault.
Attempt<ExitStatus> execute(const NoCommand& command, const Run& run);

Attempt<ExitStatus> execute(const TakeCommand& command, const Run& run);
Attempt<ExitStatus> execute(const ResumeCommand& command, const Run& run);
Attempt<ExitStatus> execute(const ForgetCommand& command, const Run& run);
Attempt<ExitStatus> execute(const ScoreCommand& command, const Run& run);
Attempt<ExitStatus> execute(const CheckCommand& command, const Run& run);
Attempt<ExitStatus> execute(const ListCommand& command, const Run& run);
Attempt<ExitStatus> execute(const ShowCommand& command, const Run& run);
Attempt<ExitStatus> execute(const TemplateCommand& command, const Run& run);
Attempt<ExitStatus> execute(const NewCommand& command, const Run& run);
Attempt<ExitStatus> execute(const SupportCommand& command, const Run& run);
Attempt<ExitStatus> execute(const HelpCommand& command, const Run& run);
Attempt<ExitStatus> execute(const VersionCommand& command, const Run& run);

// What the program is for, every command in a line, and the options of all.
std::string overview();

}  // namespace ajar
