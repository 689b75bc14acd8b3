#include <ajar/cli/catalog.hpp>
#include <ajar/cli/commands.hpp>
#include <ajar/cli/conduct.hpp>
#include <ajar/cli/deliver.hpp>
#include <ajar/cli/files.hpp>
#include <ajar/engine/progress.hpp>
#include <ajar/render/words.hpp>
#include <ajar/terminal/line/waiting.hpp>
#include <ajar/terminal/talk/page.hpp>

#include <fmt/format.h>

#include <cstddef>
#include <string>
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
    GoesOn,    // `taking` goes on with it, or begins again in its place
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

TypedAtPage ask(Voice& voice, const std::string& words, const Taking& taking)
{
    const std::size_t width = voice.width();
    voice.show(paragraph(words, width) + marked("1. ", "Go on.", width) +
               marked("2. ", "Start again. The draft is replaced.", width) +
               marked("3. ", "Erase it, and start.", width));
    return wait_for_number(voice, 3, Request::Stop,
                           support_page(taking.talk.output));
}

Attempt<DraftThere> carry_out(std::size_t choice,
                              Kept kept,
                              const std::string& folder,
                              Taking& taking)
{
    if (choice == Erase) {
        auto gone = forget_draft(folder, taking.questionnaire.id);
        return gone ? Attempt<DraftThere>(DraftThere::None) : passed_on(gone);
    }
    if (auto begun = taking.draft.begin(true); !begun) {
        return passed_on(begun);
    }
    if (choice == GoOnWithIt) {
        go_on_with(std::move(kept), taking);
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

Attempt<DraftThere> ask_about_draft_there(Taking& taking,
                                          const Manner& manner,
                                          const Streams& streams)
{
    StreamConsole console = console_for(taking.talk.output, manner, streams);
    Voice voice(console);
    const auto found = find_draft(manner.drafts, taking.questionnaire.id);
    if (!found) {
        return found.error().status == ExitStatus::Faults
                   ? Attempt<DraftThere>(tell(voice, found.error()))
                   : DraftThere::None;
    }
    if (!*found) {
        return DraftThere::None;
    }
    auto kept = reopen(taking.questionnaire, **found);
    if (!kept) {
        return tell(voice, kept.error());
    }
    const TypedAtPage typed = ask(
        voice,
        stopped_at(taking.questionnaire, resume(taking.questionnaire, *kept),
                   (*found)->sheet.taken),
        taking);
    const auto* choice = std::get_if<std::size_t>(&typed);
    return choice == nullptr
               ? Attempt<DraftThere>(DraftThere::Left)
               : carry_out(*choice, std::move(*kept), manner.drafts, taking);
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
        auto there = ask_about_draft_there(taking, manner, streams);
        if (!there) {
            return passed_on(there);
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
            return passed_on(begun);
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
    auto questionnaire = load(command.questionnaire, manner.folder, streams.in);
    if (!questionnaire) {
        return passed_on(questionnaire);
    }
    if (!manner.may_ask) {
        return failed(ExitStatus::MayNotAsk,
                      "'take' asks questions, and --no-input forbids it",
                      "'ajar score' takes the answers from a file");
    }
    if (auto targets =
            check_targets(command.talk, path_of(command.questionnaire));
        !targets) {
        return passed_on(targets);
    }
    note_country(command.talk.output, manner.is_quiet, streams);
    DraftFile draft(*questionnaire, manner.drafts,
                    path_of(command.questionnaire));
    return take_with_draft(command, {*questionnaire, command.talk, draft},
                           manner, streams);
}

}  // namespace ajar
