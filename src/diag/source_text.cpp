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

// How many bytes a character has that begins with this one, if it is whole.
std::size_t promised_bytes(char byte)
{
    const auto lead = static_cast<unsigned char>(byte);
    return lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

// Whether the byte is a later one of a character; a single one, where
// the text is no UTF-8, counts as a character of its own.
bool is_inside_character(std::string_view text, std::size_t at)
{
    if (at >= text.size() || starts_character(text[at])) {
        return false;
    }
    std::size_t start = at;
    while (start > 0 && at - start < 3 && !starts_character(text[start])) {
        --start;
    }
    return start < at && promised_bytes(text[start]) > at - start;
}

// Columns of a very long line are counted from the nearest block on, so that a
// line of a mebibyte with a fault in every word costs little.
constexpr std::size_t long_line = 8192;
constexpr std::size_t block = 1024;

bool has_long_line(std::string_view text)
{
    std::size_t start = 0;
    while (text.size() - start > long_line) {
        const std::size_t end = text.find('\n', start);
        if (end == std::string_view::npos || end - start > long_line) {
            return true;
        }
        start = end + 1;
    }
    return false;
}

std::string_view text_of(std::string_view text,
                         std::size_t start,
                         std::size_t length)
{
    return text.substr(std::min(start, text.size()), length);
}

std::size_t count_starts(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, starts_character));
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
    if (!has_long_line(m_text)) {
        return;
    }
    std::size_t characters = 0;
    for (std::size_t at = 0; at <= m_text.size(); at += block) {
        m_characters_before.push_back(characters);
        characters += count_starts(text_of(m_text, at, block));
    }
}

std::size_t SourceText::characters_before(std::size_t offset) const
{
    const std::size_t start = offset / block * block;
    return m_characters_before[offset / block] +
           count_starts(text_of(m_text, start, offset - start));
}

std::string_view SourceText::line(std::size_t number) const
{
    if (number == 0 || number > m_line_starts.size()) {
        return {};
    }
    const std::size_t start = m_line_starts[number - 1];
    const std::size_t end = std::min(m_text.find('\n', start), m_text.size());
    std::string_view line = text().substr(start, end - start);
    // Alone at the end of the text it is a fault, and ends no line.
    if (line.ends_with('\r') && end < m_text.size()) {
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
    const std::size_t start = m_line_starts[place.line - 1];
    const std::size_t end = place.line < m_line_starts.size()
                                ? m_line_starts[place.line] - 1
                                : m_text.size();
    const std::size_t wanted = std::max<std::size_t>(place.column, 1) - 1;
    std::size_t offset = start;
    std::size_t characters = 0;
    if (!m_characters_before.empty()) {
        const auto after = std::ranges::upper_bound(
            m_characters_before, characters_before(start) + wanted);
        const auto blocks =
            static_cast<std::size_t>(after - m_characters_before.begin()) - 1;
        offset = std::clamp(blocks * block, start, end);
        characters = characters_before(offset) - characters_before(start);
    }
    while (offset < end &&
           (characters < wanted || !starts_character(m_text[offset]))) {
        characters += starts_character(m_text[offset]) ? 1U : 0U;
        ++offset;
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
    const bool is_inside = is_inside_character(m_text, end);
    const std::size_t last = std::max(end, start);
    const std::size_t characters =
        m_characters_before.empty()
            ? count_starts(text_of(m_text, start, last - start))
            : characters_before(last) - characters_before(start);
    // A stray byte at the start of a line is inside nothing.
    return {static_cast<std::size_t>(line),
            characters - (is_inside && characters > 0 ? 1U : 0U) + 1};
}

}  // namespace ajar
