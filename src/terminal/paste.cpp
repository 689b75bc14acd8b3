#include <ajar/terminal/paste.hpp>

#include <ajar/text/utf8.hpp>

#include <cstddef>
#include <string_view>
#include <utility>

namespace ajar {

namespace {

constexpr char32_t escape = 0x1B;
constexpr std::string_view end_mark = "\x1B[201~";
constexpr std::size_t longest_text = 1024 * 1024;

}  // namespace

std::optional<std::string> Paste::take(char32_t code_point)
{
    if (code_point == static_cast<unsigned char>(end_mark[m_end.size()])) {
        m_end += static_cast<char>(code_point);
        if (m_end != end_mark) {
            return std::nullopt;
        }
        return finish();
    }
    for (const char character : std::exchange(m_end, {})) {
        add(static_cast<unsigned char>(character));
    }
    if (code_point == escape) {
        m_end += static_cast<char>(escape);
    } else {
        add(code_point);
    }
    return std::nullopt;
}

std::string Paste::finish() { return std::exchange(*this, {}).m_text; }

void Paste::add(char32_t code_point)
{
    const bool is_second_half = m_is_behind_return && code_point == '\n';
    m_is_behind_return = code_point == '\r';
    const char32_t kept = code_point == '\r' ? U'\n' : code_point;
    if (is_second_half || (is_control(kept) && kept != '\n' && kept != '\t')) {
        return;
    }
    std::string text;
    append_utf8(text, kept);
    // Once something is dropped, so is what follows: no gap in the middle.
    m_is_full = m_is_full || m_text.size() + text.size() > longest_text;
    if (!m_is_full) {
        m_text += text;
    }
}

}  // namespace ajar
