// All the bytes, however few the system takes or gives at a time.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ajar {

// Whether all of the text was written; when not, errno says why.
bool write_all(int descriptor, std::string_view text);

// What a plain file holds from here on, `most` bytes of it at most; nothing
// when reading fails, and errno says why.
std::optional<std::string> read_at_most(int descriptor, std::size_t most);

}  // namespace ajar
