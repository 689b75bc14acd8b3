// What the TOML library refuses, in our own words and at the place where a
// person would look.
#pragma once

#include <ajar/format/toml/flaws.hpp>

#include <string_view>

namespace ajar {

// `place` is where the library stopped. Of its own words two things are read:
// what is there already, and the name of it. Nothing that stands in a private
// source is told, but names of keys. A fault that has no words of ours keeps
// those of the library.
TomlFault toml_fault(std::string_view description,
                     Location place,
                     const SourceText& source);

}  // namespace ajar
