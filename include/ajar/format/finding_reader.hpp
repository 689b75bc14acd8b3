// What answers can open: explanations, critical rules, and support moved up.
#pragma once

#include <ajar/format/definitions.hpp>

namespace ajar {

// Once items, scales and next steps are there.
void read_explanations(const TomlTable& root,
                       Definitions& definitions,
                       Faults& faults);

void read_critical_rules(const TomlTable& root,
                         Definitions& definitions,
                         Faults& faults);

void read_support(const TomlTable& root,
                  Definitions& definitions,
                  Faults& faults);

}  // namespace ajar
