// Pages that wait for a line: the menu, the start, and the answers so far; and
// the support lines of a country, which every line may ask for. That country is
// noted as long as the conversation lasts, and nowhere else.
#pragma once

#include <ajar/engine/interview.hpp>
#include <ajar/engine/progress.hpp>
#include <ajar/engine/typed.hpp>
#include <ajar/terminal/line/voice.hpp>
#include <ajar/terminal/talk/hints.hpp>
#include <ajar/terminal/talk/session.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

// The first line that fits the page, or that ends it all: Stop (also at the
// end of input) or Leave. Support and hints are given here.
TypedAtPage wait_for_line(Voice& voice,
                          const PageWords& words,
                          const std::function<bool(const TypedAtPage&)>& fits,
                          const SupportPage& support);

// A number from 1 to `last`, or a request that ends the page: Stop, Leave or
// `other_way_out`.
TypedAtPage wait_for_number(Voice& voice,
                            std::size_t last,
                            Request other_way_out,
                            const SupportPage& support);

bool goes_on(const TypedAtPage& typed);

// The listed item whose number was typed.
std::optional<ItemIndex> item_named(const TypedAtPage& typed,
                                    const std::vector<Reviewed>& listed);

}  // namespace ajar
