// What `check` found, for people and for scripts.
#pragma once

#include <ajar/diag/diagnostic.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace ajar {

struct CheckedFile {
    std::string name;
    Diagnostics errors;
    Diagnostics warnings;
    Diagnostics failures;  // of its worked examples
    std::size_t passed = 0;
    std::size_t failed = 0;
};

// One line a file.
std::string render_check(const std::vector<CheckedFile>& files);

// One object, or an array of them when several files were named.
std::string render_check_json(const std::vector<CheckedFile>& files);

}  // namespace ajar
