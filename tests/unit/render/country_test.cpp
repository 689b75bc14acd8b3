#include <ajar/render/country.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace ajar {

namespace {

SupportLines lines()
{
    const auto line = [](std::string code, std::string country) {
        return SupportLine{code,  country, "emergency", "Emergency services",
                           "112", "24/7",  "2026-11-22"};
    };
    return {
        line("DE", "Germany"),
        line("GB", "United Kingdom"),
        line("HK", "Hong Kong SAR China"),
        line("NL", "Netherlands"),
        line("TR", "T\u00FCrkiye"),
        line("US", "United States"),
        line("VI", "U.S. Virgin Islands"),
        line("ZZ", "International"),
    };
}

}  // namespace

TEST_CASE("find_country understands codes, names and everyday names")
{
    struct Row {
        std::string_view name;
        std::string word;
        std::optional<std::string> code;
    };

    const std::vector<Row> rows = {
        {"a code", "GB", "GB"},
        {"a code in small letters", "gb", "GB"},
        {"a name", "Germany", "DE"},
        {"a name in any case", "gErMaNy", "DE"},
        {"blanks around", "  united   kingdom ", "GB"},
        {"UK", "UK", "GB"},
        {"with dots", "U.K.", "GB"},
        {"part of a country", "Scotland", "GB"},
        {"another part", "northern ireland", "GB"},
        {"England", "England", "GB"},
        {"USA", "u.s.a.", "US"},
        {"America", "America", "US"},
        {"with an article", "the Netherlands", "NL"},
        {"article and everyday name", "The USA", "US"},
        {"Holland", "holland", "NL"},
        {"an older name", "Turkey", "TR"},
        {"with its own letters", "T\u00DCRK\u0130YE", "TR"},
        {"without them", "turkiye", "TR"},
        {"Hong Kong", "hong kong", "HK"},
        {"its name on the list", "Hong Kong SAR China", "HK"},
        {"a hyphen", "Hong-Kong", "HK"},
        {"dots in the name", "US Virgin Islands", "VI"},
        {"its name in its own tongue", "Deutschland", "DE"},
        {"an everyday name the list has no rows for", "Korea", std::nullopt},
        {"no such country", "Atlantis", std::nullopt},
        {"international is no country", "International", std::nullopt},
        {"nor is its code", "ZZ", std::nullopt},
        {"nothing", "", std::nullopt},
        {"no letters", "123", std::nullopt},
        {"control characters", "\x1B", std::nullopt},
        {"bad bytes", "\xFF", std::nullopt},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(find_country(lines(), row.word) == row.code);
    }
}

TEST_CASE("nearest_country guesses at a slip")
{
    CHECK(nearest_country(lines(), "germny") == "Germany");
    CHECK(nearest_country(lines(), "T\u00FCrkyie") == "T\u00FCrkiye");
    CHECK(nearest_country(lines(), "Atlantis") == std::nullopt);
    CHECK(nearest_country(lines(), "") == std::nullopt);
    CHECK(nearest_country({}, "germny") == std::nullopt);
}

}  // namespace ajar
