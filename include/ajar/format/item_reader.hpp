// Groups and items of a questionnaire.
#pragma once

#include <ajar/format/definitions.hpp>

namespace ajar {

void read_groups(const TomlTable& root,
                 Definitions& definitions,
                 Faults& faults);

// Items without their show_if, which may ask about scales.
void read_items(const TomlTable& root,
                Definitions& definitions,
                Faults& faults);

// Once items and scales are there; the document still is, too.
void read_show_ifs(Definitions& definitions, Faults& faults);

}  // namespace ajar
