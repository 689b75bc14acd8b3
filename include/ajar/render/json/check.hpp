// `ajar check --format json` (ajar(1)).
#pragma once

#include <ajar/render/checked_file.hpp>

#include <string>
#include <vector>

namespace ajar {

// One object, or an array of them when several files were named.
std::string render_check_json(const std::vector<CheckedFile>& files);

}  // namespace ajar
