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

bool is_reversed(const ItemInput& input) { return input.reversed; }

bool is_reversed(const ScaleInput&) { return false; }

// What `words_for` says of each input, which is given with its name; inputs of
// which it says nothing are left out.
template <class WordsFor>
std::string inputs_in_words(const Questionnaire& questionnaire,
                            const Scale& scale,
                            const WordsFor& words_for)
{
    std::vector<std::string> all;
    const auto add_all = [&](const auto& inputs) {
        for (const auto& input : inputs) {
            all.push_back(words_for(input, name_of(questionnaire, input)));
        }
    };
    std::visit(add_all, scale.inputs);
    std::erase(all, "");
    return listed(all);
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

std::string_view hidden_in_words(Hidden rule)
{
    switch (rule) {
    case Hidden::Exclude: return "";
    case Hidden::Zero: return "A question that is not asked counts as 0.";
    case Hidden::Missing: return "A question that is not asked is a gap.";
    }
    return "";
}

// The place of an answer among its item's steps, counted from the lowest.
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
    const auto name = [](const auto&, const std::string& id) {
        return id;
    };
    const std::string reversed = inputs_in_words(
        questionnaire, scale, [](const auto& input, const std::string& id) {
            return is_reversed(input) ? id : "";
        });
    const std::string weights = inputs_in_words(
        questionnaire, scale, [](const auto& input, const std::string& id) {
            return input.weight == Number(1)
                       ? ""
                       : fmt::format("{} counts {} times", id,
                                     input.weight.to_text());
        });
    std::vector<std::string> sentences{
        fmt::format("{} {}.", method_in_words(scale.method),
                    inputs_in_words(questionnaire, scale, name))};
    if (scale.count_from) {
        sentences.push_back(fmt::format("The count starts at {}.",
                                        scale.count_from->to_text()));
    }
    if (!reversed.empty()) {
        sentences.push_back(fmt::format("Reverse-keyed: {}.", reversed));
    }
    if (!weights.empty()) {
        sentences.push_back(fmt::format("Weights: {}.", weights));
    }
    sentences.push_back(gaps_in_words(scale));
    sentences.emplace_back(hidden_in_words(scale.hidden));
    if (scale.rescale) {
        sentences.push_back(fmt::format("Rescaled from {} to {} into {} to {}.",
                                        scale.rescale->from_low.to_text(),
                                        scale.rescale->from_high.to_text(),
                                        scale.rescale->to_low.to_text(),
                                        scale.rescale->to_high.to_text()));
    }
    std::erase(sentences, "");
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
