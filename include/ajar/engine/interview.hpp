// The conversation as a pure state machine: which item is next and what was
// passed. Every verb takes an interview and returns the new one; nothing here
// prints or reads.
#pragma once

#include <ajar/model/questionnaire.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace ajar {

// Where an interview stands. Answers to items that are hidden by now are kept
// until the end, so that they are there again when the path comes back.
struct Interview {
    Answers answers;
    std::vector<bool> is_shown;        // by the answers so far
    std::vector<bool> is_passed;       // answered, skipped or read
    std::vector<bool> is_skipped;      // passed over on purpose
    std::optional<ItemIndex> current;  // none: every shown item was passed
    std::size_t reached = 0;  // the walk never came to an item from here on
};

Interview start(const Questionnaire& questionnaire);

// What is kept of an interview so that it can go on another day.
struct SavedInterview {
    Answers answers;  // those to items that are hidden now, too
    std::vector<ItemIndex> skipped;
    // The one that was settled last; none once the questions were left for the
    // result.
    std::optional<ItemIndex> last;
};

// The same interview again: it stands at the question that was settled last,
// with its answer, and everything up to there was passed. Where no question is
// due any more it stands behind the last one, as it did.
Interview resume(const Questionnaire& questionnaire, SavedInterview saved);

SavedInterview saved_interview(const Interview& interview, ItemIndex last);

// Both settle the current item and go on to the first shown item that was not
// passed. One that comes into view again has to be passed again.
Interview answer(const Questionnaire& questionnaire,
                 Interview interview,
                 Answer given);
Interview skip(const Questionnaire& questionnaire, Interview interview);

// Notes an answer to the current item, and stays.
Interview answer_and_stay(const Questionnaire& questionnaire,
                          Interview interview,
                          Answer given);

// To the question before the current item; from there on everything is asked
// again, in order. The same interview when there is no question before.
Interview back(const Questionnaire& questionnaire, Interview interview);

// To one question, to change its answer; then the walk goes on where it was.
Interview go_to(Interview interview, ItemIndex item);

// What is left at the end: nothing of the items that are hidden now.
struct Finished {
    Answers answers;
    std::vector<ItemIndex> skipped;
};

Finished finish(Interview interview);

}  // namespace ajar
