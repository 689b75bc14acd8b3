// A small made-up questionnaire, answered in an ordinary way, with what the
// answers come to: for the tests of this folder.
#pragma once

#include <ajar/render/reading.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace ajar {

struct Sample {
    Questionnaire questionnaire;
    Answers answers;
    Outcome outcome;

    Reading reading() const { return {questionnaire, answers, outcome}; }
};

Responses sample_responses();

Item sample_item(std::string id, std::string text, ItemKind kind);

std::vector<Item> sample_items();

std::vector<Band> sample_bands();

std::vector<Scale> sample_scales();

std::vector<Explanation> sample_explanations();

std::vector<NextStep> sample_steps();

Questionnaire sample_questionnaire();

// Low energy: 3 and 2 of three, one left open. Holding back: 1 and, the other
// way round, 4 with weight 2.
Scores sample_scores();

Sample sample();

}  // namespace ajar
