#include <ajar/terminal/line/country.hpp>

#include <ajar/terminal/talk/messages.hpp>
#include <ajar/text/ascii.hpp>

#include <array>

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

}  // namespace ajar
