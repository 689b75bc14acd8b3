// Which answers an item allows: the same rules for files and for typed text.
#pragma once

#include <ajar/model/answers.hpp>
#include <ajar/model/item.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace ajar {

enum class NumberFault {
    TooManyDecimals,
    TooLarge,
    BelowMin,
    AboveMax,
    OffStep
};

// Why the item does not allow a number; nothing when it does.
std::optional<NumberFault> fault_of(const NumberEntry& entry,
                                    const Number& number);

enum class ChoiceFault { Twice, ExclusiveWithAnother };

// Why the options may not be chosen together; empty when they may.
std::vector<ChoiceFault> faults_of(const MultipleChoice& choice,
                                   const std::vector<OptionIndex>& chosen);

// Whether a text is longer than the item allows.
bool is_too_long(const TextEntry& entry, std::string_view text);

}  // namespace ajar
