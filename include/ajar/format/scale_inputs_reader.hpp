// What a scale is made of: its inputs, which of them are reverse-keyed, and
// what each weighs.
#pragma once

#include <ajar/format/definitions.hpp>
#include <ajar/format/table.hpp>
#include <ajar/model/scale.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ajar {

struct ScaleInputs {
    decltype(Scale::inputs) inputs;
    std::vector<std::string> ids;  // in the order of the inputs
    std::size_t listed = 0;        // unknown ones too
};

// The items, or the earlier scales, that a scale names. `all_scales` holds the
// later ones too: naming one of them is another fault than naming nothing.
ScaleInputs read_inputs(const TableReader& part,
                        const Definitions& definitions,
                        const Names& all_scales,
                        Faults& faults);

void read_reverse(const TableReader& part,
                  const Definitions& definitions,
                  ScaleInputs& inputs,
                  Faults& faults);

// A scale of no known method is not told that it takes no weights.
void read_weights(const TableReader& part,
                  std::optional<Method> method,
                  ScaleInputs& inputs,
                  Faults& faults);

}  // namespace ajar
