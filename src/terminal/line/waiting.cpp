#include <ajar/terminal/line/waiting.hpp>

#include <ajar/terminal/talk/messages.hpp>
#include <ajar/text/ascii.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace ajar {

namespace {

// What stands behind a word and a blank; nothing else counts.
std::string_view behind(std::string_view word, std::string_view line)
{
    const bool is_there =
        line.starts_with(word) && line.substr(word.size()).starts_with(' ');
    const std::string_view rest =
        is_there ? line.substr(word.size()) : std::string_view();
    return trimmed(rest, " \t");
}

}  // namespace

std::optional<std::string> hear_or_country(Voice& voice,
                                           std::string_view prompt,
                                           HelpWords words,
                                           std::string& country)
{
    constexpr std::array<std::string_view, 3> usual{"?", "help", "HELP"};
    constexpr std::array<std::string_view, 1> in_text{"/?"};
    auto line = voice.hear(prompt);
    const auto note = [&](const auto& requests) {
        for (const std::string_view request : requests) {
            const std::string_view name =
                line ? behind(request, *line) : std::string_view();
            if (!name.empty()) {
                country = name;
                line = request;
                return;
            }
        }
    };
    words == HelpWords::InText ? note(in_text) : note(usual);
    return line;
}

void show_support(Voice& voice,
                  const SupportPage& support,
                  std::string_view country,
                  HelpWords words)
{
    voice.show(support(voice.style(), country));
    if (voice.is_interactive()) {
        voice.say(words == HelpWords::InText ? message::country_in_text
                                             : message::country_in_lines);
    }
}

bool goes_on(const TypedAtPage& typed)
{
    return std::holds_alternative<GoOn>(typed);
}

std::optional<ItemIndex> item_named(const TypedAtPage& typed,
                                    const std::vector<Reviewed>& listed)
{
    const auto* number = std::get_if<std::size_t>(&typed);
    const auto found = number == nullptr ? listed.end()
                                         : std::ranges::find(listed, *number,
                                                             &Reviewed::number);
    return found == listed.end() ? std::nullopt
                                 : std::optional<ItemIndex>(found->item);
}

TypedAtPage wait_for_line(Voice& voice,
                          const PageWords& words,
                          const std::function<bool(const TypedAtPage&)>& fits,
                          const SupportPage& support)
{
    std::size_t complaints = 0;
    std::string country;
    while (true) {
        const auto line =
            hear_or_country(voice, words.prompt, HelpWords::Usual, country);
        const TypedAtPage typed =
            line ? understand_at_page(*line) : Request::Stop;
        if (typed == TypedAtPage(Request::Stop) ||
            typed == TypedAtPage(Request::Leave) || fits(typed)) {
            return typed;
        }
        if (typed == TypedAtPage(Request::Help)) {
            show_support(voice, support, country, HelpWords::Usual);
            voice.show({});
            complaints = 0;
        }
        voice.say(complaints % 2 == 0 ? words.hint : words.other_hint);
        ++complaints;
    }
}

TypedAtPage wait_for_number(Voice& voice,
                            std::size_t last,
                            Request other_way_out,
                            const SupportPage& support)
{
    const auto fits = [&](const TypedAtPage& typed) {
        const auto* number = std::get_if<std::size_t>(&typed);
        return number != nullptr ? *number >= 1 && *number <= last
                                 : typed == TypedAtPage(other_way_out);
    };
    return wait_for_line(voice, number_words(last), fits, support);
}

}  // namespace ajar
