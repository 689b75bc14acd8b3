#include <ajar/engine/allow.hpp>

#include <ajar/text/utf8.hpp>

#include <algorithm>

namespace ajar {

std::optional<NumberFault> fault_of(const NumberEntry& entry,
                                    const Number& number)
{
    const Number largest = 1'000'000;
    if (!number.has_at_most_six_decimals()) {
        return NumberFault::TooManyDecimals;
    }
    if (number > largest || number < -largest) {
        return NumberFault::TooLarge;
    }
    if (entry.min && number < *entry.min) {
        return NumberFault::BelowMin;
    }
    if (entry.max && number > *entry.max) {
        return NumberFault::AboveMax;
    }
    if (!on_step(entry, number)) {
        return NumberFault::OffStep;
    }
    return std::nullopt;
}

std::optional<ChoiceFault> fault_of(const MultipleChoice& choice,
                                    const std::vector<OptionIndex>& chosen)
{
    std::vector<OptionIndex> sorted = chosen;
    std::ranges::sort(sorted);
    if (std::ranges::adjacent_find(sorted) != sorted.end()) {
        return ChoiceFault::Twice;
    }
    const auto is_exclusive = [&](OptionIndex option) {
        return (*choice.responses)[option.value].exclusive;
    };
    if (chosen.size() > 1 && std::ranges::any_of(chosen, is_exclusive)) {
        return ChoiceFault::ExclusiveWithAnother;
    }
    return std::nullopt;
}

bool is_too_long(const TextEntry& entry, std::string_view text)
{
    return count_characters(text) > entry.max_length;
}

}  // namespace ajar
