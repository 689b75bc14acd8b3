// What each input of a scale counts as, with numbers.
#pragma once

#include <ajar/model/report.hpp>
#include <ajar/render/reading.hpp>

namespace ajar {

// One point for each input, in the scale's order: the question, the answer,
// the coded value, and what becomes of a gap.
Points scale_inputs(const Reading& reading, ScaleIndex index);

}  // namespace ajar
