#include <ajar/cli/catalog.hpp>
#include <ajar/cli/commands.hpp>
#include <ajar/cli/conduct.hpp>
#include <ajar/cli/files.hpp>
#include <ajar/cli/result.hpp>
#include <ajar/engine/admit.hpp>
#include <ajar/engine/progress.hpp>
#include <ajar/render/words.hpp>
#include <ajar/terminal/line/waiting.hpp>
#include <ajar/terminal/talk/paragraphs.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstddef>
#include <utility>
#include <variant>

namespace ajar {

namespace {

// Where the questionnaire can be found again; empty when it goes by its id.
// What the system cannot say in full is found again from the same folder.
std::string path_of(const std::string& name)
{
    const std::string path = is_path(name) ? real_path(name) : std::string();
    return path.empty() && is_path(name) ? name : path;
}

// A draft that is there before a questionnaire is taken: what becomes of it is
// the person's choice.
enum class DraftThere {
    None,      // there is none now
    GoesOn,    // `talk` goes on with it, or begins again in its place
    Unusable,  // it stays as it is, and the person was told
    Left,      // the person wants to end it here
};

enum Choice : std::size_t { GoOnWithIt = 1, StartAgain, Erase };

std::string stopped_at(const Questionnaire& questionnaire,
                       const Interview& interview,
                       const std::string& saved)
{
    const std::string day = saved.empty()
                                ? std::string()
                                : fmt::format(" on {}", date_in_words(saved));
    return interview.current
               ? fmt::format("There is a draft. You stopped at question {}{}.",
                             progress(questionnaire, interview).question, day)
               : fmt::format("There is a draft. You came to the end of the "
                             "questions{}.",
                             day);
}

TypedAtPage ask(Voice& voice,
                const std::string& words,
                const Conversation& talk)
{
    const std::size_t width = voice.width();
    voice.show(paragraph(words, width) + marked("1. ", "Go on.", width) +
               marked("2. ", "Start again. The draft is replaced.", width) +
               marked("3. ", "Erase it, and start.", width));
    return wait_for_number(voice, 3, Request::Stop,
                           support_page(talk.output()));
}

Attempt<DraftThere> carry_out(std::size_t choice,
                              SavedInterview saved,
                              Conversation& talk)
{
    if (choice == Erase) {
        auto gone = forget_draft(talk.run.drafts, talk.questionnaire.id);
        return gone ? Attempt<DraftThere>(DraftThere::None) : passed_on(gone);
    }
    if (auto begun = talk.draft.begin(true); !begun) {
        return passed_on(begun);
    }
    if (choice == GoOnWithIt) {
        go_on_with(std::move(saved), talk);
    }
    return DraftThere::GoesOn;
}

DraftThere tell(Voice& voice, const Failure& failure)
{
    voice.say(in_sentences(failure));
    voice.say("This draft stays as it is, so no other is kept this time. ajar "
              "forget deletes it.");
    return DraftThere::Unusable;
}

Attempt<DraftThere> ask_about_draft_there(Conversation& talk)
{
    const Questionnaire& questionnaire = talk.questionnaire;
    StreamConsole console = console_for(talk.output(), talk.run);
    Voice voice(console);
    const auto found = find_draft(talk.run.drafts, questionnaire.id);
    if (!found) {
        return found.error().status == ExitStatus::Faults
                   ? Attempt<DraftThere>(tell(voice, found.error()))
                   : DraftThere::None;
    }
    if (!*found) {
        return DraftThere::None;
    }
    auto saved = attempted(admit_draft(questionnaire, **found));
    if (!saved) {
        return tell(voice, saved.error());
    }
    const TypedAtPage typed =
        ask(voice,
            stopped_at(questionnaire, resume(questionnaire, *saved),
                       (*found)->sheet.taken),
            talk);
    const auto* choice = std::get_if<std::size_t>(&typed);
    return choice == nullptr ? Attempt<DraftThere>(DraftThere::Left)
                             : carry_out(*choice, *std::move(saved), talk);
}

// What is to become of a draft: asked of a person, and else decided by options.
Attempt<ExitStatus> take_with_draft(DraftWish wish, Conversation talk)
{
    const bool is_interactive = talk.around().is_input_terminal;
    if (is_interactive && wish != DraftWish::None) {
        auto there = ask_about_draft_there(talk);
        if (!there) {
            return passed_on(there);
        }
        if (*there == DraftThere::Left) {
            return ExitStatus::Done;
        }
        if (*there == DraftThere::Unusable) {
            return conduct(std::move(talk));
        }
    }
    if (wish == DraftWish::Keep && !talk.draft.is_begun()) {
        if (auto begun = talk.draft.begin(false); !begun) {
            return passed_on(begun);
        }
    }
    talk.asks_about_draft =
        is_interactive && wish == DraftWish::Ask && !talk.draft.is_begun();
    return conduct(std::move(talk));
}

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
        return no_draft_of(id);
    }
    return std::move(**draft);
}

}  // namespace

Attempt<ExitStatus> execute(const TakeCommand& command, const Run& run)
{
    auto questionnaire = open_questionnaire(command.questionnaire, run);
    if (!questionnaire) {
        return passed_on(questionnaire);
    }
    if (!run.may_ask) {
        return failed(ExitStatus::MayNotAsk,
                      "'take' asks questions, and --no-input forbids it",
                      "'ajar score' takes the answers from a file");
    }
    const std::string path = path_of(command.questionnaire);
    if (auto targets = check_targets(command.talk, path); !targets) {
        return passed_on(targets);
    }
    note_country(command.talk.output, run);
    DraftFile draft(*questionnaire, run.drafts, path);
    return take_with_draft(command.draft,
                           {run, *questionnaire, command.talk, draft});
}

Attempt<ExitStatus> execute(const ResumeCommand& command, const Run& run)
{
    if (!run.may_ask) {
        return failed(ExitStatus::MayNotAsk,
                      "'resume' asks questions, and --no-input forbids it");
    }
    auto id = chosen_id(command, run.drafts);
    if (!id) {
        return passed_on(id);
    }
    auto draft = draft_of(*id, run.drafts);
    if (!draft) {
        return passed_on(draft);
    }
    auto questionnaire =
        open_questionnaire(draft->path.empty() ? *id : draft->path, run);
    if (!questionnaire) {
        return passed_on(questionnaire);
    }
    auto saved = admit_draft(*questionnaire, *draft);
    if (!saved) {
        return passed_on(saved);
    }
    if (auto targets = check_targets(command.talk, draft->path); !targets) {
        return passed_on(targets);
    }
    note_country(command.talk.output, run);
    DraftFile file(*questionnaire, run.drafts, draft->path);
    if (auto begun = file.begin(true); !begun) {
        return passed_on(begun);
    }
    Conversation talk{run, *questionnaire, command.talk, file};
    go_on_with(*std::move(saved), talk);
    return conduct(std::move(talk));
}

}  // namespace ajar
