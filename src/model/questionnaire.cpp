#include <ajar/model/questionnaire.hpp>

#include <algorithm>

namespace ajar {

std::size_t count_of_questions(const Questionnaire& questionnaire)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(questionnaire.items, asks));
}

}  // namespace ajar
