// What a folder holds, and making sure that it goes on holding it.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace ajar {

// All names in the folder, sorted, but for "." and ".."; nothing when it cannot
// be read to its end, and errno says why.
std::optional<std::vector<std::string>> folder_entries(int folder);

// Whether the names in the folder, open for reading, survive a power cut. A
// file system that has no call for it is no failure; for another, errno says
// why.
bool flush_folder(int folder);

}  // namespace ajar
