// From answers to everything that is printed of them.
#pragma once

#include <ajar/model/answers.hpp>
#include <ajar/model/questionnaire.hpp>

namespace ajar::fuzz {

// Scores and interprets the answers, and prints them as text, Markdown and
// JSON; demands what the headers on the way promise.
void demand_results(const Questionnaire& questionnaire, const Answers& answers);

// Answers that are written down read back the same.
void demand_reads_back(const Questionnaire& questionnaire,
                       const Answers& answers);

}  // namespace ajar::fuzz
