#include <ajar/render/reading.hpp>

#include <ajar/model/spelling.hpp>
#include <ajar/render/words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace ajar {

namespace {

constexpr std::string_view none_chosen = "none of these";

}  // namespace

std::span<const OpenedExplanation> in_full(const Reading& reading,
                                           bool shows_all)
{
    const std::span all(reading.outcome.explanations);
    const auto full = reading.questionnaire.full;
    return shows_all || !full ? all : all.first(std::min(*full, all.size()));
}

AnswerCounts counts_of(const Reading& reading)
{
    const auto& items = reading.questionnaire.items;
    const auto& states = reading.outcome.scores.items;
    AnswerCounts counts;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!asks(items[i])) {
            continue;
        }
        switch (states[i]) {
        case ItemState::Hidden: ++counts.hidden; break;
        case ItemState::Unanswered: ++counts.unanswered; break;
        case ItemState::Answered: ++counts.answered; break;
        }
    }
    return counts;
}

bool is_rough_picture(const Reading& reading)
{
    const AnswerCounts counts = counts_of(reading);
    return counts.unanswered > counts.answered;
}

std::optional<std::string> answer_in_words(const Item& item,
                                           const Answer& answer)
{
    if (takes_words(item)) {
        return std::nullopt;
    }
    std::vector<std::string> words;
    for (const std::string& label : labels_of(item, answer)) {
        words.push_back(fmt::format("\"{}\"", label));
    }
    return words.empty() ? std::string(none_chosen) : listed(words);
}

}  // namespace ajar
