// Where to find help: the same words for everybody, wherever they are
// (CARE-39 to CARE-49 of the care rules).
#pragma once

#include <ajar/model/report.hpp>
#include <ajar/model/support.hpp>
#include <ajar/render/country.hpp>

#include <string_view>

namespace ajar {

// Whether the part for people whom someone hurts or frightens is shown, too.
enum class AbusePart { LeftOut, Shown };

// In danger now, that part, someone to talk to now, soon: for one country, or
// without one what holds anywhere and how to name a country.
Report support_block(const SupportLines& lines,
                     const NamedCountry& country,
                     AbusePart abuse_part);

// The last words of a result: the emergency number, one line to call or write
// (a line of that part where it is shown), and how to see more.
Report support_at_the_end(const SupportLines& lines,
                          const NamedCountry& country,
                          AbusePart abuse_part);

// The page of `ajar support`: every part, for the country that is meant. Where
// the list has no lines for it, it says so, kindly, before what holds anywhere.
// `word` is foreign text, and may be empty.
Report support_for(const SupportLines& lines, std::string_view word);

// What holds anywhere, then every country of the list by name.
Report support_for_all(const SupportLines& lines);

}  // namespace ajar
