#include <ajar/cli/draft_there.hpp>

#include <ajar/cli/console.hpp>
#include <ajar/engine/progress.hpp>
#include <ajar/render/words.hpp>
#include <ajar/terminal/page.hpp>
#include <ajar/terminal/stream_console.hpp>
#include <ajar/terminal/waiting.hpp>

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <utility>

namespace ajar {

namespace {

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
        const auto gone = forget_draft(folder, taking.questionnaire.id);
        return gone ? Attempt<DraftThere>(DraftThere::None)
                    : std::unexpected(gone.error());
    }
    if (auto begun = taking.draft.begin(true); !begun) {
        return std::unexpected(std::move(begun.error()));
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

}  // namespace

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

}  // namespace ajar
