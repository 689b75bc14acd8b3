// What `check` found, for people.
#pragma once

#include <ajar/render/checked_file.hpp>

#include <string>
#include <vector>

namespace ajar {

// One line a file.
std::string render_check(const std::vector<CheckedFile>& files);

}  // namespace ajar
