#include <ajar/cli/commands.hpp>
#include <ajar/cli/drafts.hpp>
#include <ajar/store/private_folder.hpp>
#include <ajar/terminal/line/console.hpp>
#include <ajar/terminal/line/voice.hpp>
#include <ajar/terminal/talk/page.hpp>
#include <ajar/text/ascii.hpp>
#include <ajar/text/sanitize.hpp>

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ajar {

namespace {

constexpr std::string_view own_copies =
    "Copies that you saved yourself stay where you put them.\n";
constexpr std::string_view others_copies =
    "Copies and backups that others made are not reached.\n";

// A file, or what else bears such a name, that is to go.
struct Trace {
    std::string file;
    std::string id;  // of the questionnaire; may be empty
    std::string words;
};

struct Found {
    std::vector<Trace> traces;
    std::vector<std::string> others;  // names that say nothing to us
};

std::string_view remark(FolderEntry::Kind kind)
{
    switch (kind) {
    case FolderEntry::Kind::File: return "";
    case FolderEntry::Kind::Twin:
        return " (it has another name elsewhere, which stays)";
    case FolderEntry::Kind::Link: return " (a link; what it leads to stays)";
    case FolderEntry::Kind::Other: return " (no plain file)";
    case FolderEntry::Kind::Unknown: return " (it cannot be looked at)";
    }
    std::unreachable();
}

Trace trace_of(const FolderEntry& entry, const DraftName& name)
{
    const std::string what =
        name.id.empty()
            ? fmt::format("a leftover, '{}'", sanitized_line(entry.name))
            : fmt::format("{} of {}",
                          name.is_draft ? "a draft" : "a leftover of a draft",
                          sanitized_line(name.id));
    return {entry.name, name.id, what + std::string(remark(entry.kind))};
}

Attempt<Found> look_into(const PrivateFolder& folder)
{
    auto entries = folder.entries();
    if (!entries) {
        return passed_on(entries);
    }
    Found found;
    for (const FolderEntry& entry : *entries) {
        if (const auto name = draft_name(entry.name)) {
            found.traces.push_back(trace_of(entry, *name));
        } else {
            found.others.push_back(entry.name);
        }
    }
    return found;
}

// What there is of the draft that was named, or all there is.
Attempt<std::vector<Trace>> meant(const ForgetCommand& command,
                                  std::vector<Trace> traces)
{
    if (command.id.empty()) {
        return traces;
    }
    std::erase_if(traces,
                  [&](const Trace& trace) { return trace.id != command.id; });
    if (traces.empty()) {
        return failed(ExitStatus::Usage,
                      fmt::format("there is no draft of '{}'", command.id),
                      "'ajar forget --dry-run' lists all of them");
    }
    return traces;
}

std::string listed(std::string_view verb, const std::vector<Trace>& traces)
{
    std::string text;
    for (const Trace& trace : traces) {
        text += fmt::format("{} {}\n", verb, trace.words);
    }
    return text;
}

// What may or may not hold answers, and is not ours to delete.
std::string left_alone(const std::vector<std::string>& others)
{
    std::string text;
    for (const std::string& name : others) {
        text += fmt::format("Left alone, since ajar does not know it: '{}'\n",
                            sanitized_line(name));
    }
    return text;
}

std::string nothing_kept(const std::vector<std::string>& others)
{
    return fmt::format(
        "{}\n{}{}", others.empty() ? "Nothing is kept." : "No draft is kept.",
        left_alone(others), own_copies);
}

bool is_yes(std::string_view line)
{
    const std::string word = lowered(trimmed(line));
    return word == "y" || word == "yes";
}

// Nothing is deleted by Enter alone.
bool agrees(const Streams& streams)
{
    StreamConsole console(streams.in, streams.out, {.is_interactive = true});
    Voice voice(console);
    return is_yes(
        voice.hear("Delete? Type yes, or Enter to keep: ").value_or(""));
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

// One that stays does not keep the others.
Attempt<ExitStatus> delete_all(const PrivateFolder& folder,
                               const std::vector<Trace>& traces,
                               const std::vector<std::string>& others,
                               const Streams& streams)
{
    std::size_t failures = 0;
    for (const Trace& trace : traces) {
        if (const auto gone = folder.remove(trace.file)) {
            streams.out << listed("Deleted:", {trace});
        } else {
            streams.out << std::flush;
            streams.err << to_text(to_failure(gone.error())) << std::flush;
            ++failures;
        }
    }
    streams.out << left_alone(others) << own_copies << others_copies;
    if (failures == 0) {
        return ExitStatus::Done;
    }
    return failed(ExitStatus::World,
                  fmt::format("{} of {} could not be deleted for good",
                              failures, traces.size()));
}

// With nothing left to lock, the lock goes, too.
Attempt<ExitStatus> forget(const ForgetCommand& command,
                           const PrivateFolder& folder,
                           const Manner& manner,
                           const Streams& streams)
{
    auto lock = folder.lock_as_it_is();
    if (!lock) {
        return passed_on(lock);
    }
    auto found = look_into(folder);
    if (!found) {
        return passed_on(found);
    }
    auto traces = meant(command, found->traces);
    if (!traces) {
        return passed_on(traces);
    }
    if (!traces->empty()) {
        streams.out << listed("Kept:", *traces) << std::flush;
        auto agreed = may_delete(command, manner, streams);
        if (!agreed) {
            return passed_on(agreed);
        }
        if (!*agreed) {
            streams.out << "Nothing was deleted.\n";
            return ExitStatus::Done;
        }
        const auto done = delete_all(folder, *traces, found->others, streams);
        if (!done || traces->size() < found->traces.size()) {
            return done;
        }
    }
    if (auto gone = folder.remove_lock(std::move(*lock)); !gone) {
        return passed_on(gone);
    }
    if (traces->empty()) {
        streams.out << nothing_kept(found->others);
    }
    return ExitStatus::Done;
}

// Changes nothing and needs no lock.
Attempt<ExitStatus> list_kept(const ForgetCommand& command,
                              const PrivateFolder& folder,
                              const Streams& streams)
{
    auto found = look_into(folder);
    if (!found) {
        return passed_on(found);
    }
    auto traces = meant(command, found->traces);
    if (!traces) {
        return passed_on(traces);
    }
    streams.out << (traces->empty()
                        ? nothing_kept(found->others)
                        : listed("Kept:", *traces) + left_alone(found->others));
    return ExitStatus::Done;
}

}  // namespace

Attempt<ExitStatus> execute(const ForgetCommand& command,
                            const Manner& manner,
                            const Streams& streams)
{
    std::optional<PrivateFolder> folder;
    if (!manner.drafts.empty()) {
        auto opened = PrivateFolder::open(manner.drafts);
        if (!opened) {
            return passed_on(opened);
        }
        folder = std::move(*opened);
    }
    if (folder) {
        return command.is_dry_run ? list_kept(command, *folder, streams)
                                  : forget(command, *folder, manner, streams);
    }
    if (auto none = meant(command, {}); !none) {
        return passed_on(none);
    }
    streams.out << nothing_kept({});
    return ExitStatus::Done;
}

}  // namespace ajar
