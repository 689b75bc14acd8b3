// What the report says: which parts of a questionnaire the answers open.
#pragma once

#include <ajar/model/index.hpp>
#include <ajar/model/number.hpp>
#include <ajar/model/scores.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ajar {

struct OpenedExplanation {
    ExplanationIndex explanation;
    std::optional<Number> rank;
    std::size_t group = 1;           // from 1; members are about as strong
    std::vector<ItemIndex> because;  // at most two
};

struct Outcome {
    Scores scores;
    std::vector<CriticalIndex> critical;          // in file order
    std::vector<OpenedExplanation> explanations;  // strongest first
    std::vector<NextStepIndex> next_steps;
    bool is_support_first = false;  // so it is too when abuse comes first
    bool is_abuse_first = false;
};

struct AnswerCounts {
    std::size_t answered = 0;
    std::size_t unanswered = 0;
    std::size_t hidden = 0;
};

}  // namespace ajar
