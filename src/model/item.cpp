#include <ajar/model/item.hpp>

#include <algorithm>

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

std::optional<ScoreRange> range_of_one(
    const std::vector<ResponseOption>& options)
{
    std::optional<ScoreRange> range;
    for (const ResponseOption& option : options) {
        if (option.score) {
            widen(range, *option.score);
        }
    }
    return range;
}

// Any set of options that may stand together, none included; an exclusive one
// stands alone.
ScoreRange range_of_several(const std::vector<ResponseOption>& options)
{
    std::optional<ScoreRange> range = ScoreRange{0, 0};
    ScoreRange together{0, 0};
    for (const ResponseOption& option : options) {
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
    return *range;
}

std::optional<ScoreRange> range_of(const Options& options)
{
    return options.several ? range_of_several(*options.responses)
                           : range_of_one(*options.responses);
}

std::optional<ScoreRange> range_of(const Numbers& numbers)
{
    if (!numbers.min || !numbers.max) {
        return std::nullopt;
    }
    if (!numbers.step) {
        return ScoreRange{*numbers.min, *numbers.max};
    }
    const Number steps =
        ((*numbers.max - *numbers.min) / *numbers.step).floor();
    return ScoreRange{*numbers.min, *numbers.min + steps * *numbers.step};
}

std::optional<ScoreRange> range_of(const OwnWords&) { return std::nullopt; }

std::optional<ScoreRange> range_of(const Moments&) { return std::nullopt; }

std::optional<ScoreRange> range_of(const Nothing&) { return std::nullopt; }

}  // namespace

const std::vector<ResponseOption>* options_of(const Item& item)
{
    const auto* options = std::get_if<Options>(&item.kind);
    return options != nullptr ? options->responses.get() : nullptr;
}

bool takes_several(const Item& item)
{
    const auto* options = std::get_if<Options>(&item.kind);
    return options != nullptr && options->several;
}

bool takes_words(const Item& item)
{
    return std::holds_alternative<OwnWords>(item.kind);
}

bool asks(const Item& item)
{
    return !std::holds_alternative<Nothing>(item.kind);
}

std::optional<ScoreRange> score_range(const Item& item)
{
    return std::visit([](const auto& kind) { return range_of(kind); },
                      item.kind);
}

bool on_step(const Numbers& numbers, const Number& number)
{
    if (!numbers.step) {
        return true;
    }
    const Number start = numbers.min.value_or(Number(0));
    return ((number - start) / *numbers.step).is_whole();
}

}  // namespace ajar
