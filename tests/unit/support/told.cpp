#include "told.hpp"

namespace ajar {

SourceRef source_of(std::string text, std::string name, Privacy privacy)
{
    return std::make_shared<const SourceText>(std::move(name), std::move(text),
                                              privacy);
}

Marked marked(std::string_view with_marks)
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

std::string told(Code code, Location place)
{
    return std::string(name_of(code)) + " " + std::to_string(place.line) + ":" +
           std::to_string(place.column) + "\n";
}

std::string told(const Diagnostics& diagnostics)
{
    std::string lines;
    for (const Diagnostic& one : diagnostics) {
        lines += one.severity == Severity::Warning ? "warning " : "";
        lines += told(one.code, one.where.start);
    }
    return lines;
}

std::string told(const Marked& expected, const std::vector<Code>& codes)
{
    const SourceText source("", expected.text);
    std::string lines;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        lines += told(codes[i], source.location_of(expected.places.at(i)));
    }
    return lines;
}

}  // namespace ajar
