// What a single value has to be: the type of its key, and what that type asks
// for beyond TOML (ajar-questionnaire(5)).
#pragma once

#include <ajar/format/keys.hpp>
#include <ajar/format/toml/document.hpp>

#include <string_view>

namespace ajar {

// What a person is told a value of this type is: "a whole number".
std::string_view description_of(ValueType type);

bool has_type(const TomlValue& value, ValueType type);

// The value has the type of its key. Reports what else is wrong with it: blank
// texts, ids out of form, unknown words, numbers over their limits. An array
// stays usable when some of its elements are not.
bool is_well_formed(const TomlValue& value, const KeySpec& key, Faults& faults);

// An id: [a-z][a-z0-9_]*, at most 64 characters.
bool is_id(std::string_view text);

// A questionnaire's own id: [a-z][a-z0-9-]*, at most 64 characters.
bool is_kebab_id(std::string_view text);

// Reports a string over 16 KiB.
bool is_short_enough(const TomlValue& string, Faults& faults);

// Reports a string over 16 KiB or with a forbidden character, at its place.
bool is_clean_text(const TomlValue& string, Faults& faults);

// Reports a number over its limits (6 decimals, 1,000,000 in size).
bool is_number_within_limits(const TomlValue& value, Faults& faults);

}  // namespace ajar
