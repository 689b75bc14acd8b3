// Which country a person means.
#pragma once

#include <ajar/model/support.hpp>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ajar {

// The code of the rows that serve everywhere.
constexpr std::string_view international = "ZZ";

// A country by its code and the name that is shown: that of the list, where it
// has lines, else that of ISO 3166. Both empty: none was named.
struct NamedCountry {
    std::string code = {};
    std::string name = {};
};

// A country that the list of help lines has.
struct ListedCountry {
    NamedCountry country;
    bool is_guessed = false;  // the word is one letter off
};

// One of ISO 3166 without a row on the list.
struct UnlistedCountry {
    NamedCountry country;
};

// No country's name or code.
struct UnknownCountry {
    std::vector<std::string> near;  // names that are one letter off
};

using MeantCountry =
    std::variant<UnknownCountry, UnlistedCountry, ListedCountry>;

// By code or name in any case, with or without marks on its letters. A word
// that is a country's own is never taken for another country. One that is none
// is a guess when it is one letter (added, dropped, changed, or swapped with
// its neighbour) from the name of one country alone, and that one is listed:
// "Austrlia" is as near to Austria as to Australia.
MeantCountry meant_country(const SupportLines& lines, std::string_view word);

// The one it is, or none.
NamedCountry country_of(const MeantCountry& meant);

}  // namespace ajar
