// What a report reads from: a questionnaire, its answers, what they open.
#pragma once

#include <ajar/model/answers.hpp>
#include <ajar/model/outcome.hpp>
#include <ajar/model/questionnaire.hpp>

#include <optional>
#include <span>
#include <string>

namespace ajar {

struct Reading {
    const Questionnaire& questionnaire;
    const Answers& answers;
    const Outcome& outcome;
};

// The explanations a report prints in full, the strongest ones; only the
// titles of the others are listed.
std::span<const OpenedExplanation> in_full(const Reading& reading,
                                           bool shows_all);

// Items by state, notes left out; an option without a score is answered here.
AnswerCounts counts_of(const Reading& reading);

// Whether more than half of the questions that were asked stayed open.
bool is_rough_picture(const Reading& reading);

// An answer in the words of its item: "Often", "5 hours", both in quotes, and
// none for a text.
std::optional<std::string> answer_in_words(const Item& item,
                                           const Answer& answer);

}  // namespace ajar
