#include <ajar/render/scale_words.hpp>

#include <ajar/render/words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

namespace ajar {

namespace {

constexpr std::string_view not_enough = "not enough answers to say";
constexpr std::string_view mixed = "Your answers here were mixed.";
constexpr std::string_view from_answers = "This comes from {} of {} answers.";
constexpr std::string_view from_parts = "This comes from {} of {} parts.";

// Answers this many steps apart or more are called mixed (care, part D 4).
constexpr std::size_t steps_apart = 3;

// Where an answer stands among its item's steps, counted from the lowest.
struct Step {
    std::size_t position;
    std::size_t count;
};

std::optional<Step> step_of(const Item& item,
                            const ItemInput& input,
                            const Number& coded)
{
    const auto* choice = std::get_if<SingleChoice>(&item.kind);
    const auto range = score_range(item);
    if (!choice || !range) {
        return std::nullopt;
    }
    const Number score =
        input.reversed ? range->low + range->high - coded : coded;
    std::set<Number> steps;
    for (const ResponseOption& option : *choice->responses) {
        if (option.score) {
            steps.insert(*option.score);
        }
    }
    const auto below = std::distance(steps.begin(), steps.lower_bound(score));
    const auto position = static_cast<std::size_t>(below);
    return Step{input.reversed ? steps.size() - 1 - position : position,
                steps.size()};
}

std::vector<Step> steps_answered(const Reading& reading,
                                 const std::vector<ItemInput>& inputs,
                                 const ScaleScore& score)
{
    std::vector<Step> steps;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const ItemIndex item = inputs[i].item;
        const Contribution& contribution = score.contributions[i];
        const bool is_said =
            reading.outcome.scores.items[item.value] == ItemState::Answered &&
            contribution.is_answered && contribution.coded;
        if (!is_said) {
            continue;
        }
        if (const auto step = step_of(reading.questionnaire.at(item), inputs[i],
                                      *contribution.coded)) {
            steps.push_back(*step);
        }
    }
    return steps;
}

// Steps can only be compared where every item has as many.
bool are_mixed(const std::vector<Step>& steps)
{
    if (steps.empty()) {
        return false;
    }
    const auto [fewest, most] = std::ranges::minmax(steps, {}, &Step::count);
    const auto [low, high] = std::ranges::minmax(steps, {}, &Step::position);
    return fewest.count == most.count &&
           high.position - low.position >= steps_apart;
}

}  // namespace

std::string band_in_words(const Scale& scale, const ScaleScore& score)
{
    return score.band ? scale.bands[score.band->value].label
                      : std::string(not_enough);
}

std::string caveats(const Reading& reading, ScaleIndex index)
{
    const Scale& scale = reading.questionnaire.at(index);
    const ScaleScore& score = reading.outcome.scores.scales[index.value];
    const auto* items = std::get_if<std::vector<ItemInput>>(&scale.inputs);
    std::string words;
    if (score.answered > 0 && score.answered < score.in_play) {
        words = fmt::format(fmt::runtime(items ? from_answers : from_parts),
                            count_in_words(score.answered),
                            count_in_words(score.in_play));
    }
    if (items && are_mixed(steps_answered(reading, *items, score))) {
        words += words.empty() ? "" : " ";
        words += mixed;
    }
    return words;
}

}  // namespace ajar
