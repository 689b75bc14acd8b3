// The questionnaires and their library, as compiled into the program.
#pragma once

#include <span>
#include <string_view>

namespace ajar {

struct BundledFile {
    std::string_view path;  // below questionnaires/: "common/steps.toml"
    std::string_view text;
};

// Sorted by path.
std::span<const BundledFile> bundled_files();

}  // namespace ajar
