// What is wrong where the TOML library stopped.
#pragma once

#include <ajar/diag/source_text.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ajar {

struct TomlFault {
    std::size_t offset = 0;  // of its first byte in the source
    std::size_t length = 1;  // in characters
    std::string message;
    std::string hint = {};
};

struct TomlWords {
    std::string message;
    std::string hint = {};
};

// From one byte up to another; of one character where the two are the same.
TomlFault fault_between(std::string_view text,
                        std::size_t from,
                        std::size_t to,
                        TomlWords words);

// The library refuses the text at the byte `stop`. Nothing when the grammar has
// nothing against what stands there: a key that is there already, mostly. What
// stands in a private source is not told.
std::optional<TomlFault> find_flaw(const SourceText& source, std::size_t stop);

}  // namespace ajar
