// What is asked about a questionnaire: can its answers come to this? And what
// that rests on.
#pragma once

#include <ajar/engine/mentions.hpp>
#include <ajar/engine/possible_values.hpp>
#include <ajar/model/questionnaire.hpp>

#include <optional>
#include <vector>

namespace ajar {

// Whether items may be left unanswered at all.
enum class Skipping { Allowed, Forbidden };

// A condition, and the truths that it may come to.
struct Requirement {
    const Condition* condition = nullptr;
    TruthSet wanted = Truth::True;
};

enum class End { Low, High };

struct WantedEnd {
    ScaleIndex scale;
    End end;
};

// Requirements of which one is enough, no matter which.
using Alternatives = std::vector<Requirement>;

// All requirements at once, and one of each alternatives; of the answers that
// meet them, those that give a scale its lowest or highest score. The
// conditions outlive the query.
struct Query {
    std::vector<Requirement> requirements;
    std::optional<WantedEnd> end = std::nullopt;
    Skipping skipping = Skipping::Allowed;
    std::vector<Alternatives> alternatives = {};

    // All of both: a requirement is alone in its list.
    std::vector<Alternatives> lists() const;
};

// Every condition of the query, each once.
std::vector<const Condition*> conditions_of(const Query& query);

// The items and scales that can make a difference, through conditions, inputs
// and branches: nothing outside can change what is asked.
struct Scope {
    // Each behind everything its `show_if` rests on; the items of one scale
    // stand together where that can be had.
    std::vector<ItemIndex> items;
    std::vector<ScaleIndex> scales;  // in file order
};

Scope scope_of(const Questionnaire& questionnaire, const Mentions& asked);

}  // namespace ajar
