#include <ajar/cli/farewell.hpp>

#include <ajar/cli/files.hpp>
#include <ajar/terminal/talk/page.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace ajar {

namespace {

constexpr std::string_view support =
    "Support is there at any time: ajar support";

std::string lines_for(std::initializer_list<std::string_view> sentences,
                      const Surroundings& around)
{
    const bool is_wrapped = around.is_error_terminal && around.columns;
    std::string text;
    for (const std::string_view sentence : sentences) {
        if (is_wrapped) {
            text += paragraph(sentence,
                              std::clamp<std::size_t>(*around.columns, 20, 76));
        } else if (!sentence.empty()) {
            text.append(sentence).append("\n");
        }
    }
    return text;
}

}  // namespace

std::string words_for(const Stopped& stopped,
                      const Taking& taking,
                      const Surroundings& around)
{
    const std::string place = fmt::format(
        "Stopped at question {} of {}{}. Nothing was filled in for you.",
        stopped.at.question, stopped.at.is_open ? "about " : "",
        stopped.at.total);
    const std::string kept =
        taking.draft.is_written()
            ? fmt::format("Your draft is kept. To go on later: ajar resume {}",
                          taking.questionnaire.id)
            : std::string();
    return lines_for({place, kept,
                      "Thank you for looking at this. You can come back "
                      "whenever you like.",
                      support},
                     around);
}

Attempt<ExitStatus> stop(const Stopped& stopped,
                         const Taking& taking,
                         const Manner& manner,
                         const Streams& streams)
{
    if (taking.draft.has_failed()) {
        return failed(ExitStatus::World, "your last answers could not be kept",
                      "the draft holds those before them");
    }
    streams.err << words_for(stopped, taking, manner.surroundings);
    return streams.in.bad() ? Attempt<ExitStatus>(cannot_read_input())
                            : ExitStatus::Stopped;
}

std::string words_after_result(const std::string& what_became,
                               const Surroundings& around)
{
    return lines_for(
        {what_became,
         fmt::format("Thank you for looking at this. {}", support)},
        around);
}

std::string how_to_see_again(const Taking& taking)
{
    return taking.draft.is_whole()
               ? fmt::format(
                     "Your draft is kept. To see your result again: ajar "
                     "resume {}",
                     taking.questionnaire.id)
               : std::string();
}

}  // namespace ajar
