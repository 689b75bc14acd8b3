// Parts of a questionnaire by the names that `check --witness` takes.
#pragma once

#include <ajar/model/expression.hpp>
#include <ajar/model/questionnaire.hpp>

#include <expected>
#include <string>
#include <string_view>

namespace ajar {

// Why a name names no part, and what was perhaps meant; without control
// characters.
struct NoPart {
    std::string message;
    std::string hint;
};

// The condition under which the part is shown. A name is item.ID,
// band.SCALE.ID, explanation.ID, next_step.ID or critical.ID.
std::expected<Condition, NoPart> condition_of_part(
    const Questionnaire& questionnaire, std::string_view name);

}  // namespace ajar
