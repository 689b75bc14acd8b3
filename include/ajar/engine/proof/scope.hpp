// What a question about a questionnaire rests on.
#pragma once

#include <ajar/engine/mentions.hpp>
#include <ajar/model/questionnaire.hpp>

#include <vector>

namespace ajar {

// The items and scales that can make a difference, through conditions, inputs
// and branches: nothing outside can change what is asked.
struct Scope {
    // Each behind everything its `show_if` rests on; the items of one scale
    // stand together where that can be had.
    std::vector<ItemIndex> items;
    std::vector<ScaleIndex> scales;  // in file order
};

Scope scope_of(const Questionnaire& questionnaire, const Mentions& asked);

}  // namespace ajar
