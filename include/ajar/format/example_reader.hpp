// Worked examples: the [[test]] tables of a questionnaire.
#pragma once

#include <ajar/format/definitions.hpp>

namespace ajar {

// Once every other part is there. Whether the answers fit their items is
// found out when the example is run.
void read_examples(const TomlTable& root,
                   SourceRef source,
                   Definitions& definitions,
                   Faults& faults);

}  // namespace ajar
