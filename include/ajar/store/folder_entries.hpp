// What a folder holds.
#pragma once

#include <string>
#include <vector>

namespace ajar {

// All names in the folder, sorted, but for "." and ".."; none when it cannot
// be read.
std::vector<std::string> folder_entries(int folder);

}  // namespace ajar
