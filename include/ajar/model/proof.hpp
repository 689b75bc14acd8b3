// What a questionnaire can and cannot say, over all answers there are.
#pragma once

#include <ajar/model/answers.hpp>
#include <ajar/model/number.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ajar {

enum class Verdict { Reachable, Unreachable, Undecided };

// Whether a part can be shown by any answers at all.
struct Proof {
    Verdict verdict = Verdict::Undecided;
    Answers witness;     // when reachable: answers that show the part
    std::string reason;  // when undecided: the limit that was hit
};

// The lowest or the highest score that any answers give.
struct Extremum {
    Proof proof;  // reachable: some answers give a score, this one at the end
    std::optional<Number> score;
};

struct ScaleProof {
    Extremum low;
    Extremum high;
    std::vector<Proof> bands;
};

// One place for every part, in the questionnaire's order.
struct Proofs {
    std::vector<Proof> items;
    std::vector<ScaleProof> scales;
    std::vector<Proof> explanations;
    std::vector<Proof> next_steps;
    std::vector<Proof> critical;
};

}  // namespace ajar
