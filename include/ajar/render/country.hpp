// Which country a person means.
#pragma once

#include <ajar/model/support.hpp>

#include <string>
#include <string_view>
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

// The country that a person's word means.
struct MeantCountry {
    NamedCountry country = {};           // none: no country's name or code
    bool is_listed = false;              // the list of help lines has it
    bool is_guessed = false;             // the word is one letter off
    std::vector<std::string> near = {};  // without a country: names one letter
                                         // off
};

// By code or name in any case, with or without marks on its letters. A word
// that is a country's own is never taken for another country. One that is none
// is a guess when it is one letter (added, dropped, changed, or swapped with
// its neighbour) from the name of one country alone, and that one is listed:
// "Austrlia" is as near to Austria as to Australia.
MeantCountry meant_country(const SupportLines& lines, std::string_view word);

// A country of ISO 3166-1.
struct Country {
    std::string_view code = {};       // alpha-2
    std::string_view long_code = {};  // alpha-3
    std::string_view name = {};
    // Longer and older ones, parts of it, and some in its own tongue.
    std::vector<std::string_view> other_names = {};
};

// All of them, by code. No name and no code leads to two.
std::vector<Country> countries();

}  // namespace ajar
