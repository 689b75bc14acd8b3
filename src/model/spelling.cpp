#include <ajar/model/spelling.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <variant>

namespace ajar {

namespace {

std::string labels_in_a_row(const std::vector<ResponseOption>& options)
{
    std::string words;
    for (const ResponseOption& option : options) {
        words += (&option == &options.front() ? "" : " / ") + option.label;
    }
    return words;
}

// "4", "4 or 5".
std::string exclusive_numbers(const std::vector<ResponseOption>& options)
{
    std::string words;
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (options[i].exclusive) {
            words += (words.empty() ? "" : " or ") + std::to_string(i + 1);
        }
    }
    return words;
}

KindWords words_for_one(const Item& item,
                        const std::vector<ResponseOption>& options)
{
    const std::size_t count = options.size();
    return {.fits = count == 1 ? "the number 1"
                               : fmt::format("a number from 1 to {}", count),
            .how_to = "Type one number, then Enter.",
            .prompt = count == 1 ? "1: " : fmt::format("1 to {}: ", count),
            .shown = "One of: " + labels_in_a_row(options),
            .in_file = fmt::format("item '{}' takes one option, not an array",
                                   item.id),
            .in_template = "One of:",
            .options = values_in_words(options)};
}

KindWords words_for_several(const Item& item,
                            const std::vector<ResponseOption>& options)
{
    const std::size_t count = options.size();
    return {
        .fits = count == 1
                    ? "1, or 0 for none"
                    : fmt::format("numbers from 1 to {}, or 0 for none", count),
        .how_to = "Type the numbers, then Enter.",
        .prompt = fmt::format("0 to {}: ", count),
        .shown = "Any of: " + labels_in_a_row(options),
        .in_file = fmt::format("item '{}' takes an array of options", item.id),
        .in_template =
            "Any of these, in brackets and parted by commas; [] for none:",
        .blank = "[]",
        .options = values_in_words(options),
        .alone = exclusive_numbers(options)};
}

KindWords words_for(const Item& item, const Options& options)
{
    return options.several ? words_for_several(item, *options.responses)
                           : words_for_one(item, *options.responses);
}

std::string written(const std::optional<Number>& number)
{
    return number ? number->to_text() : std::string();
}

// "1 to 5", "1 or more", "5 or less", or nothing.
std::string range_in_words(const KindWords& words,
                           std::string_view over = " or more",
                           std::string_view under = " or less")
{
    if (words.low.empty()) {
        return words.high.empty() ? "" : words.high + std::string(under);
    }
    return words.high.empty() ? words.low + std::string(over)
                              : fmt::format("{} to {}", words.low, words.high);
}

// `what` with a word for it, nothing when it is empty.
std::string told(std::string_view sentence, const std::string& what)
{
    return what.empty() ? "" : fmt::format(fmt::runtime(sentence), what);
}

KindWords words_for(const Item& item, const Numbers& numbers)
{
    const Number start = numbers.min.value_or(0);
    const Number step = numbers.step.value_or(1);
    KindWords words;
    words.low = written(numbers.min);
    words.high = written(numbers.max);
    words.start = written(start);
    words.step = written(numbers.step);
    words.steps = fmt::format("{}, {}, {}", words.start, written(start + step),
                              written(start + step + step));
    const std::string range = range_in_words(words);
    const bool has_both = !words.low.empty() && !words.high.empty();
    const std::string steps = told(", in steps of {}", words.step);
    const std::string unit = told(" ({})", numbers.unit);
    words.fits = "a number" + told(has_both ? " from {}" : ", {}", range) +
                 (step == Number(1) ? "" : steps);
    words.how_to = "Type a number, then Enter.";
    words.prompt = (range.empty() ? "A number" : range) + unit + ": ";
    words.shown = "A number" + (has_both ? " from " + range : "") + unit;
    words.in_file = fmt::format("the answer to '{}' is a number", item.id);
    words.in_template = "Write a number" + told(", {} at least", words.low) +
                        told(", {} at most", words.high) + steps + unit + ".";
    words.unscored = fmt::format("item '{}' needs {} to be in a scale", item.id,
                                 numbers.min   ? "'max'"
                                 : numbers.max ? "'min'"
                                               : "'min' and 'max'");
    return words;
}

std::string in_no_scale(const Item& item,
                        std::string_view kinds = "texts and notes")
{
    return fmt::format("item '{}' has no score: {} are in no scale", item.id,
                       kinds);
}

KindWords words_for(const Item& item, const OwnWords& own)
{
    // Longer texts are not noted, whatever the item allows. Where most
    // characters take several bytes, a text may be too long before it has as
    // many as the item allows: then no number is named.
    constexpr std::size_t most_bytes = 4;  // of a character
    const std::size_t most = std::min(own.max_length, longest_text);
    return {
        .fits = fmt::format("a text of up to {} characters", most),
        .how_to = "Type as many lines as you like. An empty line ends them.",
        .prompt = "Your words, then an empty line (/? for help): ",
        .shown = "Your own words",
        .in_file =
            fmt::format("the answer to '{}' is a text in quotes", item.id),
        .in_template = fmt::format("A text in quotes, at most {} characters.",
                                   own.max_length),
        .blank = "\"\"",
        .unscored = in_no_scale(item),
        .noun = "text",
        .max_length = std::to_string(own.max_length),
        .most = std::to_string(most),
        .limit = own.max_length * most_bytes <= longest_text
                     ? fmt::format("the {} characters that fit", own.max_length)
                     : "what fits here"};
}

// The form of a date and of a time, as TOML has it; 9 stands for any digit.
std::string_view form_of(const Moments& moments)
{
    return moments.is_time ? "99:99:99" : "9999-99-99";
}

KindWords words_for(const Item& item, const Moments& moments)
{
    KindWords words;
    words.noun = moments.is_time ? "time" : "date";
    words.low = moments.min.value_or("");
    words.high = moments.max.value_or("");
    const std::string any =
        moments.is_time ? "a time such as 14:30" : "a date such as 2026-12-01";
    const std::string range = range_in_words(words, " or later", " or earlier");
    const bool has_both = moments.min && moments.max;
    // An end shows the form of all of them.
    words.fits = range.empty() ? any
                               : fmt::format("a {}{} {}", words.noun,
                                             has_both ? " from" : ",", range);
    words.how_to = fmt::format("Type {}, then Enter.", any);
    words.prompt = (range.empty() ? "A" + any.substr(1) : range) + ": ";
    words.shown = fmt::format("A {}", words.noun) +
                  told(has_both ? " from {}" : ", {}", range);
    words.in_file =
        fmt::format("the answer to '{}' is a {}, without quotes", item.id,
                    moments.is_time ? "time in whole seconds such as 14:30:00"
                                    : "date such as 2026-12-01");
    words.in_template =
        fmt::format("Write a {} such as {}", words.noun,
                    moments.is_time ? "14:30:00" : "2026-12-01") +
        told(", {} at the earliest", words.low) +
        told(", {} at the latest", words.high) + ".";
    words.unscored = in_no_scale(item, "dates and times");
    return words;
}

KindWords words_for(const Item& item, const Nothing&)
{
    return {.fits = "an empty line",
            .how_to = "Press Enter to go on.",
            .prompt = "Enter to go on: ",
            .shown = "Nothing to answer",
            .in_file =
                fmt::format("'{}' is a note and takes no answer", item.id),
            .unscored = in_no_scale(item)};
}

}  // namespace

std::vector<OptionIndex> options_in(const Answer& answer)
{
    if (const auto* option = std::get_if<OptionIndex>(&answer)) {
        return {*option};
    }
    const auto* several = std::get_if<std::vector<OptionIndex>>(&answer);
    return several != nullptr ? *several : std::vector<OptionIndex>();
}

std::vector<OptionValue> values_of(const Item& item, const Answer& answer)
{
    if (const auto* number = std::get_if<Number>(&answer)) {
        return {*number};
    }
    if (const auto* text = std::get_if<std::string>(&answer)) {
        return {*text};
    }
    std::vector<OptionValue> values;
    if (const auto* options = options_of(item)) {
        for (const OptionIndex option : options_in(answer)) {
            values.push_back((*options)[option.value].value);
        }
    }
    return values;
}

std::string spelled(const Item& item,
                    const Answer& answer,
                    std::string (*spell)(const OptionValue&))
{
    // TOML has a form for them, without quotes.
    if (std::holds_alternative<Moments>(item.kind)) {
        return std::get<std::string>(answer);
    }
    std::string list;
    for (const OptionValue& value : values_of(item, answer)) {
        list += (list.empty() ? "" : ", ") + spell(value);
    }
    return takes_several(item) ? "[" + list + "]" : list;
}

std::optional<OptionIndex> option_of(const std::vector<ResponseOption>& options,
                                     const OptionValue& value)
{
    const auto found =
        std::ranges::find(options, value, &ResponseOption::value);
    if (found == options.end()) {
        return std::nullopt;
    }
    return OptionIndex{static_cast<std::size_t>(found - options.begin())};
}

std::optional<Number> number_of(const Numbers&, const OptionValue& value)
{
    const auto* number = std::get_if<Number>(&value);
    return number != nullptr ? std::optional(*number) : std::nullopt;
}

std::optional<std::string> moment_of(const Moments& moments,
                                     std::string_view text)
{
    const std::string_view form = form_of(moments);
    std::string moment(text);
    if (moments.is_time && moment.size() == std::string_view("14:30").size()) {
        moment += ":00";
    }
    const bool has_form =
        std::ranges::equal(moment, form, [](char given, char wanted) {
            const bool is_digit = given >= '0' && given <= '9';
            return wanted == '9' ? is_digit : given == wanted;
        });
    return has_form ? std::optional(std::move(moment)) : std::nullopt;
}

std::string example_of(const Moments& moments)
{
    const std::string any = moments.is_time ? "14:30:00" : "2026-12-01";
    return moments.min.value_or(moments.max.value_or(any));
}

std::vector<std::string> labels_of(const Item& item, const Answer& answer)
{
    std::vector<std::string> labels;
    if (const auto* options = options_of(item)) {
        for (const OptionIndex option : options_in(answer)) {
            labels.push_back((*options)[option.value].label);
        }
        return labels;
    }
    for (const OptionValue& value : values_of(item, answer)) {
        labels.push_back(to_text(value));
    }
    const auto* numbers = std::get_if<Numbers>(&item.kind);
    if (numbers != nullptr && !numbers->unit.empty()) {
        labels.front() += " " + numbers->unit;
    }
    return labels;
}

std::string to_text(const OptionValue& value)
{
    if (const auto* number = std::get_if<Number>(&value)) {
        return number->to_text();
    }
    return std::get<std::string>(value);
}

std::string quoted(const OptionValue& value)
{
    const bool is_text = std::holds_alternative<std::string>(value);
    return is_text ? fmt::format("\"{}\"", to_text(value)) : to_text(value);
}

std::string values_in_words(const std::vector<ResponseOption>& options)
{
    std::string words = "its options are ";
    for (const ResponseOption& option : options) {
        words += &option == &options.front() ? "" : ", ";
        words += quoted(option.value);
    }
    return words;
}

KindWords kind_words(const Item& item)
{
    return std::visit([&](const auto& kind) { return words_for(item, kind); },
                      item.kind);
}

}  // namespace ajar
