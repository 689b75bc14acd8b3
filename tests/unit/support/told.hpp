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

inline SourceRef source_of(std::string text,
                           std::string name = "test.toml",
                           Privacy privacy = Privacy::Open)
{
    return std::make_shared<const SourceText>(std::move(name), std::move(text),
                                              privacy);
}

// A text without its marks '^', and the bytes that they stood before.
struct Marked {
    std::string text;
    std::vector<std::size_t> places;
};

inline Marked marked(std::string_view with_marks)
{
    Marked found;
    for (const char character : with_marks) {
        if (character == '^') {
            found.places.push_back(found.text.size());
        } else {
            found.text += character;
        }
    }
    return found;
}

inline std::string told(Code code, Location place)
{
    return std::string(name_of(code)) + " " + std::to_string(place.line) + ":" +
           std::to_string(place.column) + "\n";
}

// One line "code line:column" for each fault; warnings say that they are one.
inline std::string told(const Diagnostics& diagnostics)
{
    std::string lines;
    for (const Diagnostic& one : diagnostics) {
        lines += one.severity == Severity::Warning ? "warning " : "";
        lines += told(one.code, one.where.start);
    }
    return lines;
}

// The same for faults expected at the marks, one code for each mark.
inline std::string told(const Marked& expected, const std::vector<Code>& codes)
{
    const SourceText source("", expected.text);
    std::string lines;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        lines += told(codes[i], source.location_of(expected.places.at(i)));
    }
    return lines;
}

}  // namespace ajar
