// What keys do in a field.
#pragma once

#include <ajar/terminal/field.hpp>
#include <ajar/terminal/key_decoder.hpp>

#include <optional>
#include <string_view>

namespace ajar {

enum class FieldKind { OneLine, ManyLines };

// Nothing when the key means something else than typing. What would make the
// text longer than an answer can be leaves it as it is.
std::optional<Field> pressed_in_field(const Field& field,
                                      const Key& key,
                                      FieldKind kind);

// What a character key shows; empty for every other key.
std::string_view letter_of(const Key& key);

bool is(const Key& key, Special special);

// Ctrl-J, too, goes on where no text can have a new line: some terminals and
// most scripts send it for Enter.
Key enter_for_new_line(const Key& key);

}  // namespace ajar
