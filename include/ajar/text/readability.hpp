// How hard English words are to read.
#pragma once

#include <cstddef>
#include <string_view>

namespace ajar {

// Runs of letters, digits and apostrophes.
std::size_t count_words(std::string_view text);

// The US school grade by the formula of Flesch and Kincaid (1975), syllables
// estimated from groups of vowels; 0 for a text without words. A check, not a
// measure: it knows nothing of the words themselves.
double reading_grade(std::string_view text);

}  // namespace ajar
