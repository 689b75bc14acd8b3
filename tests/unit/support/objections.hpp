// Answers held against an item, for tests.
#pragma once

#include <ajar/engine/fit.hpp>
#include <ajar/model/spelling.hpp>

#include <variant>
#include <vector>

namespace ajar {

// Why the item does not allow an answer of its kind, written as a file has it;
// empty when it does.
inline std::vector<Objection> objections_to(const Item& item,
                                            const Answer& answer)
{
    WrittenAnswer written;
    written.is_array = takes_several(item);
    for (const OptionValue& value : values_of(item, answer)) {
        written.scalars.push_back(
            {value, {}, std::holds_alternative<Moments>(item.kind)});
    }
    std::vector<Objection> found;
    if (const auto taken = answer_of(item, written); !taken) {
        for (const Misfit& misfit : taken.error()) {
            found.push_back(misfit.objection);
        }
    }
    return found;
}

}  // namespace ajar
