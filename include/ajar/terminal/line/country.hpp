// Support lines of a country, asked for in the middle of a conversation. The
// country is noted as long as the conversation lasts, and nowhere else.
#pragma once

#include <ajar/terminal/line/voice.hpp>
#include <ajar/terminal/talk/session.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace ajar {

// What asks for help: "?" or "help", and in a text "/?".
enum class HelpWords { Usual, InText };

// Hears a line. "? ireland" notes the country and becomes the request alone.
std::optional<std::string> hear_or_country(Voice& voice,
                                           std::string_view prompt,
                                           HelpWords words,
                                           std::string& country);

// The support page, and how to see the lines of a country, or of another one.
void show_support(Voice& voice,
                  const SupportPage& support,
                  std::string_view country,
                  HelpWords words);

}  // namespace ajar
