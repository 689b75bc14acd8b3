// What a questionnaire can come to, for tests; witnesses are tried out.
#pragma once

#include <ajar/engine/evaluate.hpp>
#include <ajar/engine/proof/search.hpp>
#include <ajar/engine/score.hpp>

#include <doctest/doctest.h>

#include <string>

#include "scoring_items.hpp"

namespace ajar::proving {

Questionnaire with(const std::string& parts);

std::string critical(const std::string& when, const std::string& id = "c");

std::string printed(Verdict verdict);

// Answers as somebody could give them: nothing hidden, nothing required left.
Scores tried_out(const Questionnaire& questionnaire, const Answers& answers);

Budget plenty();

// One search, about a questionnaire of which nothing is known.
Extremum found(const Questionnaire& questionnaire,
               const Query& query,
               Budget& budget);

// Whether the condition of the last critical rule can be true.
std::string verdict_of(const Questionnaire& questionnaire,
                       Skipping skipping = Skipping::Allowed);

// One end of what the last scale can come to.
std::string end_of(const Questionnaire& questionnaire,
                   End end,
                   Skipping skipping);

// "0 to 8", or "no to no" for a scale that never has a score.
std::string range_of(const Questionnaire& questionnaire,
                     Skipping skipping = Skipping::Allowed);

// The ids of items or scales.
template <class Position>
std::string ids(const Questionnaire& questionnaire,
                const std::vector<Position>& positions)
{
    std::string all;
    for (const Position position : positions) {
        all += (all.empty() ? "" : " ") + questionnaire.at(position).id;
    }
    return all;
}

}  // namespace ajar::proving
