#include <ajar/model/questionnaire.hpp>

#include <algorithm>

namespace ajar {

QuestionCount count_of_questions(const Questionnaire& questionnaire)
{
    QuestionCount count;
    for (const Item& item : questionnaire.items) {
        count.at_most += asks(item) ? 1U : 0U;
        count.always += asks(item) && !item.show_if ? 1U : 0U;
    }
    return count;
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
