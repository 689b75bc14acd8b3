#include <ajar/format/faults.hpp>

#include <ajar/diag/suggest.hpp>

namespace ajar {

void Faults::add(Span where, Code code, std::string message, std::string hint)
{
    m_found.push_back({.code = code,
                       .message = std::move(message),
                       .hint = std::move(hint),
                       .source = m_source,
                       .where = where});
}

std::string Faults::suggestion(std::string_view word,
                               std::span<const std::string> known) const
{
    return did_you_mean(word, known, m_found.size());
}

Span Faults::span_at(std::size_t offset, std::size_t length) const
{
    return {m_source->location_of(offset), length, m_file};
}

}  // namespace ajar
