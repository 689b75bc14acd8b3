#include <ajar/render/country.hpp>

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

namespace {

SupportLines lines_of(const std::vector<std::string_view>& codes)
{
    SupportLines lines;
    for (const Country& country : countries()) {
        for (const std::string_view code : codes) {
            if (code == country.code) {
                lines.push_back({std::string(code), std::string(country.name),
                                 "suicide", "Line", "1", "24/7", "2026-11-22"});
            }
        }
    }
    return lines;
}

SupportLines lines()
{
    SupportLines some =
        lines_of({"AT", "AU", "CH", "CL", "CN", "DE", "ES", "GB", "HK", "IE",
                  "IS", "KR", "NL", "SI", "SK", "TR", "US", "VI", "ZA"});
    some.push_back({"ZZ", "International", "suicide", "Directory", "x.org",
                    "24/7", "2026-11-22"});
    return some;
}

// "DE", "DE?" for a guess, "(Nigeria)" for one that is not listed, and for no
// country the names that are near, each behind a blank.
std::string told(const MeantCountry& meant)
{
    if (meant.is_listed) {
        return meant.country.code + (meant.is_guessed ? "?" : "");
    }
    if (!meant.country.code.empty()) {
        return "(" + meant.country.name + ")";
    }
    std::string near;
    for (const std::string& name : meant.near) {
        near += " " + name;
    }
    return near;
}

struct Row {
    std::string_view name;
    std::string word;
    std::string meant;
};

void check(const std::vector<Row>& rows)
{
    const SupportLines some = lines();
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CAPTURE(row.word);
        CHECK(told(meant_country(some, row.word)) == row.meant);
    }
}

// All words for a country: codes and names.
std::vector<std::string> words_for(const Country& country)
{
    std::vector<std::string> words{std::string(country.code),
                                   std::string(country.long_code),
                                   std::string(country.name)};
    words.insert(words.end(), country.other_names.begin(),
                 country.other_names.end());
    return words;
}

// Every word that is one slip away: a letter left out, doubled, changed, or
// swapped with the next one.
std::vector<std::string> slips_of(const std::string& word)
{
    std::vector<std::string> slips;
    for (std::size_t i = 0; i < word.size(); ++i) {
        std::string slip = word;
        slips.push_back(slip.erase(i, 1));
        slip = word;
        slips.push_back(slip.insert(i, 1, word[i]));
        slip = word;
        slip[i] = slip[i] == 'x' ? 'q' : 'x';
        slips.push_back(slip);
        if (i > 0) {
            slip = word;
            std::swap(slip[i - 1], slip[i]);
            slips.push_back(slip);
        }
    }
    return slips;
}

}  // namespace

TEST_CASE("a country is known by codes, names and everyday names")
{
    check({
        {"a code", "GB", "GB"},
        {"a code in small letters", "gb", "GB"},
        {"a long code", "deu", "DE"},
        {"a name", "Germany", "DE"},
        {"a name in any case", "gErMaNy", "DE"},
        {"blanks around", "  united   kingdom ", "GB"},
        {"UK", "UK", "GB"},
        {"with dots", "U.K.", "GB"},
        {"part of a country", "Scotland", "GB"},
        {"another part", "northern ireland", "GB"},
        {"USA", "u.s.a.", "US"},
        {"America", "America", "US"},
        {"with an article", "the Netherlands", "NL"},
        {"article and everyday name", "The USA", "US"},
        {"Holland", "holland", "NL"},
        {"an older name", "Turkey", "TR"},
        {"with its own letters", "T\u00DCRK\u0130YE", "TR"},
        {"without them", "turkiye", "TR"},
        {"Hong Kong", "hong kong", "HK"},
        {"its longer name", "Hong Kong SAR China", "HK"},
        {"a hyphen", "Hong-Kong", "HK"},
        {"dots in the name", "US Virgin Islands", "VI"},
        {"its name in its own tongue", "Deutschland", "DE"},
        {"as ISO 3166 has it", "Korea (the Republic of)", "KR"},
        {"turned round", "Korea, South", "KR"},
        {"with its title", "Federal Republic of Germany", "DE"},
        {"a kingdom", "Kingdom of Spain", "ES"},
        {"the code of Andorra is no small word", "and", "(Andorra)"},
    });
}

TEST_CASE("a country without lines is never another one")
{
    check({
        {"a name", "Nigeria", "(Nigeria)"},
        {"a code", "ng", "(Nigeria)"},
        {"a long code", "NGA", "(Nigeria)"},
        {"one letter from a listed one", "Iran", "(Iran)"},
        {"its code, two letters from a name", "IR", "(Iran)"},
        {"a republic that is another country",
         "Democratic People's Republic of Korea", "(North Korea)"},
        {"North, not South", "North Korea", "(North Korea)"},
        {"the republic on an island", "Republic of China", "(Taiwan)"},
        {"British, not American", "Virgin Islands (British)",
         "(British Virgin Islands)"},
        {"an ampersand", "Trinidad & Tobago", "(Trinidad and Tobago)"},
        {"saints", "St. Lucia", "(Saint Lucia)"},
        {"no marks", "Cote d'Ivoire", "(C\u00F4te d'Ivoire)"},
        {"with its article", "The Gambia", "(Gambia)"},
    });
    CHECK(told(meant_country(lines_of({"KR"}), "South Africa")) ==
          "(South Africa)");
    CHECK(told(meant_country({}, "Germany")) == "(Germany)");
}

TEST_CASE("a misspelt name is a guess when one country alone is near")
{
    check({
        {"a letter left out", "Germny", "DE?"},
        {"a letter too many", "Germanny", "DE?"},
        {"another letter", "Germani", "DE?"},
        {"two letters swapped", "Gremany", "DE?"},
        {"in any case", "GERMNY", "DE?"},
        {"a blank left out", "southafrica", "ZA?"},
        {"marks and a slip", "T\u00FCrkyie", "TR?"},
        {"a letter left out of one name, and one too many for another",
         "Austrlia", " Austria Australia"},
        {"one letter from Iceland's name in its own tongue", "Irland", "IE?"},
        {"an everyday name", "Scotlnd", "GB?"},
        {"a name in its own tongue", "Deutchland", "DE?"},
        {"a slip beside a title", "Republic of Irelnd", ""},
        {"two names as near", "Chine", " Chile China"},
        {"two of one tongue", "Slovania", " Slovenia Slovakia"},
        {"one that is not listed is as near", "Irelan", "IE?"},
        {"near to one that is not listed", "Nigerja", " Nigeria"},
        {"near to two that are not listed", "Nigeri", " Niger Nigeria"},
        {"listed and not, as near", "Malt", " Mali Malta"},
        {"two letters off", "Grmny", ""},
    });
}

TEST_CASE("what is no country is none")
{
    check({
        {"a made-up one", "Atlantis", ""},
        {"international is no country", "International", ""},
        {"nor is its code", "ZZ", ""},
        {"a code that is none", "XX", ""},
        {"a title alone", "Republic", ""},
        {"what begins many names", "Saint", ""},
        {"nothing", "", ""},
        {"no letters", "123", ""},
        {"control characters", "\x1B", ""},
        {"bad bytes", "\xFF", ""},
        {"a code and a bad byte", "caf\xE9", ""},
        {"letters without a spelling", "\u65E5\u672C", ""},
        {"very long", std::string(100'000, 'a'), ""},
    });
}

TEST_CASE("no name and no code leads to two countries, listed or not")
{
    std::map<std::string, std::string_view> owner;
    std::vector<std::string_view> codes;
    for (const Country& country : countries()) {
        codes.push_back(country.code);
    }
    CHECK(codes.size() == 249);
    const SupportLines all = lines_of(codes);
    const SupportLines few = lines();
    for (const Country& country : countries()) {
        for (const std::string& word : words_for(country)) {
            CAPTURE(word);
            CHECK(told(meant_country(all, word)) == country.code);
            const MeantCountry meant = meant_country(few, word);
            CHECK(meant.country.code == country.code);
        }
    }
}

TEST_CASE("no slip in a listed name leads to another country's lines")
{
    const SupportLines some = lines();
    for (const SupportLine& line : some) {
        if (line.country_code == international) {
            continue;
        }
        for (const std::string& slip : slips_of(line.country)) {
            CAPTURE(slip);
            const MeantCountry meant = meant_country(some, slip);
            CHECK(
                (!meant.is_listed || meant.country.code == line.country_code));
        }
    }
}

}  // namespace ajar
