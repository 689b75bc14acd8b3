// All answers of an item, as far as anything can tell them apart.
#pragma once

#include <ajar/engine/interval.hpp>
#include <ajar/model/questionnaire.hpp>

#include <memory>
#include <optional>
#include <vector>

namespace ajar {

// One answer, standing for all that score alike and that no condition can tell
// from it.
struct AnswerClass {
    Answer answer;
    // Before reverse-keying (ajar-questionnaire(5), Scoring)
    std::optional<Number> score;
};

// The numbers that a number item allows: first, first + step, ... `count` of
// them.
struct Grid {
    Number first;
    Number step;
    long count = 0;

    Number at(long position) const { return first + step * Number(position); }
};

struct Domain {
    // Either the choices, or a grid too fine to list.
    std::vector<AnswerClass> choices;
    std::vector<std::size_t> ranked;  // choices, from low to high
    std::optional<Grid> grid;
    bool is_complete = true;  // false: too many sets of options to list
    // Over all choices:
    std::optional<Interval> scores;
    bool may_lack_score = false;      // some answer has no score
    std::optional<Interval> numbers;  // answer.X as a number
    bool may_be_text = false;         // answer.X as a string
};

// One for each item, in the questionnaire's order; items that are answered
// alike share theirs. Never empty.
using Domains = std::vector<std::shared_ptr<const Domain>>;

Domains domains_of(const Questionnaire& questionnaire);

}  // namespace ajar
