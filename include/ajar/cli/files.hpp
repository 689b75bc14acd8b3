// Bytes in: the only place that opens what a person names. What is written
// goes through the store.
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

// Whether what was written to standard output has arrived, as far as the system
// tells: a file on another computer may say only upon closing that it has no
// room.
bool has_output_arrived();

// Whether standard output is a pipe that nobody reads any more.
bool has_output_lost_its_reader();

// The names of the folder's regular files, sorted; none when there is no such
// folder.
std::vector<std::string> files_in(const std::string& folder);

bool exists(const std::string& path);

// One text for each file, whatever path leads to it: its device and inode. A
// path without a file has its own.
std::string identity_of(const std::string& path);

// The path with all links followed; empty when there is no such file.
std::string real_path(const std::string& path);

}  // namespace ajar
