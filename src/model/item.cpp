#include <ajar/model/item.hpp>

#include <algorithm>
#include <ranges>

namespace ajar {

namespace {

void widen(std::optional<ScoreRange>& range, const Number& score)
{
    if (!range) {
        range = ScoreRange{score, score};
        return;
    }
    range->low = std::min(range->low, score);
    range->high = std::max(range->high, score);
}

std::optional<ScoreRange> range_of(const SingleChoice& choice)
{
    std::optional<ScoreRange> range;
    for (const ResponseOption& option : *choice.responses) {
        if (option.score) {
            widen(range, *option.score);
        }
    }
    return range;
}

// Any set of options that may stand together, none included; an exclusive one
// stands alone.
std::optional<ScoreRange> range_of(const MultipleChoice& choice)
{
    std::optional<ScoreRange> range = ScoreRange{0, 0};
    ScoreRange together{0, 0};
    for (const ResponseOption& option : *choice.responses) {
        if (!option.score) {
            continue;
        }
        if (option.exclusive) {
            widen(range, *option.score);
        } else if (*option.score < Number(0)) {
            together.low += *option.score;
        } else {
            together.high += *option.score;
        }
    }
    widen(range, together.low);
    widen(range, together.high);
    return range;
}

std::optional<ScoreRange> range_of(const NumberEntry& entry)
{
    if (!entry.min || !entry.max) {
        return std::nullopt;
    }
    if (!entry.step) {
        return ScoreRange{*entry.min, *entry.max};
    }
    const Number steps = ((*entry.max - *entry.min) / *entry.step).floor();
    return ScoreRange{*entry.min, *entry.min + steps * *entry.step};
}

std::optional<ScoreRange> range_of(const TextEntry&) { return std::nullopt; }

std::optional<ScoreRange> range_of(const Note&) { return std::nullopt; }

std::string_view unit(const SingleChoice&) { return {}; }

std::string_view unit(const MultipleChoice&) { return {}; }

std::string_view unit(const NumberEntry& entry) { return entry.unit; }

std::string_view unit(const TextEntry&) { return {}; }

std::string_view unit(const Note&) { return {}; }

}  // namespace

std::string_view unit_of(const Item& item)
{
    return std::visit([](const auto& kind) { return unit(kind); }, item.kind);
}

const std::vector<ResponseOption>* options_of(const Item& item)
{
    if (const auto* single = std::get_if<SingleChoice>(&item.kind)) {
        return single->responses.get();
    }
    if (const auto* multiple = std::get_if<MultipleChoice>(&item.kind)) {
        return multiple->responses.get();
    }
    return nullptr;
}

std::string values_in_words(const std::vector<ResponseOption>& options)
{
    std::string words = "its options are ";
    for (const ResponseOption& option : options) {
        const bool is_text = std::holds_alternative<std::string>(option.value);
        const std::string value = to_text(option.value);
        words += &option == &options.front() ? "" : ", ";
        words += is_text ? '"' + value + '"' : value;
    }
    return words;
}

bool asks(const Item& item) { return !std::holds_alternative<Note>(item.kind); }

std::optional<ScoreRange> score_range(const Item& item)
{
    return std::visit([](const auto& kind) { return range_of(kind); },
                      item.kind);
}

bool on_step(const NumberEntry& entry, const Number& number)
{
    if (!entry.step) {
        return true;
    }
    const Number start = entry.min.value_or(Number(0));
    return ((number - start) / *entry.step).is_whole();
}

std::string to_text(const OptionValue& value)
{
    if (const auto* number = std::get_if<Number>(&value)) {
        return number->to_text();
    }
    return std::get<std::string>(value);
}

}  // namespace ajar
