// Pages that wait for a line: the menu, the start, and the answers so far.
#pragma once

#include <ajar/engine/interview.hpp>
#include <ajar/engine/typed.hpp>
#include <ajar/terminal/hints.hpp>
#include <ajar/terminal/voice.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ajar {

// The first line that fits the page, or that ends it all: Stop (also at the
// end of input) or Leave. Support and hints are given here.
TypedAtPage wait_for_line(Voice& voice,
                          const PageWords& words,
                          const std::function<bool(const TypedAtPage&)>& fits,
                          const std::string& support);

bool goes_on(const TypedAtPage& typed);

// The listed item whose number was typed.
std::optional<ItemIndex> item_named(const TypedAtPage& typed,
                                    const std::vector<Reviewed>& listed);

}  // namespace ajar
