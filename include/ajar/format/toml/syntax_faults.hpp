// What the TOML library refuses, in our own words and at the place where a
// person would look.
#pragma once

#include <ajar/diag/source_text.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace ajar {

struct TomlFault {
    std::size_t offset = 0;  // of its first byte in the source
    std::size_t length = 1;  // in characters
    std::string message;
    std::string hint = {};
};

// `place` is where the library stopped. Of its own words two things are read:
// what is there already, and the name of it. Nothing that stands in a private
// source is told, but names of keys. A fault that has no words of ours keeps
// those of the library.
TomlFault toml_fault(std::string_view description,
                     Location place,
                     const SourceText& source);

}  // namespace ajar
