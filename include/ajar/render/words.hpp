// Small things in words: dates, counts, lists.
#pragma once

#include <ajar/model/questionnaire.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace ajar {

// "22 November 2026" for a text that starts with YYYY-MM-DD; any other text
// stays as it is.
std::string date_in_words(std::string_view date);

// "none" to "twelve", then digits.
std::string count_in_words(std::size_t count);

// "1 question", "4 questions", "0 questions".
std::string counted(std::size_t count, std::string_view what);

// "16 to 44 questions, about 6 minutes", to begin a sentence with.
std::string length_in_words(const Questionnaire& questionnaire);

// The label of words that a person may say to someone. Where they fear someone,
// the words are for somebody else.
std::string label_of_words(bool fears_someone);

// "a", "a and b", "a, b and c".
std::string listed(std::span<const std::string> parts);

}  // namespace ajar
