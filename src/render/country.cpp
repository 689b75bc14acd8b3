#include <ajar/render/country.hpp>

#include <ajar/diag/suggest.hpp>
#include <ajar/render/countries.hpp>
#include <ajar/text/ascii.hpp>
#include <ajar/text/to_ascii.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace ajar {

namespace {

using Words = std::vector<std::string>;

// Unless nothing would be left: AND is the code of Andorra.
void drop(Words& words, std::span<const std::string_view> unwanted)
{
    const auto is_unwanted = [unwanted](const std::string& word) {
        return std::ranges::find(unwanted, word) != unwanted.end();
    };
    if (!std::ranges::all_of(words, is_unwanted)) {
        std::erase_if(words, is_unwanted);
    }
}

// Without case, marks and small words: "U.S.A." and "usa", "The Gambia" and
// "gambia", "St. Lucia" and "Saint Lucia" are the same.
Words words_of(std::string_view text)
{
    constexpr std::array<std::string_view, 3> small{"and", "of", "the"};
    Words words;
    bool is_open = false;
    for (const char byte : to_ascii(text)) {
        const char low = to_lower(byte);
        // '?' stands for a letter that has no spelling in ASCII.
        if (is_letter(low) || low == '?') {
            if (!is_open) {
                words.emplace_back();
            }
            words.back() += low;
            is_open = true;
        } else {
            is_open = is_open && (low == '.' || low == '\'');
        }
    }
    drop(words, small);
    if (words.size() > 1) {  // alone it is a code
        std::ranges::replace(words, std::string("st"), std::string("saint"));
    }
    return words;
}

std::string joined(const Words& words)
{
    return fmt::format("{}", fmt::join(words, " "));
}

// "Korea, Republic of" is "Republic of Korea".
std::string in_any_order(Words words)
{
    std::ranges::sort(words);
    return joined(words);
}

// "Republic of Poland" is Poland, where no country is called so as a whole.
Words without_titles(Words words)
{
    constexpr std::array<std::string_view, 12> titles{
        "commonwealth", "duchy",   "federal",   "grand",
        "hashemite",    "islamic", "kingdom",   "principality",
        "republic",     "state",   "sultanate", "union"};
    drop(words, titles);
    return words;
}

struct Known {
    std::string code;
    std::string long_code = {};
    std::string name = {};  // the list's, if it is listed
    std::vector<std::string> names = {};
    std::vector<std::string> other_names = {};
    bool is_listed = false;
};

// Those of ISO 3166, and whatever else the list has.
std::vector<Known> known_countries(const SupportLines& lines)
{
    std::vector<Known> all;
    for (const Country& country : countries()) {
        const std::string name(country.name);
        all.push_back({std::string(country.code),
                       std::string(country.long_code),
                       name,
                       {name},
                       {country.other_names.begin(), country.other_names.end()},
                       false});
    }
    for (const SupportLine& line : lines) {
        if (line.country_code == international) {
            continue;
        }
        auto found = std::ranges::find(all, line.country_code, &Known::code);
        if (found == all.end()) {
            found = all.insert(all.end(), Known{.code = line.country_code});
        }
        if (!found->is_listed) {
            found->name = line.country;
            found->names.push_back(line.country);
            found->is_listed = true;
        }
    }
    return all;
}

const Known* called(const std::vector<Known>& all, const Words& words)
{
    const std::string code = joined(words);
    const std::string wanted = in_any_order(words);
    const auto is_it = [&](std::string_view name) {
        return in_any_order(words_of(name)) == wanted;
    };
    const auto found = std::ranges::find_if(all, [&](const Known& country) {
        return joined(words_of(country.code)) == code ||
               joined(words_of(country.long_code)) == code ||
               std::ranges::any_of(country.names, is_it) ||
               std::ranges::any_of(country.other_names, is_it);
    });
    return found == all.end() ? nullptr : &*found;
}

// The countries with a name one letter off. Short names lie too close to all
// words.
std::vector<const Known*> near(const std::vector<Known>& all,
                               const std::string& word,
                               std::vector<std::string> Known::* names,
                               std::size_t shortest)
{
    const auto is_near = [&](const std::string& text) {
        const std::string name = joined(words_of(text));
        const std::size_t longer = std::max(name.size(), word.size());
        const std::size_t shorter = std::min(name.size(), word.size());
        return name.size() >= shortest && longer - shorter <= 1 &&
               edit_distance(name, word) == 1;
    };
    std::vector<const Known*> found;
    for (const Known& country : all) {
        if (std::ranges::any_of(country.*names, is_near)) {
            found.push_back(&country);
        }
    }
    return found;
}

MeantCountry named(const Known& country, bool is_guessed)
{
    if (country.is_listed) {
        return ListedCountry{{country.code, country.name}, is_guessed};
    }
    return UnlistedCountry{{country.code, country.name}};
}

}  // namespace

MeantCountry meant_country(const SupportLines& lines, std::string_view word)
{
    constexpr std::size_t any = 1;
    constexpr std::size_t longer_ones = 5;
    const Words words = words_of(word);
    if (words.empty()) {
        return UnknownCountry{};
    }
    const std::vector<Known> all = known_countries(lines);
    for (const Words& meant : {words, without_titles(words)}) {
        if (const Known* country = called(all, meant)) {
            return named(*country, false);
        }
    }
    const std::string typed = joined(words);
    std::vector<const Known*> found = near(all, typed, &Known::names, any);
    if (found.empty()) {
        found = near(all, typed, &Known::other_names, longer_ones);
    }
    if (found.size() == 1 && found.front()->is_listed) {
        return named(*found.front(), true);
    }
    UnknownCountry unknown;
    for (const Known* one : found) {
        unknown.near.push_back(one->name);
    }
    return unknown;
}

NamedCountry country_of(const MeantCountry& meant)
{
    if (const auto* listed = std::get_if<ListedCountry>(&meant)) {
        return listed->country;
    }
    const auto* unlisted = std::get_if<UnlistedCountry>(&meant);
    return unlisted == nullptr ? NamedCountry() : unlisted->country;
}

}  // namespace ajar
