// Where the TOML library stopped, and what a person is told of it.
#pragma once

#include <ajar/diag/source_text.hpp>
#include <ajar/format/toml/walker.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace ajar {

struct TomlFault {
    std::size_t offset = 0;  // of its first byte in the source
    std::size_t length = 1;  // in characters
    std::string message;
    std::string hint;
};

// The library says "Error while parsing SCOPE: DETAIL".
struct TomlStop {
    TomlStop(std::string_view description,
             Location place,
             const SourceText& source);

    // A newline where there is nothing: before the text and behind it.
    char at(std::size_t byte) const
    {
        return byte < text.size() ? text[byte] : '\n';
    }

    char here() const { return at(offset); }

    char before() const { return at(offset - 1); }

    // A fault from one byte up to another; of one character, when there is
    // nothing between them.
    TomlFault fault(std::size_t from,
                    std::size_t to,
                    std::string message,
                    std::string_view hint = {}) const;
    TomlFault fault_here(std::string_view message,
                         std::string_view hint = {}) const;

    std::string_view text;
    bool may_tell;  // what stands in the text
    std::size_t offset;
    TomlWalker walker;  // came up to the offset
    std::string_view scope;
    std::string_view detail;
};

}  // namespace ajar
