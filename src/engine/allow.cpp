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
    if (entry.min && number < *entry.min) {
        return NumberFault::BelowMin;
    }
    if (entry.max && number > *entry.max) {
        return NumberFault::AboveMax;
    }
    if (number > largest || number < -largest) {
        return NumberFault::TooLarge;
    }
    if (!on_step(entry, number)) {
        return NumberFault::OffStep;
    }
    return std::nullopt;
}

std::vector<ChoiceFault> faults_of(const MultipleChoice& choice,
                                   const std::vector<OptionIndex>& chosen)
{
    std::vector<ChoiceFault> faults;
    std::vector<OptionIndex> distinct = chosen;
    std::ranges::sort(distinct);
    const auto repeated = std::ranges::unique(distinct);
    if (!repeated.empty()) {
        faults.push_back(ChoiceFault::Twice);
    }
    distinct.erase(repeated.begin(), repeated.end());
    const auto is_exclusive = [&](OptionIndex option) {
        return (*choice.responses)[option.value].exclusive;
    };
    if (distinct.size() > 1 && std::ranges::any_of(distinct, is_exclusive)) {
        faults.push_back(ChoiceFault::ExclusiveWithAnother);
    }
    return faults;
}

bool is_too_long(const TextEntry& entry, std::string_view text)
{
    return count_characters(text) > entry.max_length;
}

}  // namespace ajar
