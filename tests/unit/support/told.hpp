// Texts that carry the place of their faults, and faults in one line, so that
// a row of a table holds both.
#pragma once

#include <ajar/diag/code.hpp>
#include <ajar/diag/diagnostic.hpp>
#include <ajar/diag/source_text.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ajar {

SourceRef source_of(std::string text,
                    std::string name = "test.toml",
                    Privacy privacy = Privacy::Open);

// A text without its marks '^', and the bytes that they stood before.
struct Marked {
    std::string text;
    std::vector<std::size_t> places;
};

Marked marked(std::string_view with_marks);

std::string told(Code code, Location place);

// One line "code line:column" for each fault; warnings say that they are one.
std::string told(const Diagnostics& diagnostics);

// The same for faults expected at the marks, one code for each mark.
std::string told(const Marked& expected, const std::vector<Code>& codes);

}  // namespace ajar
