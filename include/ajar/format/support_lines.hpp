// Reads the list of help lines.
#pragma once

#include <ajar/model/support.hpp>

#include <string_view>

namespace ajar {

// Tab-separated rows under a header row: country_code, country, kind, name,
// contact, hours, source, confidence, checked. A row with another number of
// fields, or with an empty one, is left out, so that a torn line never shows
// half a number; so is a row whose confidence is "low" (CARE-47).
SupportLines read_support_lines(std::string_view text);

}  // namespace ajar
