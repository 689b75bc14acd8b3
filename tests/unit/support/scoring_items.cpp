#include "scoring_items.hpp"

namespace ajar {

std::string scale_of(const std::string& keys, const std::string& id)
{
    return "[[scale]]\nid = '" + id + "'\ntitle = 'S'\n" + keys + "\n";
}

std::string printed(const std::optional<Number>& number)
{
    return number ? number->to_text() : "none";
}

std::string summary(const ScaleScore& score)
{
    return printed(score.value) + " of " + std::to_string(score.answered) +
           "/" + std::to_string(score.in_play);
}

}  // namespace ajar
