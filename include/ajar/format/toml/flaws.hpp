// What is wrong where the TOML library stopped.
#pragma once

#include <ajar/format/toml/lexer.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace ajar {

// From one byte up to another; of one character where the two are the same.
struct TomlFlawAt {
    TomlFlaw flaw;
    std::size_t begin;
    std::size_t end;
};

// The library refuses the text at the byte `stop`. Nothing when the grammar has
// nothing against what stands there: a key that is there already, mostly.
std::optional<TomlFlawAt> find_flaw(std::string_view text, std::size_t stop);

}  // namespace ajar
