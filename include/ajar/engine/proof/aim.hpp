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

struct Wish {
    const Condition* condition = nullptr;
    TruthSet wanted = Truth::True;
};

enum class End { Low, High };

struct WantedEnd {
    ScaleIndex scale;
    End end;
};

// All wishes at once; of the answers that fulfil them, those that give a scale
// its lowest or highest score.
struct Aim {
    std::vector<Wish> wishes;
    std::optional<WantedEnd> end;
    Skipping skipping = Skipping::Allowed;
};

}  // namespace ajar
