#include <ajar/model/scale.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

#include "../support/numbers.hpp"

namespace ajar {

namespace {

// The first band has no cut-off; the others start at those given.
std::vector<Band> bands_from(const std::vector<std::string>& cut_offs)
{
    std::vector<Band> bands = {
        {.id = "first", .label = "First", .from = {}, .where = {}}};
    for (const std::string& from : cut_offs) {
        bands.push_back({.id = "next",
                         .label = "Next",
                         .from = decimal(from),
                         .where = {}});
    }
    return bands;
}

}  // namespace

TEST_CASE("the band is the last one whose cut-off is at most the score")
{
    struct Row {
        std::string name;
        std::vector<Band> bands;
        Number score;
        std::optional<std::size_t> band;
    };

    const std::vector<Band> three = bands_from({"1.2", "3"});
    const std::vector<Band> one = bands_from({});
    const std::vector<Row> rows = {
        {"below all cut-offs", three, 0, 0},
        {"far below", three, -1000000, 0},
        {"just below a cut-off", three, decimal("1.1999999999999999999"), 0},
        {"on a cut-off", three, decimal("1.2"), 1},
        {"on a cut-off, computed", three,
         decimal("0.4") + decimal("0.4") + decimal("0.4"), 1},
        {"between two", three, 2, 1},
        {"on the last", three, 3, 2},
        {"far above", three, 1000000, 2},
        {"one band holds every score", one, -5, 0},
        {"no bands", {}, 1, {}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto band = band_of(row.bands, row.score);
        REQUIRE(band.has_value() == row.band.has_value());
        if (band) {
            CHECK(band->value == *row.band);
        }
    }
}

}  // namespace ajar
