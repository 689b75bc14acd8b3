// What each input of a scale is worth, as JSON.
#pragma once

#include <ajar/render/json_writer.hpp>
#include <ajar/render/reading.hpp>

namespace ajar {

// An array with one object for each input, in the scale's order.
void write_inputs(JsonWriter& json, const Reading& reading, ScaleIndex index);

}  // namespace ajar
