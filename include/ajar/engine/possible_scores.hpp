// What a scale may still come to while some of its inputs are open.
#pragma once

#include <ajar/engine/interval.hpp>
#include <ajar/engine/tally.hpp>
#include <ajar/model/scale.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace ajar {

// An input that is not decided yet, or several that are alike.
struct OpenInput {
    std::size_t input = 0;          // its position in the scale
    std::optional<Interval> coded;  // when it is answered with a score
    bool may_lack_score = false;
    bool may_be_hidden = false;
    std::size_t count = 1;  // so many inputs like this one
};

// What such an input may turn out to be.
struct OpenEffect {
    std::size_t count = 1;  // so many inputs are like this
    Number weight = 1;
    std::optional<Interval> counted;  // the values it may be counted with
    bool may_go_uncounted = false;
    // Where a scale asks for enough answers, an input is answered, lacks an
    // answer, or is out of play:
    bool may_answer = false;
    bool may_lack = false;
    bool may_leave = false;
};

OpenEffect effect_of(const Scale& scale, const OpenInput& open);

// How far the answers go beyond what is needed, at worst and at best: enough
// when above 0.
struct Margin {
    long worst = 0;
    long best = 0;
};

Margin margin_of(const Scale& scale,
                 const Tally& tally,
                 const std::vector<OpenEffect>& effects);

// Of the effects that may go uncounted: how many have to be counted at least,
// so that the answers can suffice. `margin.best` is above 0.
std::size_t fewest_counted(const Scale& scale,
                           const Margin& margin,
                           const std::vector<OpenEffect>& effects);

// Everything that is possible lies in it; not everything in it is possible.
struct PossibleScores {
    bool may_be_none = false;
    std::optional<Interval> values;  // none: no score is possible any more
};

PossibleScores possible_scores(const Scale& scale,
                               const Tally& tally,
                               const std::vector<OpenInput>& open);

// The same where every open input is answered with a score. Whether the answers
// suffice is not asked; some input is in play.
std::optional<Interval> possible_if_answered(
    const Scale& scale, const Tally& tally, const std::vector<OpenInput>& open);

}  // namespace ajar
