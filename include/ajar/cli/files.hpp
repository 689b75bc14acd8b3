// Bytes in and out: the only place that opens files.
#pragma once

#include <ajar/cli/failure.hpp>
#include <ajar/diag/source_text.hpp>

#include <cstddef>
#include <istream>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

// Reads a regular file or a pipe; "-" is `input`. Directories, devices and
// sockets are refused. Little more than 1 MiB is read: what is larger is
// refused by whoever reads the text. `name` in messages is the path.
Attempt<SourceRef> read_source(const std::string& path,
                               std::istream& input,
                               Privacy privacy);

// Standard input, once it is bad().
std::unexpected<Failure> cannot_read_input();

// How many bytes there are, waiting for the first; 0 at the end, and nothing
// when reading fails.
std::optional<std::size_t> read_some(int descriptor, std::span<char> buffer);

// Whether `write_whole_file` would refuse the path for what stands there now,
// or for its folder.
Attempt<void> check_target(const std::string& path, bool may_replace);

// The file is there in whole, with mode 0600, or as it was before. What exists
// already is replaced only when `may_replace`, and never a device, a folder or
// a link.
Attempt<void> write_whole_file(const std::string& path,
                               std::string_view text,
                               bool may_replace);

// The names of the folder's regular files, sorted; none when there is no such
// folder.
std::vector<std::string> files_in(const std::string& folder);

bool exists(const std::string& path);

// The path with all links followed; empty when there is no such file.
std::string real_path(const std::string& path);

}  // namespace ajar
