#include <ajar/engine/prove.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../support/proving.hpp"

namespace ajar {

using namespace proving;

namespace {

std::string printed(const std::vector<Proof>& proofs)
{
    std::string words;
    for (const Proof& proof : proofs) {
        words += (words.empty() ? "" : " ") + proving::printed(proof.verdict);
    }
    return words;
}

const std::string part = "title = 'T'\ntext = 'T'\n";

// b in two bands and one that its scores never reach.
const std::string parts =
    "[[item]]\nid = 'never'\ntext = '?'\ntype = 'number'\n"
    "min = 0\nmax = 3\nshow_if = 'answer.b == 1 and answer.b == 2'\n" +
    scale_of("method = 'sum'\nitems = ['b']\nbands = "
             "[{id = 'low', label = 'L'}, {id = 'mid', label = 'M', from = 3}, "
             "{id = 'high', label = 'H', from = 5}]",
             "s") +
    scale_of("method = 'sum'\nitems = ['never']", "n") +
    "[[next_step]]\nid = 'walk'\n" + part + "when = 'answer.b == 1'\n" +
    "[[next_step]]\nid = 'call'\n" + part + "[[next_step]]\nid = 'rest'\n" +
    part + "[[explanation]]\nid = 'e'\n" + part +
    "when = 'score.s > 2'\nnext_steps = ['walk', 'call']\n" +
    "[[explanation]]\nid = 'f'\n" + part + "when = 'score.n >= 0'\n" +
    "[[explanation]]\nid = 'g'\n" + part +
    critical("band.s == 'mid' and answer.b == 4", "one") +
    critical("answered(never)", "two");

}  // namespace

TEST_CASE("all parts are proved, in the questionnaire's order")
{
    const Questionnaire questionnaire = with(parts);
    Prover prover(questionnaire);
    const Proofs proofs = prove_all(questionnaire, prover);
    CHECK(printed(proofs.items) == "yes yes yes yes yes yes yes yes yes no");
    REQUIRE(proofs.scales.size() == 2);
    CHECK(ajar::printed(proofs.scales[0].low.score) == "0");
    CHECK(ajar::printed(proofs.scales[0].high.score) == "4");
    CHECK(printed(proofs.scales[0].bands) == "yes yes no");
    CHECK(proving::printed(proofs.scales[1].low.proof.verdict) == "no");
    CHECK(proving::printed(proofs.scales[1].high.proof.verdict) == "no");
    CHECK(printed(proofs.explanations) == "yes no yes");
    // Its own condition and that of its explanation exclude one another; call
    // opens; nobody names rest.
    CHECK(printed(proofs.next_steps) == "no yes no");
    CHECK(printed(proofs.critical) == "yes no");
    for (const Proof& proof : proofs.scales[0].bands) {
        if (proof.verdict == Verdict::Reachable) {
            tried_out(questionnaire, proof.witness.answers());
        }
    }
}

}  // namespace ajar
