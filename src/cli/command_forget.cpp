#include <ajar/cli/commands.hpp>
#include <ajar/cli/drafts.hpp>
#include <ajar/store/private_folder.hpp>
#include <ajar/terminal/line/console.hpp>
#include <ajar/terminal/line/voice.hpp>
#include <ajar/terminal/talk/paragraphs.hpp>
#include <ajar/text/ascii.hpp>
#include <ajar/text/sanitize.hpp>

#include <fmt/format.h>

#include <optional>
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
    std::string words;
};

// What is in the folder.
struct Found {
    std::vector<Trace> traces;  // of the draft that is meant, or all there are
    bool has_more = false;      // traces of drafts that are not meant
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
    return {entry.name, what + std::string(remark(entry.kind))};
}

Attempt<Found> look_into(const PrivateFolder& folder,
                         const ForgetCommand& command)
{
    auto entries = folder.entries();
    if (!entries) {
        return passed_on(entries);
    }
    Found found;
    for (const FolderEntry& entry : *entries) {
        const auto name = draft_name(entry.name);
        if (!name) {
            found.others.push_back(entry.name);
        } else if (command.id.empty() || name->id == command.id) {
            found.traces.push_back(trace_of(entry, *name));
        } else {
            found.has_more = true;
        }
    }
    if (!command.id.empty() && found.traces.empty()) {
        return no_draft_of(command.id);
    }
    return found;
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

Attempt<bool> may_delete(const ForgetCommand& command, const Run& run)
{
    if (command.is_agreed) {
        return true;
    }
    if (!run.may_ask || !run.surroundings.is_input_terminal ||
        !run.surroundings.is_output_terminal) {
        return failed(ExitStatus::MayNotAsk, "'forget' asks before it deletes",
                      "--yes agrees beforehand");
    }
    return agrees(run.streams);
}

// One that stays does not keep the others.
Attempt<ExitStatus> delete_all(const PrivateFolder& folder,
                               const Found& found,
                               const Streams& streams)
{
    std::size_t failures = 0;
    for (const Trace& trace : found.traces) {
        if (const auto gone = folder.remove(trace.file)) {
            streams.out << listed("Deleted:", {trace});
        } else {
            streams.out << std::flush;
            streams.err << to_text(to_failure(gone.error())) << std::flush;
            ++failures;
        }
    }
    streams.out << left_alone(found.others) << own_copies << others_copies;
    if (failures == 0) {
        return ExitStatus::Done;
    }
    return failed(ExitStatus::World,
                  fmt::format("{} of {} could not be deleted for good",
                              failures, found.traces.size()));
}

// With nothing left to lock, the lock goes, too.
Attempt<ExitStatus> forget(const ForgetCommand& command,
                           const PrivateFolder& folder,
                           const Run& run)
{
    auto lock = folder.lock_as_it_is();
    if (!lock) {
        return passed_on(lock);
    }
    auto found = look_into(folder, command);
    if (!found) {
        return passed_on(found);
    }
    std::ostream& out = run.streams.out;
    if (!found->traces.empty()) {
        out << listed("Kept:", found->traces) << std::flush;
        auto agreed = may_delete(command, run);
        if (!agreed) {
            return passed_on(agreed);
        }
        if (!*agreed) {
            out << "Nothing was deleted.\n";
            return ExitStatus::Done;
        }
        const auto done = delete_all(folder, *found, run.streams);
        if (!done || found->has_more) {
            return done;
        }
    }
    if (auto gone = folder.remove_lock(std::move(*lock)); !gone) {
        return passed_on(gone);
    }
    if (found->traces.empty()) {
        out << nothing_kept(found->others);
    }
    return ExitStatus::Done;
}

// Changes nothing and needs no lock.
Attempt<ExitStatus> list_kept(const ForgetCommand& command,
                              const PrivateFolder& folder,
                              const Streams& streams)
{
    auto found = look_into(folder, command);
    if (!found) {
        return passed_on(found);
    }
    const auto& [traces, has_more, others] = *found;
    streams.out << (traces.empty()
                        ? nothing_kept(others)
                        : listed("Kept:", traces) + left_alone(others));
    return ExitStatus::Done;
}

}  // namespace

Attempt<ExitStatus> execute(const ForgetCommand& command, const Run& run)
{
    auto opened = open_drafts(run.drafts);
    if (!opened) {
        return passed_on(opened);
    }
    if (const auto& folder = *opened) {
        return command.is_dry_run ? list_kept(command, *folder, run.streams)
                                  : forget(command, *folder, run);
    }
    if (!command.id.empty()) {
        return no_draft_of(command.id);
    }
    run.streams.out << nothing_kept({});
    return ExitStatus::Done;
}

}  // namespace ajar
