// How one scale came to its value and its band, with numbers.
#pragma once

#include <ajar/model/report.hpp>
#include <ajar/render/reading.hpp>

namespace ajar {

// Each input and what it counts as, the rule, the value, where it
// could lie if nothing were open, the band and its cut-offs.
Report scale_worked_out(const Reading& reading, ScaleIndex index);

}  // namespace ajar
