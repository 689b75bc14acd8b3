#include <ajar/cli/commands.hpp>
#include <ajar/cli/drafts.hpp>
#include <ajar/terminal/page.hpp>
#include <ajar/terminal/stream_console.hpp>
#include <ajar/terminal/voice.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ajar {

namespace {

constexpr std::string_view nothing_kept = "Nothing is kept.\n";
constexpr std::string_view copies =
    "Copies and backups that others made are not reached.\n";

Attempt<std::vector<std::string>> meant(const ForgetCommand& command,
                                        const std::string& folder)
{
    auto ids = draft_ids(folder);
    if (!ids || command.id.empty()) {
        return ids;
    }
    if (std::ranges::find(*ids, command.id) == ids->end()) {
        return failed(ExitStatus::Usage,
                      fmt::format("there is no draft of '{}'", command.id),
                      "'ajar forget --dry-run' lists all of them");
    }
    return std::vector<std::string>{command.id};
}

std::string listed(std::string_view verb, const std::vector<std::string>& ids)
{
    std::string text;
    for (const std::string& id : ids) {
        text += fmt::format("{} a draft of {}\n", verb, id);
    }
    return text;
}

// Nothing is deleted by Enter alone.
bool agrees(const Streams& streams)
{
    StreamConsole console(streams.in, streams.out, {.is_interactive = true});
    Voice voice(console);
    const auto line = voice.hear("Delete? Type yes, or Enter to keep: ");
    return line == "yes" || line == "Yes" || line == "YES";
}

Attempt<bool> may_delete(const ForgetCommand& command,
                         const Manner& manner,
                         const Streams& streams)
{
    if (command.is_agreed) {
        return true;
    }
    const Surroundings& around = manner.surroundings;
    if (!manner.may_ask || !around.is_input_terminal ||
        !around.is_output_terminal) {
        return failed(ExitStatus::MayNotAsk, "'forget' asks before it deletes",
                      "--yes agrees beforehand");
    }
    return agrees(streams);
}

}  // namespace

Attempt<ExitStatus> execute(const ForgetCommand& command,
                            const Manner& manner,
                            const Streams& streams)
{
    const auto ids = meant(command, manner.drafts);
    if (!ids) {
        return std::unexpected(ids.error());
    }
    if (ids->empty()) {
        streams.out << nothing_kept;
        return ExitStatus::Done;
    }
    streams.out << listed("Kept:", *ids) << std::flush;
    if (command.is_dry_run) {
        return ExitStatus::Done;
    }
    const auto agreed = may_delete(command, manner, streams);
    if (!agreed) {
        return std::unexpected(agreed.error());
    }
    if (!*agreed) {
        streams.out << "Nothing was deleted.\n";
        return ExitStatus::Done;
    }
    for (const std::string& id : *ids) {
        if (auto gone = forget_draft(manner.drafts, id); !gone) {
            return std::unexpected(std::move(gone.error()));
        }
    }
    streams.out << listed("Deleted:", *ids) << copies;
    return ExitStatus::Done;
}

}  // namespace ajar
