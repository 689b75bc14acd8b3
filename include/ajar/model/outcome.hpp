// What the answers come to: what each score is made of, and which parts of a
// questionnaire they open.
#pragma once

#include <ajar/diag/diagnostic.hpp>
#include <ajar/model/answers.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ajar {

enum class ItemState { Hidden, Unanswered, Answered };

// One input's part in a scale's score.
struct Contribution {
    bool is_in_play = true;
    bool is_answered = false;     // with a score; a hidden one as "zero" too
    bool is_counted = false;      // enters the score, zeros for gaps included
    std::optional<Number> coded;  // after reverse-keying
};

// The lowest and the highest value the scale would have if every unanswered
// input in play were answered (ajar-questionnaire(5), Scoring).
struct PossibleRange {
    Number low;
    Number high;
    std::optional<BandIndex> low_band;
    std::optional<BandIndex> high_band;
};

struct ScaleScore {
    std::optional<Number> value;
    std::optional<BandIndex> band;
    std::size_t answered = 0;
    std::size_t in_play = 0;
    std::optional<PossibleRange> possible;
    std::vector<Contribution> contributions;  // in the order of the inputs
};

struct Scores {
    std::vector<ItemState> items;    // in the questionnaire's order
    std::vector<ScaleScore> scales;  // in the questionnaire's order
};

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

// What the worked examples of a questionnaire never show, in file order.
// Without examples, both are empty: nothing was tried.
struct Coverage {
    std::vector<ExplanationIndex> unseen_explanations;
    std::vector<NextStepIndex> unseen_next_steps;
};

// A score that is not what an example expects, and what it came from.
struct DifferingScore {
    std::string test;  // its name
    ScaleIndex scale;
    std::optional<Number> expected;  // none: no score
    Answers answers;
    Outcome outcome;
};

// What came of the worked examples that travel with a questionnaire.
struct ExampleResults {
    std::size_t passed = 0;
    std::size_t failed = 0;
    Coverage coverage;
    Diagnostics failures;  // one per expectation that is not met
    std::vector<DifferingScore> differing;  // those that are about scores
};

}  // namespace ajar
