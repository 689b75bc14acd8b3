// The support block: the same for everybody, wherever it stands (CARE-39 to
// CARE-49 of the care rules).
#pragma once

#include <ajar/model/report.hpp>
#include <ajar/model/support.hpp>
#include <ajar/render/country.hpp>

#include <string_view>

namespace ajar {

// In danger now, someone to talk to now, soon: for one country, or without one
// (an empty code) the international part and how to ask for a country.
Report support_block(const SupportLines& lines, std::string_view country_code);

// What `ajar support COUNTRY` prints when the list has no such country: says
// so, with the nearest name, then the international part. `word` is foreign
// text.
Report support_for_unknown_country(const SupportLines& lines,
                                   std::string_view word);

// The international part, then every country of the list by name (`ajar
// support --all`).
Report support_for_all(const SupportLines& lines);

}  // namespace ajar
