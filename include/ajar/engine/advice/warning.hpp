// How advice on a questionnaire is put.
#pragma once

#include <ajar/diag/diagnostic.hpp>
#include <ajar/model/questionnaire.hpp>

#include <string>

namespace ajar {

// A warning at a place in one of the questionnaire's files.
Diagnostic warning_at(const Questionnaire& questionnaire,
                      const Span& where,
                      Code code,
                      std::string message,
                      std::string hint = {});

// Answers in a few words, for a hint: "q1 = 3, q2 = \"na\"".
std::string in_words(const Questionnaire& questionnaire,
                     const Answers& answers);

}  // namespace ajar
