// Explanations beside the items of scoring, for tests.
#pragma once

#include <string>
#include <vector>

#include "scoring_items.hpp"

namespace ajar::explanations {

template <class Index>
std::string ids(const Questionnaire& questionnaire,
                const std::vector<Index>& indices)
{
    std::string all;
    for (const Index index : indices) {
        all += (all.empty() ? "" : " ") + questionnaire.at(index).id;
    }
    return all;
}

std::string explanation(const std::string& id, const std::string& keys = "");

Questionnaire with(const std::string& parts, const std::string& top = "");

}  // namespace ajar::explanations
