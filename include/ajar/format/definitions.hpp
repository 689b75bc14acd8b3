// A questionnaire in the making: what was read so far, and how to find it by
// name while the rest is read.
#pragma once

#include <ajar/format/names.hpp>
#include <ajar/format/table.hpp>
#include <ajar/model/questionnaire.hpp>

#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

namespace ajar {

// What a next step names, until everything it may name is read.
struct StepReferences {
    std::optional<TomlValue> when;
    std::vector<Placed> sources;
};

struct Definitions {
    Questionnaire questionnaire;
    Names sources;
    Names responses;
    Names groups;
    Names items;
    Names scales;
    Names explanations;
    Names next_steps;
    Names critical;

    // Items of no known kind, and scales whose bands could not all be read:
    // what rests on that is not judged, so that one mistake is reported once.
    std::vector<bool> is_item_faulty;
    std::vector<bool> are_bands_faulty;

    // The show_if of every item as it stands in the document; none where there
    // is none to read.
    std::vector<const TomlValue*> show_ifs;

    // For every scale how many items, from the first on, it rests on; and how
    // many scales lie one below the other, itself counted: none where that is
    // too many.
    std::vector<std::size_t> items_below_scale;
    std::vector<std::size_t> scale_depths;

    std::vector<StepReferences> step_references;  // of every next step

    // In all expressions that were read so far.
    std::size_t expression_nodes = 0;
    std::size_t expression_faults = 0;
};

// How many of the first items an expression may ask about: all of them, or for
// show_if those before its own.
struct ItemScope {
    std::size_t items = std::numeric_limits<std::size_t>::max();
};

}  // namespace ajar
