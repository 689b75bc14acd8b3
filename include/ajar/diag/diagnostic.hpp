// What is wrong, and where: faults as values that are collected and printed.
#pragma once

#include <ajar/diag/code.hpp>
#include <ajar/diag/source_text.hpp>

#include <expected>
#include <string>
#include <vector>

namespace ajar {

enum class Severity { Error, Warning };

struct Diagnostic {
    Severity severity = Severity::Error;
    Code code{};
    std::string message;
    std::string hint;  // may be empty
    SourceRef source;  // none when no text is to blame
    Span where;        // line 0: the file as a whole
};

using Diagnostics = std::vector<Diagnostic>;

// A value, or every fault that is in its way.
template <class T>
using Result = std::expected<T, Diagnostics>;

// The file itself before its libraries (as spans count them), then by file name
// and place, then as they were found.
void sort_by_place(Diagnostics& diagnostics);

bool has_errors(const Diagnostics& diagnostics);

}  // namespace ajar
