// A small made-up questionnaire, answered in an ordinary way, with what the
// answers come to: for the tests of this folder.
#pragma once

#include <ajar/render/reading.hpp>

#include <vector>

namespace ajar {

struct Sample {
    Questionnaire questionnaire;
    Answers answers;
    Outcome outcome;

    Reading reading() const { return {questionnaire, answers, outcome}; }
};

Responses sample_responses();

std::vector<Item> sample_items();

Sample sample();

}  // namespace ajar
