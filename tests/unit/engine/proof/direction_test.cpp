#include <ajar/engine/proof/direction.hpp>

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
            questionnaire, ScaleIndex{questionnaire.scales.size() - 1});
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

TEST_CASE("an item steers by its score where a branch asks for a scale of it")
{
    struct Row {
        std::string show_if;
        std::string steering;
    };

    const std::vector<Row> rows = {
        {"true", ""},
        {"answer.b == 1", ""},
        {"score.one > 1", "b c"},
        {"score.both > 1", "b c d"},
        {"answer.b == 1 or score.two > 1", "d"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.show_if);
        const Questionnaire questionnaire = with(
            scale_of("method = 'sum'\nitems = ['b', 'c']", "one") +
            scale_of("method = 'sum'\nitems = ['d']", "two") +
            scale_of("method = 'sum'\nscales = ['one', 'two']", "both") +
            "[[item]]\nid = 'own'\ntext = '?'\ntype = 'number'\nshow_if = '" +
            row.show_if + "'\n");
        const ItemIndex own{questionnaire.items.size() - 1};
        std::vector<ItemIndex> found;
        const auto steers = steers_by_score(questionnaire, {{own}, {}});
        for (std::size_t i = 0; i < steers.size(); ++i) {
            if (steers[i]) {
                found.push_back({i});
            }
        }
        CHECK(ids(questionnaire, found) == row.steering);
        // Outside the scope it steers nothing.
        CHECK_FALSE(steers_by_score(questionnaire, {{{1}}, {}})[1]);
    }
}

}  // namespace ajar
