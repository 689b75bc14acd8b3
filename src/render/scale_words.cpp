#include <ajar/render/scale_words.hpp>

#include <ajar/render/words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <variant>

namespace ajar {

namespace {

constexpr std::string_view not_enough = "not enough answers to say";
constexpr std::string_view mixed = "Your answers here were mixed.";
constexpr std::string_view from_answers = "This comes from {} of {} answers.";
constexpr std::string_view from_parts = "This comes from {} of {} parts.";

// Answers this many steps apart or more are called mixed (care, part D 4).
constexpr std::size_t steps_apart = 3;

std::string_view method_in_words(Method method)
{
    switch (method) {
    case Method::Sum: return "The sum of";
    case Method::Mean: return "The mean of";
    case Method::Max: return "The highest of";
    case Method::Min: return "The lowest of";
    case Method::Count: return "How many reach the count, of";
    }
    return {};
}

std::string name_of(const Questionnaire& questionnaire, const ItemInput& input)
{
    return questionnaire.at(input.item).id;
}

std::string name_of(const Questionnaire& questionnaire, const ScaleInput& input)
{
    return questionnaire.at(input.scale).id;
}

std::vector<std::string> input_names(const Questionnaire& questionnaire,
                                     const Scale& scale)
{
    std::vector<std::string> names;
    std::visit(
        [&](const auto& inputs) {
            for (const auto& input : inputs) {
                names.push_back(name_of(questionnaire, input));
            }
        },
        scale.inputs);
    return names;
}

std::optional<std::string> reversed_in_words(const Questionnaire& questionnaire,
                                             const Scale& scale)
{
    std::vector<std::string> names;
    if (const auto* items =
            std::get_if<std::vector<ItemInput>>(&scale.inputs)) {
        for (const ItemInput& input : *items) {
            if (input.reversed) {
                names.push_back(name_of(questionnaire, input));
            }
        }
    }
    if (names.empty()) {
        return std::nullopt;
    }
    return fmt::format("Reverse-keyed: {}.", listed(names));
}

std::optional<std::string> weights_in_words(const Questionnaire& questionnaire,
                                            const Scale& scale)
{
    std::vector<std::string> weighted;
    std::visit(
        [&](const auto& inputs) {
            for (const auto& input : inputs) {
                if (input.weight != Number(1)) {
                    weighted.push_back(fmt::format(
                        "{} counts {} times", name_of(questionnaire, input),
                        input.weight.to_text()));
                }
            }
        },
        scale.inputs);
    if (weighted.empty()) {
        return std::nullopt;
    }
    return fmt::format("Weights: {}.", listed(weighted));
}

std::string gaps_in_words(const Scale& scale)
{
    const std::string least =
        scale.min_answered
            ? fmt::format("{} or more answers are needed", *scale.min_answered)
            : "more than half of the answers are needed";
    if (scale.missing == Missing::Zero) {
        return fmt::format("Of what is asked, {}; a gap then counts as 0.",
                           least);
    }
    return fmt::format("Of what is asked, {}{}.", least,
                       scale.method == Method::Sum
                           ? "; the sum is then scaled up for the gaps"
                           : "");
}

std::optional<std::string> hidden_in_words(Hidden rule)
{
    switch (rule) {
    case Hidden::Exclude: return std::nullopt;
    case Hidden::Zero: return "A question that is not asked counts as 0.";
    case Hidden::Missing: return "A question that is not asked is a gap.";
    }
    return std::nullopt;
}

std::optional<std::string> rescale_in_words(const Scale& scale)
{
    if (!scale.rescale) {
        return std::nullopt;
    }
    const Rescale& rescale = *scale.rescale;
    return fmt::format("Rescaled from {} to {} into {} to {}.",
                       rescale.from_low.to_text(), rescale.from_high.to_text(),
                       rescale.to_low.to_text(), rescale.to_high.to_text());
}

// Where an answer stands among its item's steps, counted from the lowest.
struct Step {
    std::size_t position;
    std::size_t count;
};

std::optional<Step> step_of(const Item& item,
                            const ItemInput& input,
                            const Number& coded)
{
    const auto* options = options_of(item);
    const auto range = score_range(item);
    if (options == nullptr || takes_several(item) || !range) {
        return std::nullopt;
    }
    const Number score =
        input.reversed ? range->low + range->high - coded : coded;
    std::set<Number> steps;
    for (const ResponseOption& option : *options) {
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

std::vector<std::string> scoring_in_words(const Questionnaire& questionnaire,
                                          const Scale& scale)
{
    std::vector<std::string> sentences;
    const auto add = [&](const std::optional<std::string>& sentence) {
        if (sentence) {
            sentences.push_back(*sentence);
        }
    };
    add(fmt::format("{} {}.", method_in_words(scale.method),
                    listed(input_names(questionnaire, scale))));
    if (scale.count_from) {
        add(fmt::format("The count starts at {}.",
                        scale.count_from->to_text()));
    }
    add(reversed_in_words(questionnaire, scale));
    add(weights_in_words(questionnaire, scale));
    add(gaps_in_words(scale));
    add(hidden_in_words(scale.hidden));
    add(rescale_in_words(scale));
    return sentences;
}

std::vector<std::string> bands_in_words(const Scale& scale)
{
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < scale.bands.size(); ++i) {
        const Band& band = scale.bands[i];
        if (band.from) {
            lines.push_back(
                fmt::format("{}: from {}", band.label, band.from->to_text()));
        } else if (i + 1 < scale.bands.size()) {
            lines.push_back(fmt::format("{}: below {}", band.label,
                                        scale.bands[i + 1].from->to_text()));
        } else {
            lines.push_back(fmt::format("{}: every score", band.label));
        }
    }
    return lines;
}

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
