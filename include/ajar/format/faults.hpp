// Collects what is wrong with one file while it is read.
#pragma once

#include <ajar/diag/diagnostic.hpp>

#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace ajar {

class Faults {
public:
    // `file` is the number that spans of this source carry.
    explicit Faults(SourceRef source, std::size_t file = 0)
        : m_source(std::move(source)), m_file(file)
    {
    }

    const SourceText& source() const { return *m_source; }

    std::size_t file() const { return m_file; }

    void add(Span where, Code code, std::string message, std::string hint = {});

    // The place of a byte of the source.
    Span span_at(std::size_t offset, std::size_t length = 1) const;

    bool is_empty() const { return m_found.empty(); }

    // "did you mean 'x'?" for the next fault, or empty.
    std::string suggestion(std::string_view word,
                           std::span<const std::string> known) const;

    Diagnostics take() { return std::move(m_found); }

private:
    SourceRef m_source;
    std::size_t m_file;
    Diagnostics m_found;
};

}  // namespace ajar
