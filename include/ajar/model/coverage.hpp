// What the worked examples of a questionnaire never show.
#pragma once

#include <ajar/model/index.hpp>

#include <vector>

namespace ajar {

// In file order. Without examples, both are empty: nothing was tried.
struct Coverage {
    std::vector<ExplanationIndex> unseen_explanations;
    std::vector<NextStepIndex> unseen_next_steps;
};

}  // namespace ajar
