#include <ajar/engine/proof/witness.hpp>

#include <ajar/engine/score.hpp>

#include <algorithm>

namespace ajar {

namespace {

// Some answer of an item, no matter which.
std::optional<Answer> any_answer(const Domain& domain)
{
    if (!domain.choices.empty()) {
        return domain.choices.front().answer;
    }
    return domain.grid ? std::optional<Answer>(domain.grid->first)
                       : std::nullopt;
}

// Answers the required items that are shown and still lack an answer; whether
// there was one. Such an answer can bring up others.
bool fill_required(Answers& answers, const Partial& partial)
{
    const Questionnaire& questionnaire = partial.questionnaire();
    const Scores scores = score(questionnaire, answers);
    bool has_filled = false;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const bool is_lacking = questionnaire.items[i].required &&
                                scores.items[i] == ItemState::Unanswered;
        if (is_lacking) {
            answers[i] = any_answer(partial.domain({i}));
            has_filled = has_filled || answers[i];
        }
    }
    return has_filled;
}

}  // namespace

Answers answers_of(const Partial& partial, const Scope& scope)
{
    Answers answers(partial.questionnaire().items.size());
    for (const ItemIndex item : scope.items) {
        if (partial.decision(item) == Decision::Answered) {
            answers[item.value] = partial.answer_of(item);
        }
    }
    return answers;
}

Answers completed(Answers answers, const Partial& partial)
{
    const auto& items = partial.questionnaire().items;
    if (std::ranges::any_of(items, &Item::required)) {
        do {
            partial.count_work(8 * items.size());
        } while (fill_required(answers, partial));
    }
    return answers;
}

}  // namespace ajar
