// Advice on the words of a questionnaire, and on its dates.
#pragma once

#include <ajar/diag/diagnostic.hpp>
#include <ajar/model/questionnaire.hpp>

#include <string_view>

namespace ajar {

// English texts that are longer or harder to read than tired people can use:
// items of over 20 words or above grade 6, explanations of over 120 words or
// above grade 7, next steps above grade 7. Nothing on other languages.
Diagnostics advise_on_words(const Questionnaire& questionnaire);

// A `review_by` before the day, which is YYYY-MM-DD.
Diagnostics advise_on_dates(const Questionnaire& questionnaire,
                            std::string_view day);

}  // namespace ajar
