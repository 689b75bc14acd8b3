// Whether a text is JSON: a second opinion on what we print.
#pragma once

#include <string_view>

namespace ajar::fuzz {

// One value after RFC 8259, then a newline. Stricter where our own printer
// promises more: no other escapes than \" \\ \n, and no exponents.
bool is_json(std::string_view text);

}  // namespace ajar::fuzz
