// A file where a person wants one: written in whole or not at all.
#pragma once

#include <ajar/store/fault.hpp>

#include <string>
#include <string_view>

namespace ajar {

// Whether `write_whole_file` would refuse the path for what is there now,
// or for its folder.
Stored<void> check_target(const std::string& path, bool may_replace);

// Whether both paths name one file, one that is there or one still to be made.
bool is_one_target(const std::string& path, const std::string& other);

// The file is there in whole, with mode 0600, or as it was before. What exists
// already is replaced only when `may_replace`, and never a device, a folder or
// a link.
//
// No other copy of the text is left, whatever ends the program. Only SIGKILL
// may leave one, named ajar-new-*, and only where a file is replaced or the
// file system knows no files without a name.
Stored<void> write_whole_file(const std::string& path,
                              std::string_view text,
                              bool may_replace);

}  // namespace ajar
