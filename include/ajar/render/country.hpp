// Which country of the list of help lines a person means.
#pragma once

#include <ajar/model/support.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace ajar {

// The code of the rows that serve everywhere.
constexpr std::string_view international = "ZZ";

// The code of a country given by its code or name in any case, or by a name in
// everyday use ("UK", "USA"); nothing when the list has no such country.
std::optional<std::string> find_country(const SupportLines& lines,
                                        std::string_view word);

// The name on the list that a mistyped word was most likely meant to be.
std::optional<std::string> nearest_country(const SupportLines& lines,
                                           std::string_view word);

}  // namespace ajar
