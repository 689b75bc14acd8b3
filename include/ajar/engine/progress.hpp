// What an interview can say about itself: how far along it is, what one step
// changed, and the answers so far, to look at again.
#pragma once

#include <ajar/engine/interview.hpp>
#include <ajar/model/questionnaire.hpp>

#include <cstddef>
#include <vector>

namespace ajar {

// Every question that may still come is part of the total. So it can shrink,
// and grows only where a PathChange says why.
struct Progress {
    std::size_t question = 1;
    std::size_t total = 1;
    bool is_open = false;  // a later question may turn out not to be asked
};

Progress progress(const Questionnaire& questionnaire,
                  const Interview& interview);

// Whether half of the questions are behind, of six or more (CARE-25).
bool is_half_way(const Progress& progress);

// Questions that a step brought up or took away, among those that the walk had
// come past before.
struct PathChange {
    std::size_t more = 0;
    std::size_t fewer = 0;
    std::size_t fewer_answered = 0;
};

PathChange path_change(const Questionnaire& questionnaire,
                       const Interview& before,
                       const Interview& after);

// Critical rules that a step made true: their texts are shown at once.
std::vector<CriticalIndex> opened_critical(const Questionnaire& questionnaire,
                                           const Interview& before,
                                           const Interview& after);

// A question that was answered or skipped, numbered as the questions are.
struct Reviewed {
    std::size_t number = 1;
    ItemIndex item;
    // Questions that were not asked so far because of it: those whose condition
    // asks about it, and about nothing that was settled later.
    std::size_t not_asked = 0;
};

std::vector<Reviewed> review(const Questionnaire& questionnaire,
                             const Interview& interview);

}  // namespace ajar
