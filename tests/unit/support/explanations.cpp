#include "explanations.hpp"

namespace ajar::explanations {

std::string explanation(const std::string& id, const std::string& keys)
{
    return "[[explanation]]\nid = '" + id + "'\ntitle = 'E'\ntext = 'T'\n" +
           keys + "\n";
}

Questionnaire with(const std::string& parts, const std::string& top)
{
    return questionnaire_from(top + "\n" + std::string(scoring_items) + parts);
}

}  // namespace ajar::explanations
