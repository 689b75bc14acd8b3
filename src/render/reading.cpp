#include <ajar/render/reading.hpp>

#include <ajar/render/words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace ajar {

namespace {

constexpr std::string_view none_chosen = "none of these";

std::string in_quotes(std::string_view words)
{
    return fmt::format("\"{}\"", words);
}

// An answer to an item, in words.
struct InWords {
    const Item& item;

    std::optional<std::string> operator()(OptionIndex option) const
    {
        return in_quotes(label_of(option));
    }

    std::optional<std::string> operator()(
        const std::vector<OptionIndex>& chosen) const
    {
        std::vector<std::string> labels;
        for (const OptionIndex option : chosen) {
            labels.push_back(in_quotes(label_of(option)));
        }
        return labels.empty() ? std::string(none_chosen) : listed(labels);
    }

    std::optional<std::string> operator()(const Number& number) const
    {
        return in_quotes(number_in_words(item, number));
    }

    std::optional<std::string> operator()(const std::string&) const
    {
        return std::nullopt;
    }

    std::string_view label_of(OptionIndex option) const
    {
        return (*options_of(item))[option.value].label;
    }
};

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
    return std::visit(InWords{item}, answer);
}

}  // namespace ajar
