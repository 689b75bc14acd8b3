// A table of answers as it was written: item id and value.
#pragma once

#include <ajar/format/document.hpp>
#include <ajar/format/faults.hpp>
#include <ajar/model/answers.hpp>

#include <vector>

namespace ajar {

// Reports numbers and texts that no item could ever take (inf, a text over
// 16 KiB); the rest is for whoever knows the items.
std::vector<WrittenAnswer> written_answers(const TomlTable& table,
                                           Faults& faults);

}  // namespace ajar
