// Collects what is wrong with one file while it is read.
#pragma once

#include <ajar/diag/diagnostic.hpp>
#include <ajar/diag/suggest.hpp>

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

    void add(Span where, Code code, std::string message, std::string hint = {})
    {
        m_found.push_back({.code = code,
                           .message = std::move(message),
                           .hint = std::move(hint),
                           .source = m_source,
                           .where = where});
    }

    // The place of a byte of the source.
    Span span_at(std::size_t offset, std::size_t length = 1) const
    {
        return {m_source->location_of(offset), length, m_file};
    }

    bool is_empty() const { return m_found.empty(); }

    // "did you mean 'x'?" for the next fault, or empty.
    std::string suggestion(std::string_view word,
                           std::span<const std::string> known) const
    {
        return did_you_mean(word, known, m_found.size());
    }

    Diagnostics take() { return std::move(m_found); }

private:
    SourceRef m_source;
    std::size_t m_file;
    Diagnostics m_found;
};

}  // namespace ajar
