#include <ajar/diag/source_text.hpp>

#include <algorithm>
#include <utility>

namespace ajar {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Every byte but the later ones of a character.
bool starts_character(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

}  // namespace

SourceText::SourceText(std::string name, std::string text, Privacy privacy)
    : m_name(std::move(name)), m_text(std::move(text)), m_privacy(privacy)
{
    const bool has_mark = m_text.starts_with(byte_order_mark);
    m_line_starts.push_back(has_mark ? byte_order_mark.size() : 0);
    for (std::size_t at = m_text.find('\n'); at != std::string::npos;
         at = m_text.find('\n', at + 1)) {
        m_line_starts.push_back(at + 1);
    }
}

std::string_view SourceText::line(std::size_t number) const
{
    if (number == 0 || number > m_line_starts.size()) {
        return {};
    }
    const std::size_t start = m_line_starts[number - 1];
    const std::size_t end = std::min(m_text.find('\n', start), m_text.size());
    std::string_view line = text().substr(start, end - start);
    if (line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    return line;
}

std::size_t SourceText::offset_of(Location place) const
{
    if (place.line == 0) {
        return 0;
    }
    if (place.line > m_line_starts.size()) {
        return m_text.size();
    }
    std::size_t offset = m_line_starts[place.line - 1];
    std::size_t column = 1;
    while (column < place.column && offset < m_text.size() &&
           m_text[offset] != '\n') {
        do {
            ++offset;
        } while (offset < m_text.size() && !starts_character(m_text[offset]));
        ++column;
    }
    return offset;
}

Location SourceText::location_of(std::size_t offset) const
{
    const std::size_t end = std::min(offset, m_text.size());
    const auto after = std::ranges::upper_bound(m_line_starts, end);
    const auto line = std::max<std::ptrdiff_t>(
        1, std::distance(m_line_starts.begin(), after));
    const std::size_t start = m_line_starts[static_cast<std::size_t>(line) - 1];
    std::size_t column = 1;
    for (std::size_t i = start + 1; i <= end && i < m_text.size(); ++i) {
        column += starts_character(m_text[i]) ? 1U : 0U;
    }
    if (end == m_text.size() && end > start) {
        ++column;
    }
    return {static_cast<std::size_t>(line), column};
}

}  // namespace ajar
