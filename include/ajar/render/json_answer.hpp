// An answer in JSON: as an answer file would have it.
#pragma once

#include <ajar/model/answers.hpp>
#include <ajar/model/item.hpp>
#include <ajar/render/json_writer.hpp>

namespace ajar {

// The answer is one that the item allows.
void write_answer(JsonWriter& json, const Item& item, const Answer& answer);

}  // namespace ajar
