#include <ajar/terminal/waiting.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>

namespace ajar {

namespace {

std::optional<Waited> decision(const TypedAtPage& typed,
                               std::span<const Reviewed> listed)
{
    if (std::holds_alternative<GoOn>(typed)) {
        return GoOn{};
    }
    if (const auto* request = std::get_if<Request>(&typed)) {
        const bool ends =
            *request == Request::Stop || *request == Request::Leave;
        return ends ? std::optional<Waited>(*request) : std::nullopt;
    }
    if (const auto* number = std::get_if<std::size_t>(&typed)) {
        const auto found =
            std::ranges::find(listed, *number, &Reviewed::number);
        return found == listed.end() ? std::nullopt
                                     : std::optional<Waited>(found->item);
    }
    return std::nullopt;
}

}  // namespace

Waited wait_for_line(Voice& voice,
                     const PageWords& words,
                     std::span<const Reviewed> listed,
                     const std::string& support)
{
    std::size_t complaints = 0;
    while (true) {
        const auto line = voice.hear(words.prompt);
        const TypedAtPage typed =
            line ? understand_at_page(*line) : Request::Stop;
        if (const auto decided = decision(typed, listed)) {
            return *decided;
        }
        if (typed == TypedAtPage(Request::Help)) {
            voice.show(support);
            voice.show({});
            complaints = 0;
        }
        voice.say(complaints % 2 == 0 ? words.hint : words.other_hint);
        ++complaints;
    }
}

}  // namespace ajar
