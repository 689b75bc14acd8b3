// Values as TOML 1.0 text.
#pragma once

#include <ajar/model/expression.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace ajar {

// A basic string on one line; what may not stand there becomes an escape.
std::string toml_string(std::string_view text);

std::string toml_value(const OptionValue& value);

// An array of strings on one line.
std::string toml_strings(const std::vector<std::string>& texts);

// The text as comment lines, each behind "# ".
std::string toml_comment(std::string_view text);

}  // namespace ajar
