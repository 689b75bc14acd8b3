// The way back from a TOML string's value to the characters it was written
// with, through quotes, escapes, line continuations and CRLF.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ajar {

// The byte behind the closing quotes of the string that starts at `start`; npos
// when it is never closed.
std::size_t end_of_toml_string(std::string_view text, std::size_t start);

// `text` starts at the opening quote of a valid string of any of the four
// kinds. The value as TOML 1.0 has it, CRLF read as newline.
std::string decode_toml_string(std::string_view text);

// The byte of `text` at which the character stands that gave the value its
// byte `offset`; the closing quote when the value ends there.
std::size_t place_in_toml_string(std::string_view text, std::size_t offset);

}  // namespace ajar
