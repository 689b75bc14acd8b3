#include <ajar/render/worked_out.hpp>

#include <ajar/render/prose.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace ajar {

namespace {

constexpr char how_worked_out[] = "How this was worked out";
constexpr char what_numbers_do[] =
    "Each answer counts as a number. The numbers only sort the parts of this "
    "summary. Nobody has tested how well that works.";
constexpr char why_shown[] = "Why each part is shown";

constexpr std::string_view shown_when =
    "\"{}\" is shown: for these answers it is true that {}.";
constexpr std::string_view shown_always = "\"{}\" is shown for all answers.";
constexpr std::string_view rank_is = " Its rank is {}, from {}.";
constexpr std::string_view rank_open =
    " Its rank cannot be worked out, from {}.";
constexpr std::string_view in_group = " It stands in group {}.";
constexpr std::string_view step_named = "Step \"{}\": named by \"{}\".";
constexpr std::string_view step_when =
    " It is shown because it is true that {}.";

constexpr std::string_view counts_as = "counts as {}";
constexpr std::string_view other_way_round = ", the other way round";
constexpr std::string_view with_weight = ", with weight {}";
constexpr std::string_view not_counted = "not counted";
constexpr std::string_view left_open = "Left open, ";
constexpr std::string_view not_asked = "Not asked, ";
constexpr std::string_view left_out = "Not asked, left out";
constexpr std::string_view without_value = " has no value: ";
constexpr std::string_view scale_without_value = "No value, ";

constexpr std::string_view no_value_nothing_asked =
    "There is no value, because none of its questions was asked.";
constexpr std::string_view no_value_too_few =
    "There is no value: it takes {} answered, and {} of {} are.";
constexpr std::string_view no_value_nothing_answered =
    "There is no value, because nothing was answered.";
constexpr std::string_view from_answered = "This comes from {} of {} answered.";
constexpr std::string_view scaled_up = ", scaled up for what was left open,";
constexpr std::string_view rescaled = " moved from {} to {} onto {} to {},";

constexpr std::string_view would_lie =
    "With nothing left open it would lie from {} to {}.";
constexpr std::string_view would_be = "With nothing left open it would be {}.";
constexpr std::string_view bands_from = " That is from \"{}\" to \"{}\".";
constexpr std::string_view band_at_all = " That is \"{}\" in any case.";
constexpr std::string_view band_below = "This is \"{}\": below {}.";
constexpr std::string_view band_between =
    "This is \"{}\": from {} to below {}.";
constexpr std::string_view band_above = "This is \"{}\": {} or more.";
constexpr std::string_view band_only = "This is \"{}\".";

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

// One point for each input, in the scale's order: the question, the answer,
// the coded value, and what becomes of a gap.
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

bool has_weights(const Scale& scale)
{
    const auto any_weight = [](const auto& inputs) {
        return std::ranges::any_of(inputs, [](const auto& input) {
            return input.weight != Number(1);
        });
    };
    return std::visit(any_weight, scale.inputs);
}

std::string method_in_words(const Scale& scale)
{
    const bool is_weighted = has_weights(scale);
    switch (scale.method) {
    case Method::Sum:
        return is_weighted ? "The sum of value times weight"
                           : "The sum of the values";
    case Method::Mean:
        return is_weighted ? "The weighted mean of the values"
                           : "The mean of the values";
    case Method::Max: return "The highest value";
    case Method::Min: return "The lowest value";
    case Method::Count:
        return fmt::format("The count of values of {} or more",
                           text_of(scale.count_from));
    }
    return {};
}

std::string no_value_in_words(const Scale& scale, const ScaleScore& score)
{
    if (score.in_play == 0) {
        return std::string(no_value_nothing_asked);
    }
    const std::size_t needed =
        scale.min_answered.value_or(score.in_play / 2 + 1);
    if (score.answered < needed) {
        return fmt::format(no_value_too_few, needed, score.answered,
                           score.in_play);
    }
    return std::string(no_value_nothing_answered);
}

std::string value_in_words(const Scale& scale, const ScaleScore& score)
{
    if (!score.value) {
        return no_value_in_words(scale, score);
    }
    const bool has_gaps = score.answered < score.in_play;
    std::string words = method_in_words(scale);
    if (has_gaps && scale.method == Method::Sum &&
        scale.missing == Missing::Prorate) {
        words += scaled_up;
    }
    if (scale.rescale) {
        const Rescale& rescale = *scale.rescale;
        words += words.ends_with(',') ? "" : ",";
        words += fmt::format(
            rescaled, rescale.from_low.to_text(), rescale.from_high.to_text(),
            rescale.to_low.to_text(), rescale.to_high.to_text());
    }
    words += fmt::format(" is {}.", score.value->to_text());
    if (has_gaps) {
        words += " ";
        words += fmt::format(from_answered, score.answered, score.in_play);
    }
    return words;
}

std::string band_in_numbers(const Scale& scale, BandIndex index)
{
    const Band& band = scale.bands[index.value];
    const bool is_last = index.value + 1 == scale.bands.size();
    if (!band.from && is_last) {
        return fmt::format(band_only, band.label);
    }
    if (is_last) {
        return fmt::format(band_above, band.label, band.from->to_text());
    }
    const std::string next = text_of(scale.bands[index.value + 1].from);
    return band.from ? fmt::format(band_between, band.label,
                                   band.from->to_text(), next)
                     : fmt::format(band_below, band.label, next);
}

std::string possible_in_words(const Scale& scale, const ScaleScore& score)
{
    if (score.answered == score.in_play || !score.possible) {
        return {};
    }
    const PossibleRange& range = *score.possible;
    std::string words =
        range.low == range.high
            ? fmt::format(would_be, range.low.to_text())
            : fmt::format(would_lie, range.low.to_text(), range.high.to_text());
    if (range.low_band && range.high_band) {
        const std::string& low = scale.bands[range.low_band->value].label;
        const std::string& high = scale.bands[range.high_band->value].label;
        words += range.low_band == range.high_band
                     ? fmt::format(band_at_all, low)
                     : fmt::format(bands_from, low, high);
    }
    return words;
}

std::string why_explanation(const Reading& reading,
                            const OpenedExplanation& opened)
{
    const Explanation& explanation =
        reading.questionnaire.at(opened.explanation);
    std::string why =
        explanation.when
            ? fmt::format(shown_when, explanation.title, explanation.when->text)
            : fmt::format(shown_always, explanation.title);
    if (explanation.rank && opened.rank) {
        why += fmt::format(rank_is, opened.rank->to_text(),
                           explanation.rank->text);
    } else if (explanation.rank) {
        why += fmt::format(rank_open, explanation.rank->text);
    }
    return why + fmt::format(in_group, opened.group);
}

// The title of the first opened explanation that names the step.
std::string_view namer_of(const Reading& reading, NextStepIndex step)
{
    for (const OpenedExplanation& opened : reading.outcome.explanations) {
        const Explanation& one = reading.questionnaire.at(opened.explanation);
        if (std::ranges::find(one.next_steps, step) != one.next_steps.end()) {
            return one.title;
        }
    }
    return "";
}

std::string why_step(const Reading& reading, NextStepIndex index)
{
    const NextStep& step = reading.questionnaire.at(index);
    std::string why =
        fmt::format(step_named, step.title, namer_of(reading, index));
    if (step.when) {
        why += fmt::format(step_when, step.when->text);
    }
    return why;
}

Report reasons(const Reading& reading)
{
    Points points;
    for (const OpenedExplanation& opened : reading.outcome.explanations) {
        points.texts.push_back(why_explanation(reading, opened));
    }
    for (const NextStepIndex step : reading.outcome.next_steps) {
        points.texts.push_back(why_step(reading, step));
    }
    if (points.texts.empty()) {
        return {};
    }
    return {Heading{3, why_shown}, std::move(points)};
}

}  // namespace

Report scale_worked_out(const Reading& reading, ScaleIndex index)
{
    const Scale& scale = reading.questionnaire.at(index);
    const ScaleScore& score = reading.outcome.scores.scales[index.value];
    Report report{Heading{3, scale.title}};
    report.emplace_back(scale_inputs(reading, index));
    append_prose(report, value_in_words(scale, score));
    if (score.band) {
        append_prose(report, band_in_numbers(scale, *score.band));
    }
    append_prose(report, possible_in_words(scale, score));
    return report;
}

Report worked_out(const Reading& reading)
{
    Report report{Heading{2, how_worked_out}};
    append_prose(report, what_numbers_do);
    for (std::size_t i = 0; i < reading.questionnaire.scales.size(); ++i) {
        append(report, scale_worked_out(reading, ScaleIndex{i}));
    }
    append(report, reasons(reading));
    return report;
}

}  // namespace ajar
