// What holds for whatever anybody feeds to the library. Each function stops the
// fuzzer, with a word, when its promise is broken.
#pragma once

#include <ajar/diag/diagnostic.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ajar::fuzz {

// The bytes that the fuzzer made up. They end where they end: a step beyond
// them is found.
std::string_view text_of(const std::uint8_t* data, std::size_t size);

void demand(bool holds, std::string_view promise);

// Valid UTF-8 without control, format and separator characters, but newlines
// and the two joiners; asked of the Unicode library, and not of ours.
void demand_clean(std::string_view text);

// The same, and nothing beyond ASCII.
void demand_ascii(std::string_view text);

// Clean; no blank before a newline, one newline at the end (render/text.hpp).
void demand_page(std::string_view page);

// Every fault has its place inside its source, and all can be shown, as lines
// and as JSON.
void demand_sound(const Diagnostics& diagnostics);

// The same faults, to the word, at the same places.
void demand_same(const Diagnostics& left, const Diagnostics& right);

}  // namespace ajar::fuzz
