// Advice on the words of a questionnaire, how hard they are to read, and on its
// dates.
#pragma once

#include <ajar/diag/diagnostic.hpp>
#include <ajar/model/questionnaire.hpp>

#include <cstddef>
#include <string_view>

namespace ajar {

// Runs of letters, digits and apostrophes.
std::size_t count_words(std::string_view text);

// The US school grade of English words by the formula of Flesch and Kincaid
// (1975), syllables estimated from groups of vowels; 0 for a text without
// words. A check, not a measure: it knows nothing of the words themselves.
double reading_grade(std::string_view text);

// English texts that are longer or harder to read than tired people can use:
// items of over 20 words or above grade 6, explanations of over 120 words or
// above grade 7, next steps above grade 7. Nothing on other languages.
Diagnostics advise_on_words(const Questionnaire& questionnaire);

// A `review_by` before the day, which is YYYY-MM-DD.
Diagnostics advise_on_dates(const Questionnaire& questionnaire,
                            std::string_view day);

}  // namespace ajar
