// Sources, responses and next steps: what a library file may hold, and a
// questionnaire too (ajar-questionnaire(5), Library files).
#pragma once

#include <ajar/format/definitions.hpp>

#include <deque>
#include <optional>

namespace ajar {

void read_sources(const TomlTable& root,
                  Definitions& definitions,
                  Faults& faults);

void read_responses(const TomlTable& root,
                    Definitions& definitions,
                    Faults& faults);

// Next steps may ask about items and scales, and name sources of any file:
// those are looked up afterwards, when the table is gone.
void read_next_steps(const TomlTable& root,
                     Definitions& definitions,
                     Faults& faults);

void look_up_step_references(Definitions& definitions,
                             std::deque<Faults>& faults_of_files);

// Options as they stand in a set or in an item; nothing when one of them is
// not usable.
Responses read_options(const TomlArray& options, Span where, Faults& faults);

}  // namespace ajar
