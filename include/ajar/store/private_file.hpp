// One file of the private folder: read, or replaced in one step.
#pragma once

#include <ajar/store/fault.hpp>

#include <sys/stat.h>

#include <optional>
#include <string>
#include <string_view>

namespace ajar {

// A file by its folder, opened, and its name there; the path is for messages.
struct FilePlace {
    int folder = -1;
    std::string name;
    std::string path;
};

// Refuses what is no plain file with one name of its own (Kind::Unsafe).
Stored<void> check_plain(const struct stat& status, const std::string& path);

// The same, and refuses what others own or may read or write.
Stored<void> check_private(const struct stat& status, const std::string& path);

// Why a file did not open: what is there says more than errno does.
StoreFault why_not_opened(const FilePlace& place);

// The file's text; nothing when there is no such file. Never waits, follows no
// link, and refuses what `check_private` refuses, and more than 1 MiB.
Stored<std::optional<std::string>> read_private(const FilePlace& place);

// The file holds the text, for good, or all that it held before. What is
// in its place and is no plain file with one name is left alone and refused.
// When the last step fails, the text is there, and the message says what may
// become of it.
Stored<void> replace_private(const FilePlace& place, std::string_view text);

// Whether a file is what a run left that ended in the middle of replacing one.
bool is_temporary(std::string_view name);

}  // namespace ajar
