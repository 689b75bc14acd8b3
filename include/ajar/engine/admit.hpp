// Holds an answer sheet, or a draft, against its questionnaire.
#pragma once

#include <ajar/diag/diagnostic.hpp>
#include <ajar/engine/interview.hpp>
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

// What was kept, also of items that are hidden now. Another version, an item
// that is gone or an answer that no longer fits is a fault: nothing that was
// noted is passed over in silence.
Result<SavedInterview> admit_draft(const Questionnaire& questionnaire,
                                   const Draft& draft);

}  // namespace ajar
