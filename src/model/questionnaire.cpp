#include <ajar/model/questionnaire.hpp>

#include <algorithm>

namespace ajar {

std::size_t count_of_questions(const Questionnaire& questionnaire)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(questionnaire.items, asks));
}

bool is_spare(const Questionnaire& questionnaire, NextStepIndex step)
{
    return questionnaire.at(step).where.file != 0 &&
           std::ranges::none_of(
               questionnaire.explanations, [step](const Explanation& part) {
                   return std::ranges::find(part.next_steps, step) !=
                          part.next_steps.end();
               });
}

}  // namespace ajar
