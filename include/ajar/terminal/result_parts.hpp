// A report in parts, each of them enough to read at once.
#pragma once

#include <ajar/model/report.hpp>

#include <vector>

namespace ajar {

// In order and nothing left out. The first one says what this is, and holds the
// first finding (CARE-27); each further finding is a part of its own; short
// sections share one. The parts are the same for every width.
std::vector<Report> parts_of(const Report& report);

}  // namespace ajar
