// The names that expressions ask about.
#pragma once

#include <ajar/model/questionnaire.hpp>

#include <vector>

namespace ajar {

struct ChosenOption {
    ItemIndex item;
    OptionIndex option;
};

// In the order in which they stand there; a name may come more than once.
struct Mentions {
    std::vector<ItemIndex> items;    // answer.X, answered(X), "v" in answer.X
    std::vector<ScaleIndex> scales;  // score.X, band.X
    std::vector<ChosenOption> options;  // of "v" in answer.X
};

void collect(const Condition& condition, Mentions& found);

// Every condition of the questionnaire.
std::vector<const ConditionText*> conditions_of(
    const Questionnaire& questionnaire);

// Those of all conditions and ranks.
Mentions mentions_in(const Questionnaire& questionnaire);

}  // namespace ajar
