// Scales of a questionnaire.
#pragma once

#include <ajar/format/definitions.hpp>

namespace ajar {

// Once the items are there. A scale may put earlier scales together.
void read_scales(const TomlTable& root,
                 Definitions& definitions,
                 Faults& faults);

}  // namespace ajar
