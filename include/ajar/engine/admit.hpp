// Holds an answer sheet against its questionnaire.
#pragma once

#include <ajar/diag/diagnostic.hpp>
#include <ajar/model/answers.hpp>
#include <ajar/model/questionnaire.hpp>

namespace ajar {

struct Admitted {
    Answers answers;
    Diagnostics warnings;  // another version, answers to hidden items
};

// Every fault of ajar-answers(5), not the first one alone; an answer's
// value is never repeated in a message.
Result<Admitted> admit(const Questionnaire& questionnaire,
                       const AnswerSheet& sheet);

}  // namespace ajar
