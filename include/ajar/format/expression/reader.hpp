// Expression text to what it means: names looked up, types checked, every
// fault placed inside the text (ajar-questionnaire(5), Expressions).
#pragma once

#include <ajar/format/definitions.hpp>
#include <ajar/model/expression.hpp>

#include <optional>

namespace ajar {

// An expression that is true, false or unknown; nothing after a fault, or when
// it asks about a part with faults of its own. `value` holds a string.
std::optional<ConditionText> read_condition(const TomlValue& value,
                                            ItemScope scope,
                                            Definitions& definitions,
                                            Faults& faults);

// An expression that is a number.
std::optional<TermText> read_term(const TomlValue& value,
                                  ItemScope scope,
                                  Definitions& definitions,
                                  Faults& faults);

}  // namespace ajar
