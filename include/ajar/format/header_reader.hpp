// The top-level keys of a questionnaire: what it is called, and how its report
// is set out.
#pragma once

#include <ajar/format/table.hpp>
#include <ajar/model/questionnaire.hpp>

namespace ajar {

// Whether `format` is 1, or missing or no number at all: then other faults are
// worth naming too. A file of another format is refused for that alone.
bool has_known_format(const TomlTable& root, Faults& faults);

// The same for a library file, whose other keys were read already.
void check_format(const TableReader& header, Faults& faults);

void read_header(const TableReader& header,
                 Questionnaire& questionnaire,
                 Faults& faults);

}  // namespace ajar
