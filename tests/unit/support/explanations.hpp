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

inline std::string explanation(const std::string& id,
                               const std::string& keys = "")
{
    return "[[explanation]]\nid = '" + id + "'\ntitle = 'E'\ntext = 'T'\n" +
           keys + "\n";
}

inline Questionnaire with(const std::string& parts, const std::string& top = "")
{
    return questionnaire_from(top + "\n" + std::string(scoring_items) + parts);
}

}  // namespace ajar::explanations
