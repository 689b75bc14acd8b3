#include <ajar/terminal/draft_question.hpp>

#include <ajar/terminal/messages.hpp>
#include <ajar/terminal/page.hpp>
#include <ajar/terminal/waiting.hpp>

#include <cstddef>
#include <string>

namespace ajar {

std::optional<Request> ask_about_draft(Voice& voice,
                                       Keeper& keeper,
                                       const SupportPage& support)
{
    constexpr std::size_t yes = 1;
    const std::size_t width = voice.width();
    voice.show(paragraph(message::may_keep_draft, width) +
               marked("1. ", message::keep_draft, width) +
               marked("2. ", message::keep_nothing, width));
    while (true) {
        const TypedAtPage typed =
            wait_for_number(voice, 2, Request::Stop, support);
        if (const auto* request = std::get_if<Request>(&typed)) {
            return *request;
        }
        if (std::get<std::size_t>(typed) != yes) {
            return std::nullopt;
        }
        const std::string fault = keeper.begin();
        if (fault.empty()) {
            return std::nullopt;
        }
        voice.say(fault + " " + std::string(message::two_goes_on));
    }
}

}  // namespace ajar
