// What is asked about a questionnaire: can its answers come to this?
#pragma once

#include <ajar/engine/proof/truth_set.hpp>
#include <ajar/model/expression.hpp>
#include <ajar/model/index.hpp>

#include <optional>
#include <vector>

namespace ajar {

// Whether items may be left unanswered at all.
enum class Skipping { Allowed, Forbidden };

// A condition, and the truths that it may come to.
struct Wish {
    const Condition* condition = nullptr;
    TruthSet wanted = Truth::True;
};

enum class End { Low, High };

struct WantedEnd {
    ScaleIndex scale;
    End end;
};

// Several wishes, of which one is enough, no matter which.
using Choices = std::vector<Wish>;

// All wishes at once, and one of each choices; of the answers that fulfil them,
// those that give a scale its lowest or highest score. The conditions outlive
// the aim.
struct Aim {
    std::vector<Wish> wishes;
    std::optional<WantedEnd> end;
    Skipping skipping = Skipping::Allowed;
    std::vector<Choices> choices = {};
};

// Every condition of the aim, each once.
std::vector<const Condition*> conditions_of(const Aim& aim);

// Whether it wants nothing but that conditions come true.
bool wants_truth(const Aim& aim);

}  // namespace ajar
