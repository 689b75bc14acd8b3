#include <ajar/engine/advice.hpp>

#include <doctest/doctest.h>

#include <string>

#include "../../support/advising.hpp"

namespace ajar {

using namespace advising;
using proving::critical;

namespace {

std::string bands(const std::string& second, const std::string& keys = "")
{
    return scale_of("method = 'sum'\nitems = ['b', 'c']\n" + keys +
                    "bands = [{id = 'low', label = 'L'}, "
                    "{id = 'high', label = 'H', from = " +
                    second + "}]");
}

}  // namespace

TEST_CASE("advice on parts that no answers show")
{
    check_advice(
        {
            {"all is well", bands("4"), ""},
            {"an item",
             "[[item]]\nid = 'x'\ntext = '?'\ntype = 'number'\n"
             "show_if = 'answer.b > 4'\n",
             "unreachable-item: item 'x' is never shown"},
            {"a cut-off at the top", bands("8"), ""},
            {"a cut-off over it", bands("8.5"),
             "cut-off-out-of-range: band 'high' of scale 'scale' cannot occur: "
             "its cut-off is over every score"},
            {"a cut-off at the bottom", bands("0"),
             "cut-off-out-of-range: band 'low' of scale 'scale' cannot occur: "
             "the next cut-off is at or below every score"},
            {"moved onto just its range",
             scale_of("method = 'max'\nitems = ['hours']\n"
                      "rescale = {from = [0, 10], to = [100, 0]}"),
             ""},
            {"moved beyond its range by less than is printed",
             scale_of("method = 'max'\nitems = ['hours']\n"
                      "rescale = {from = [0, 9.999999], to = [0, 0.000001]}"),
             ""},
            {"moved beyond the end of its range",
             scale_of("method = 'max'\nitems = ['hours']\n"
                      "rescale = {from = [0, 4], to = [0, 100]}"),
             "rescale-out-of-range: scale 'scale' is moved onto 0 to 100, but "
             "reaches 250"},
            {"moved beyond the end of its range, the other way round",
             scale_of("method = 'max'\nitems = ['hours']\n"
                      "rescale = {from = [0, 4], to = [100, 0]}"),
             "rescale-out-of-range: scale 'scale' is moved onto 0 to 100, but "
             "reaches -150"},
            {"a band between two scores",
             scale_of("method = 'sum'\nitems = ['b']\nbands = "
                      "[{id = 'low', label = 'L'}, "
                      "{id = 'odd', label = 'O', from = 1.2}, "
                      "{id = 'high', label = 'H', from = 1.8}]"),
             "unreachable-band: band 'odd' of scale 'scale' cannot occur"},
            {"a band of prorated sums alone",
             scale_of("method = 'sum'\nitems = ['b', 'hours']\n"
                      "min_answered = 1\nbands = [{id = 'low', label = 'L'}, "
                      "{id = 'high', label = 'H', from = 20.5}]"),
             "cut-off-out-of-range: band 'high' of scale 'scale' cannot occur: "
             "its cut-off is over every score"},
            {"a band of skipped items",
             scale_of("method = 'sum'\nitems = ['steps', 'hours']\n"
                      "min_answered = 1\nbands = [{id = 'low', label = 'L'}, "
                      "{id = 'high', label = 'H', from = 19.5}]"),
             "band-of-skips: band 'high' of scale 'scale' only occurs when "
             "items are skipped"},
            {"a scale",
             "[[item]]\nid = 'x'\ntext = '?'\ntype = 'number'\n"
             "min = 0\nmax = 3\nshow_if = 'false'\n" +
                 scale_of("method = 'sum'\nitems = ['x']\n"
                          "bands = [{id = 'low', label = 'L'}]"),
             "unreachable-item: item 'x' is never shown\n"
             "never-scored: scale 'scale' never has a score"},
            {"an explanation", explanation("e", "when = 'answer.b > 4'"),
             "unreachable-explanation: explanation 'e' never opens"},
            {"a next step",
             step("n", "when = 'answer.b == 1'") +
                 explanation("e", "when = 'answer.b == 2'\n"
                                  "next_steps = ['n']"),
             "unreachable-next-step: next step 'n' is never shown"},
            {"a next step that nobody names is other advice", step("n"), ""},
            {"a critical rule", critical("answer.hours > 10"),
             "unreachable-critical: critical rule 'c' never applies"},
        },
        proved(advise_on_reach));
}

}  // namespace ajar
