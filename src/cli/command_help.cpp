#include <ajar/cli/commands.hpp>
#include <ajar/cli/help.hpp>
#include <ajar/diag/suggest.hpp>

#include <fmt/format.h>

namespace ajar {

Attempt<ExitStatus> execute(const HelpCommand& command,
                            const Manner&,
                            const Streams& streams)
{
    if (command.topic.empty()) {
        streams.out << overview();
    } else if (const CommandSpec* spec = find_command(command.topic)) {
        streams.out << help_on(*spec);
    } else if (const auto topic = help_on_topic(command.topic)) {
        streams.out << *topic;
    } else {
        const std::string suggestion =
            did_you_mean(command.topic, help_topics());
        return failed(ExitStatus::Usage,
                      fmt::format("there is no help on '{}'", command.topic),
                      suggestion.empty() ? "'ajar help' shows what there is"
                                         : suggestion);
    }
    return ExitStatus::Done;
}

}  // namespace ajar
