#include <ajar/render/scale_inputs.hpp>

#include <fmt/format.h>

#include <optional>
#include <string>
#include <vector>

namespace ajar {

namespace {

constexpr std::string_view counts_as = "counts as {}";
constexpr std::string_view other_way_round = ", the other way round";
constexpr std::string_view with_weight = ", with weight {}";
constexpr std::string_view not_counted = "not counted";
constexpr std::string_view left_open = "Left open, ";
constexpr std::string_view not_asked = "Not asked, ";
constexpr std::string_view left_out = "Not asked, left out";
constexpr std::string_view without_value = " has no value: ";
constexpr std::string_view scale_without_value = "No value, ";

std::string text_of(const std::optional<Number>& number)
{
    return number ? number->to_text() : std::string("0");
}

std::string gap_in_words(const Contribution& contribution)
{
    return contribution.is_counted
               ? fmt::format(counts_as, text_of(contribution.coded))
               : std::string(not_counted);
}

std::string weight_in_words(const Number& weight)
{
    return weight == Number(1) ? ""
                               : fmt::format(with_weight, weight.to_text());
}

std::string answered_in_words(const std::string& answer,
                              const ItemInput& input,
                              const Contribution& contribution)
{
    if (!contribution.is_answered) {
        return answer + std::string(without_value) + gap_in_words(contribution);
    }
    std::string words = answer + " ";
    words += fmt::format(counts_as, text_of(contribution.coded));
    words += input.reversed ? other_way_round : "";
    return words + weight_in_words(input.weight);
}

// "How often ...?: "Often" counts as 3, with weight 2".
std::string input_in_words(const Reading& reading,
                           const ItemInput& input,
                           const Contribution& contribution)
{
    const Item& item = reading.questionnaire.at(input.item);
    const auto& answer = reading.answers[input.item.value];
    std::string words = item.text + " ";
    switch (reading.outcome.scores.items[input.item.value]) {
    case ItemState::Hidden:
        words += contribution.is_in_play
                     ? std::string(not_asked) + gap_in_words(contribution)
                     : std::string(left_out);
        break;
    case ItemState::Unanswered:
        words += std::string(left_open) + gap_in_words(contribution);
        break;
    case ItemState::Answered:
        words += answered_in_words(
            answer ? answer_in_words(item, *answer).value_or("") : "", input,
            contribution);
        break;
    }
    return words + ".";
}

std::string input_in_words(const Reading& reading,
                           const ScaleInput& input,
                           const Contribution& contribution)
{
    std::string words = reading.questionnaire.at(input.scale).title + ": ";
    if (contribution.is_answered) {
        words += fmt::format(counts_as, text_of(contribution.coded));
        words += weight_in_words(input.weight);
    } else {
        words += scale_without_value;
        words += gap_in_words(contribution);
    }
    return words + ".";
}

}  // namespace

Points scale_inputs(const Reading& reading, ScaleIndex index)
{
    const Scale& scale = reading.questionnaire.at(index);
    const ScaleScore& score = reading.outcome.scores.scales[index.value];
    Points points;
    const auto add_all = [&](const auto& inputs) {
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            points.texts.push_back(
                input_in_words(reading, inputs[i], score.contributions[i]));
        }
    };
    std::visit(add_all, scale.inputs);
    return points;
}

}  // namespace ajar
