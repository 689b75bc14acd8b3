// How the report came about, with numbers: for those who want to check it.
#pragma once

#include <ajar/model/report.hpp>
#include <ajar/render/reading.hpp>

namespace ajar {

// Every scale, then why each explanation and each step is shown.
Report worked_out(const Reading& reading);

// One scale: each input and what it counts as, the rule, the value, where it
// could lie if nothing were open, the band and its cut-offs.
Report scale_worked_out(const Reading& reading, ScaleIndex index);

}  // namespace ajar
