#include <ajar/cli/app.hpp>

#include <ajar/cli/arguments.hpp>
#include <ajar/cli/commands.hpp>
#include <ajar/cli/deliver.hpp>

namespace ajar {

namespace {

Attempt<ExitStatus> execute(const VersionCommand&,
                            const Manner&,
                            const Streams& streams)
{
    streams.out << "ajar " AJAR_VERSION "\n";
    return ExitStatus::Done;
}

Manner manner_of(const Command& command, const Surroundings& surroundings)
{
    Manner manner{.is_quiet = command.is_quiet,
                  .may_ask = command.may_ask,
                  .folder = command.directory,
                  .drafts = surroundings.state_home.empty()
                                ? std::string()
                                : surroundings.state_home + "/ajar",
                  .surroundings = surroundings};
    if (manner.folder.empty() && !surroundings.data_home.empty()) {
        manner.folder = surroundings.data_home + "/ajar/questionnaires";
    }
    return manner;
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
    const Manner manner = manner_of(*command, surroundings);
    return std::visit(
        [&](const auto& verb) { return execute(verb, manner, streams); },
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
