// The pages of `ajar support`: every part, with what led there.
#pragma once

#include <ajar/model/report.hpp>
#include <ajar/model/support.hpp>

#include <string_view>

namespace ajar {

// The lines of the country that is meant; where there are none it says so,
// kindly, before what holds anywhere. `word` is foreign text, and may be empty.
Report support_for(const SupportLines& lines, std::string_view word);

// What holds anywhere, then every country of the list by name.
Report support_for_all(const SupportLines& lines);

}  // namespace ajar
