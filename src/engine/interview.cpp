#include <ajar/engine/interview.hpp>

#include <ajar/engine/score.hpp>

#include <algorithm>
#include <ranges>
#include <utility>

namespace ajar {

namespace {

// Decides anew which items are shown. One that is hidden now is no longer
// passed.
void update_shown(const Questionnaire& questionnaire, Interview& interview)
{
    const Scores scores = score(questionnaire, interview.answers);
    for (std::size_t i = 0; i < scores.items.size(); ++i) {
        const bool is_shown = scores.items[i] != ItemState::Hidden;
        interview.is_shown[i] = is_shown;
        interview.is_passed[i] = interview.is_passed[i] && is_shown;
    }
}

void move_to(Interview& interview, std::size_t item)
{
    const std::size_t count = interview.answers.size();
    interview.current.reset();
    if (item < count) {
        interview.current = ItemIndex{item};
    }
    interview.reached = std::max(interview.reached, std::min(item + 1, count));
}

std::size_t first_due(const Interview& interview)
{
    std::size_t item = 0;
    while (item < interview.answers.size() &&
           (!interview.is_shown[item] || interview.is_passed[item])) {
        ++item;
    }
    return item;
}

Interview settle(const Questionnaire& questionnaire,
                 Interview interview,
                 std::optional<Answer> given,
                 bool is_skipped)
{
    const std::size_t item = interview.current->value;
    interview.answers[item] = std::move(given);
    interview.is_skipped[item] = is_skipped;
    interview.is_passed[item] = true;
    update_shown(questionnaire, interview);
    move_to(interview, first_due(interview));
    return interview;
}

bool is_question(const Questionnaire& questionnaire,
                 const Interview& interview,
                 std::size_t item)
{
    return interview.is_shown[item] && asks(questionnaire.items[item]);
}

// The question at `from`, or the nearest one before it that was passed.
std::optional<ItemIndex> last_question(const Questionnaire& questionnaire,
                                       const Interview& interview,
                                       std::optional<ItemIndex> from)
{
    std::size_t behind = from ? from->value + 1 : 0;
    while (behind > 0) {
        --behind;
        if (is_question(questionnaire, interview, behind) &&
            interview.is_passed[behind]) {
            return ItemIndex{behind};
        }
    }
    return std::nullopt;
}

}  // namespace

Interview start(const Questionnaire& questionnaire)
{
    const std::size_t count = questionnaire.items.size();
    Interview interview;
    interview.answers.resize(count);
    interview.is_shown.resize(count);
    interview.is_passed.resize(count);
    interview.is_skipped.resize(count);
    update_shown(questionnaire, interview);
    move_to(interview, first_due(interview));
    return interview;
}

Interview resume(const Questionnaire& questionnaire, SavedInterview saved)
{
    const bool was_finished = !saved.last;
    Interview interview = start(questionnaire);
    std::size_t reached = 0;
    for (const ItemIndex item : saved.skipped) {
        interview.is_skipped[item.value] = true;
    }
    for (std::size_t i = 0; i < saved.answers.size(); ++i) {
        if (saved.answers[i] || interview.is_skipped[i]) {
            interview.is_passed[i] = true;
            reached = i + 1;
        }
    }
    for (std::size_t i = 0; i < reached; ++i) {
        // A text between two questions was read on the way.
        interview.is_passed[i] =
            interview.is_passed[i] || !asks(questionnaire.items[i]);
    }
    interview.answers = std::move(saved.answers);
    update_shown(questionnaire, interview);
    const bool is_complete = std::ranges::none_of(
        std::views::iota(std::size_t{0}, interview.answers.size()),
        [&](std::size_t i) {
            return is_question(questionnaire, interview, i) &&
                   !interview.is_passed[i];
        });
    if (is_complete && was_finished) {
        interview.is_passed = interview.is_shown;
    }
    move_to(interview, first_due(interview));
    interview.reached = std::max(interview.reached, reached);
    if (is_complete) {
        return interview;
    }
    const auto last = last_question(questionnaire, interview, saved.last);
    return last ? go_to(std::move(interview), *last) : interview;
}

SavedInterview saved_interview(const Interview& interview, ItemIndex last)
{
    SavedInterview saved{
        .answers = interview.answers, .skipped = {}, .last = last};
    for (std::size_t i = 0; i < interview.is_skipped.size(); ++i) {
        if (interview.is_skipped[i]) {
            saved.skipped.push_back({i});
        }
    }
    return saved;
}

Interview answer(const Questionnaire& questionnaire,
                 Interview interview,
                 Answer given)
{
    return settle(questionnaire, std::move(interview), std::move(given), false);
}

Interview skip(const Questionnaire& questionnaire, Interview interview)
{
    const bool is_skipped = asks(questionnaire.at(*interview.current));
    return settle(questionnaire, std::move(interview), std::nullopt,
                  is_skipped);
}

Interview answer_and_stay(const Questionnaire& questionnaire,
                          Interview interview,
                          Answer given)
{
    const std::size_t item = interview.current->value;
    interview.answers[item] = std::move(given);
    interview.is_skipped[item] = false;
    update_shown(questionnaire, interview);
    return interview;
}

Interview back(const Questionnaire& questionnaire, Interview interview)
{
    const std::size_t count = interview.answers.size();
    std::size_t item = interview.current ? interview.current->value : count;
    while (item > 0) {
        --item;
        if (is_question(questionnaire, interview, item)) {
            for (std::size_t later = item; later < count; ++later) {
                interview.is_passed[later] = false;
            }
            move_to(interview, item);
            break;
        }
    }
    return interview;
}

Interview go_to(Interview interview, ItemIndex item)
{
    interview.current = item;
    return interview;
}

Finished finish(Interview interview)
{
    Finished finished;
    for (std::size_t i = 0; i < interview.answers.size(); ++i) {
        if (!interview.is_shown[i]) {
            interview.answers[i].reset();
        } else if (interview.is_skipped[i]) {
            finished.skipped.push_back({i});
        }
    }
    finished.answers = std::move(interview.answers);
    return finished;
}

}  // namespace ajar
