#include <ajar/cli/catalog.hpp>
#include <ajar/cli/commands.hpp>
#include <ajar/cli/conduct.hpp>
#include <ajar/cli/deliver.hpp>
#include <ajar/cli/draft_there.hpp>
#include <ajar/cli/files.hpp>

#include <string>
#include <utility>

namespace ajar {

namespace {

// Where the questionnaire can be found again; empty when it goes by its id.
// What the system cannot say in full is found again from the same folder.
std::string path_of(const std::string& name)
{
    const std::string path = is_path(name) ? real_path(name) : std::string();
    return path.empty() && is_path(name) ? name : path;
}

// What is to become of a draft: asked of a person, and decided by options for
// everybody else.
Attempt<ExitStatus> take_with_draft(const TakeCommand& command,
                                    Taking taking,
                                    const Manner& manner,
                                    const Streams& streams)
{
    const bool is_person = manner.surroundings.is_input_terminal;
    if (is_person && command.draft != DraftWish::None) {
        const auto there = ask_about_draft_there(taking, manner, streams);
        if (!there) {
            return std::unexpected(there.error());
        }
        if (*there == DraftThere::Left) {
            return ExitStatus::Done;
        }
        if (*there == DraftThere::Unusable) {
            return conduct(taking, manner, streams);
        }
    }
    if (command.draft == DraftWish::Keep && !taking.draft.is_begun()) {
        if (auto begun = taking.draft.begin(false); !begun) {
            return std::unexpected(std::move(begun.error()));
        }
    }
    taking.asks_about_draft = is_person && command.draft == DraftWish::Ask &&
                              !taking.draft.is_begun();
    return conduct(taking, manner, streams);
}

}  // namespace

Attempt<ExitStatus> execute(const TakeCommand& command,
                            const Manner& manner,
                            const Streams& streams)
{
    const auto questionnaire =
        load(command.questionnaire, manner.folder, streams.in);
    if (!questionnaire) {
        return std::unexpected(questionnaire.error());
    }
    if (!manner.may_ask) {
        return failed(ExitStatus::MayNotAsk,
                      "'take' asks questions, and --no-input forbids it",
                      "'ajar score' takes the answers from a file");
    }
    if (auto targets =
            check_targets(command.talk, path_of(command.questionnaire));
        !targets) {
        return std::unexpected(std::move(targets.error()));
    }
    note_country(command.talk.output, manner.is_quiet, streams);
    DraftFile draft(*questionnaire, manner.drafts,
                    path_of(command.questionnaire));
    return take_with_draft(command, {*questionnaire, command.talk, draft},
                           manner, streams);
}

}  // namespace ajar
