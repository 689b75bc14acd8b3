// Text for terminals and files that know nothing but ASCII.
#pragma once

#include <string>
#include <string_view>

namespace ajar {

// Plain ASCII: typographic quotes, dashes and dots by a table, letters without
// their marks (NFKD), anything else "?". Newlines stay.
std::string to_ascii(std::string_view text);

}  // namespace ajar
