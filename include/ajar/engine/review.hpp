// The answers so far, to look at again.
#pragma once

#include <ajar/engine/interview.hpp>
#include <ajar/model/index.hpp>
#include <ajar/model/questionnaire.hpp>

#include <cstddef>
#include <vector>

namespace ajar {

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
