// What a questionnaire can and cannot say, over all answers there are.
#pragma once

#include <ajar/model/answers.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ajar {

// Answers to a few of a questionnaire's items: there is one for each part, and
// most need few answers. Copies share them.
class Witness {
public:
    using Given = std::vector<std::pair<ItemIndex, Answer>>;

    Witness() : m_given(std::make_shared<const Given>()) {}

    explicit Witness(const Answers& answers);

    // In the questionnaire's order.
    const Given& given() const { return *m_given; }

    // One place for each item.
    Answers answers() const;

private:
    std::size_t m_items = 0;
    std::shared_ptr<const Given> m_given;
};

enum class Verdict { Reachable, Unreachable, Undecided };

// Whether a part can be shown by any answers at all.
struct Proof {
    Verdict verdict = Verdict::Undecided;
    Witness witness;     // when reachable: answers that show the part
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
