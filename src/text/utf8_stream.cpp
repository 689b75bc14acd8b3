#include <ajar/text/utf8_stream.hpp>

#include <ajar/text/utf8.hpp>

#include <cstddef>

namespace ajar {

namespace {

constexpr char32_t replacement = 0xFFFD;

// The bytes a lead byte announces, itself included; 0 for none.
std::size_t length_of(unsigned char lead)
{
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
        return 2;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        return 3;
    }
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

// Whether the byte fits behind those held (The Unicode Standard, table 3-7):
// the second byte shows overlong forms, surrogates and what is too high.
bool fits_behind(const std::string& held, unsigned char byte)
{
    if (byte < 0x80 || byte > 0xBF) {
        return false;
    }
    if (held.size() > 1) {
        return true;
    }
    switch (static_cast<unsigned char>(held[0])) {
    case 0xE0: return byte >= 0xA0;
    case 0xED: return byte <= 0x9F;
    case 0xF0: return byte >= 0x90;
    case 0xF4: return byte <= 0x8F;
    }
    return true;
}

}  // namespace

std::u32string Utf8Stream::feed(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    std::u32string whole;
    if (!m_held.empty() && !fits_behind(m_held, value)) {
        whole = finish();
    }
    if (m_held.empty() && length_of(value) == 0) {
        return whole + replacement;
    }
    m_held += byte;
    if (m_held.size() == length_of(static_cast<unsigned char>(m_held[0]))) {
        const auto decoded = decode_first(m_held);
        whole += decoded ? decoded->code_point : replacement;
        m_held.clear();
    }
    return whole;
}

std::u32string Utf8Stream::finish()
{
    const bool is_cut_off = !m_held.empty();
    m_held.clear();
    return is_cut_off ? std::u32string(1, replacement) : std::u32string();
}

}  // namespace ajar
