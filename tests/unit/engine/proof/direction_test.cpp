#include <ajar/engine/proof/moves.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../../support/proving.hpp"

namespace ajar {

using namespace proving;

TEST_CASE("which way answers move the last scale")
{
    struct Row {
        std::string name;
        std::string scales;
        std::string directions;
    };

    const auto sum = [](const std::string& keys, const std::string& id) {
        return scale_of("method = 'sum'\nitems = ['b', 'c']\n" + keys, id);
    };
    const std::string turned = "rescale = {from = [0, 8], to = [8, 0]}\n";
    const std::string both = scale_of("method = 'sum'\nscales = ['x', 'y']");
    const std::vector<Row> rows = {
        {"upwards", sum("", "x"), "b up c up"},
        {"reversed", sum("reverse = ['b']", "x"), "b down c up"},
        {"rescaled", sum("rescale = {from = [0, 8], to = [0, 9]}", "x"),
         "b up c up"},
        {"turned around", sum(turned, "x"), "b down c down"},
        {"turned around from the other side",
         sum("rescale = {from = [8, 0], to = [0, 8]}", "x"), "b down c down"},
        {"turned around twice",
         sum("rescale = {from = [8, 0], to = [9, 1]}", "x"), "b up c up"},
        {"turned around and reversed", sum(turned + "reverse = ['c']", "x"),
         "b down c up"},
        {"a composite",
         sum("", "x") + scale_of("method = 'sum'\n"
                                 "scales = ['x']"),
         "b up c up"},
        {"a composite turned around",
         sum("reverse = ['c']", "x") +
             scale_of("method = 'max'\nscales = ['x']\n" + turned),
         "b down c up"},
        {"both ways", sum("", "x") + sum("reverse = ['c']", "y") + both,
         "b up c both"},
        {"both ways by a scale turned around",
         sum("", "x") +
             scale_of("method = 'max'\nscales = ['x']\n" + turned, "y") + both,
         "b both c both"},
        {"other scales do not matter",
         sum("reverse = ['b']", "y") + sum("", "x"), "b up c up"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Questionnaire questionnaire = with(row.scales);
        const auto directions = directions_to(
            questionnaire,
            {ScaleIndex{questionnaire.scales.size() - 1}, End::High});
        REQUIRE(directions.size() == questionnaire.items.size());
        std::string found;
        for (std::size_t i = 0; i < directions.size(); ++i) {
            const std::vector<std::string> words = {"", "up", "down", "both"};
            const auto& word = words[static_cast<std::size_t>(directions[i])];
            if (!word.empty()) {
                found += (found.empty() ? "" : " ") +
                         questionnaire.items[i].id + " " + word;
            }
        }
        CHECK(found == row.directions);
    }
}

TEST_CASE("towards the lowest score all ways are turned around")
{
    const Questionnaire questionnaire =
        with(scale_of("method = 'sum'\nitems = ['b', 'c']\nreverse = ['b']"));
    const auto up = directions_to(questionnaire, {{0}, End::High});
    const auto down = directions_to(questionnaire, {{0}, End::Low});
    CHECK((up[1] == Direction::Down));
    CHECK((down[1] == Direction::Up));
    CHECK((up[2] == Direction::Up));
    CHECK((down[2] == Direction::Down));
    CHECK((down[0] == Direction::None));
}

}  // namespace ajar
