#include <ajar/cli/catalog.hpp>
#include <ajar/cli/commands.hpp>
#include <ajar/cli/conduct.hpp>
#include <ajar/cli/deliver.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>
#include <utility>

namespace ajar {

namespace {

// The draft that is meant: the one that is named, or the only one.
Attempt<std::string> chosen_id(const ResumeCommand& command,
                               const std::string& folder)
{
    if (!command.id.empty()) {
        return command.id;
    }
    auto ids = draft_ids(folder);
    if (!ids) {
        return passed_on(ids);
    }
    if (ids->empty()) {
        return failed(ExitStatus::Usage, "there is no draft to go on with",
                      "'ajar take' begins a questionnaire");
    }
    if (ids->size() > 1) {
        return failed(ExitStatus::Usage, "there is more than one draft",
                      fmt::format("'ajar resume ID' goes on with one: {}",
                                  fmt::join(*ids, ", ")));
    }
    return ids->front();
}

Attempt<Draft> draft_of(const std::string& id, const std::string& folder)
{
    auto draft = find_draft(folder, id);
    if (!draft) {
        return passed_on(draft);
    }
    if (!*draft) {
        return failed(ExitStatus::Usage,
                      fmt::format("there is no draft of '{}'", id),
                      "'ajar forget --dry-run' lists all of them");
    }
    return std::move(**draft);
}

}  // namespace

Attempt<ExitStatus> execute(const ResumeCommand& command,
                            const Manner& manner,
                            const Streams& streams)
{
    if (!manner.may_ask) {
        return failed(ExitStatus::MayNotAsk,
                      "'resume' asks questions, and --no-input forbids it");
    }
    auto id = chosen_id(command, manner.drafts);
    if (!id) {
        return passed_on(id);
    }
    auto draft = draft_of(*id, manner.drafts);
    if (!draft) {
        return passed_on(draft);
    }
    auto questionnaire = load(draft->path.empty() ? *id : draft->path,
                              manner.folder, streams.in);
    if (!questionnaire) {
        return passed_on(questionnaire);
    }
    auto kept = reopen(*questionnaire, *draft);
    if (!kept) {
        return passed_on(kept);
    }
    if (auto targets = check_targets(command.talk, draft->path); !targets) {
        return passed_on(targets);
    }
    note_country(command.talk.output, manner.is_quiet, streams);
    DraftFile file(*questionnaire, manner.drafts, draft->path);
    if (auto begun = file.begin(true); !begun) {
        return passed_on(begun);
    }
    Taking taking{*questionnaire, command.talk, file};
    go_on_with(std::move(*kept), taking);
    return conduct(std::move(taking), manner, streams);
}

}  // namespace ajar
