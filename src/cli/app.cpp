#include <ajar/cli/app.hpp>

#include <ajar/cli/arguments.hpp>
#include <ajar/cli/commands.hpp>
#include <ajar/cli/result.hpp>

namespace ajar {

namespace {

Run run_of(const Command& command,
           const Streams& streams,
           const Surroundings& surroundings)
{
    const auto below = [](const std::string& home, const char* path) {
        return home.empty() ? home : home + path;
    };
    return {.is_quiet = command.is_quiet,
            .may_ask = command.may_ask,
            .folder = command.directory.empty() ? below(surroundings.data_home,
                                                        "/ajar/questionnaires")
                                                : command.directory,
            .drafts = below(surroundings.state_home, "/ajar"),
            .surroundings = surroundings,
            .streams = streams};
}

Attempt<ExitStatus> carry_out(const std::vector<std::string>& words,
                              const Streams& streams,
                              const Surroundings& surroundings)
{
    auto arguments = parse_arguments(words);
    if (!arguments) {
        return passed_on(arguments);
    }
    auto command = command_of(*arguments);
    if (!command) {
        return passed_on(command);
    }
    const Run run = run_of(*command, streams, surroundings);
    return std::visit([&](const auto& verb) { return execute(verb, run); },
                      command->verb);
}

}  // namespace

int run(const std::vector<std::string>& words,
        const Streams& streams,
        const Surroundings& surroundings)
{
    Attempt<ExitStatus> status = carry_out(words, streams, surroundings);
    if (status) {
        if (auto handed_over = hand_over(streams); !handed_over) {
            status = passed_on(handed_over);
        }
    }
    if (!status) {
        streams.err << to_text(status.error());
    }
    streams.err.flush();
    return static_cast<int>(status ? *status : status.error().status);
}

}  // namespace ajar
