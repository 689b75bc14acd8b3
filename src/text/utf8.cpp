#include <ajar/text/utf8.hpp>

#include <cstdint>
#include <cstring>

namespace ajar {

namespace {

// What a lead byte promises.
struct Shape {
    std::size_t bytes;
    char32_t bits;    // those of the lead byte
    char32_t lowest;  // a lower code point would be an overlong form
};

std::optional<Shape> shape_of(char32_t lead)
{
    if (lead >= 0xC2 && lead <= 0xDF) {
        return Shape{2, lead & 0x1F, 0x80};
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        return Shape{3, lead & 0x0F, 0x800};
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        return Shape{4, lead & 0x07, 0x10000};
    }
    return std::nullopt;
}

bool is_scalar_value(char32_t code_point)
{
    const bool is_surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    return code_point <= 0x10FFFF && !is_surrogate;
}

bool is_white_space(char32_t code_point)
{
    switch (code_point) {
    case 0x20:
    case 0x85:
    case 0xA0:
    case 0x1680:
    case 0x2028:
    case 0x2029:
    case 0x202F:
    case 0x205F:
    case 0x3000: return true;
    }
    return (code_point >= 0x09 && code_point <= 0x0D) ||
           (code_point >= 0x2000 && code_point <= 0x200A);
}

char byte_of(char32_t bits) { return static_cast<char>(bits); }

constexpr char32_t replacement = 0xFFFD;

// The bytes a lead byte announces, itself included; 0 for none.
std::size_t length_of(char lead)
{
    const char32_t value = static_cast<unsigned char>(lead);
    if (value < 0x80) {
        return 1;
    }
    const auto shape = shape_of(value);
    return shape ? shape->bytes : 0;
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

std::size_t ascii_prefix(std::string_view text)
{
    constexpr std::uint64_t high_bits = 0x8080808080808080U;
    std::size_t at = 0;
    std::uint64_t eight = 0;
    while (text.size() - at >= sizeof eight) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        if ((eight & high_bits) != 0) {
            break;
        }
        at += sizeof eight;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) {
        ++at;
    }
    return at;
}

std::optional<Decoded> decode_first(std::string_view text)
{
    const char32_t lead = static_cast<unsigned char>(text[0]);
    if (lead < 0x80) {
        return Decoded{lead, 1};
    }
    const auto shape = shape_of(lead);
    if (!shape || text.size() < shape->bytes) {
        return std::nullopt;
    }
    char32_t code_point = shape->bits;
    for (std::size_t i = 1; i < shape->bytes; ++i) {
        const char32_t byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xC0) != 0x80) {
            return std::nullopt;
        }
        code_point = (code_point << 6) | (byte & 0x3F);
    }
    if (code_point < shape->lowest || !is_scalar_value(code_point)) {
        return std::nullopt;
    }
    return Decoded{code_point, shape->bytes};
}

void append_utf8(std::string& text, char32_t code_point)
{
    const auto tail = [code_point](unsigned shift) {
        return byte_of(0x80 | ((code_point >> shift) & 0x3F));
    };
    if (code_point < 0x80) {
        text += byte_of(code_point);
    } else if (code_point < 0x800) {
        text += {byte_of(0xC0 | (code_point >> 6)), tail(0)};
    } else if (code_point < 0x10000) {
        text += {byte_of(0xE0 | (code_point >> 12)), tail(6), tail(0)};
    } else {
        text +=
            {byte_of(0xF0 | (code_point >> 18)), tail(12), tail(6), tail(0)};
    }
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text)
{
    std::size_t at = ascii_prefix(text);
    while (at < text.size()) {
        const auto decoded = decode_first(text.substr(at));
        if (!decoded) {
            return at;
        }
        at += decoded->bytes;
        at += ascii_prefix(text.substr(at));
    }
    return std::nullopt;
}

std::size_t count_characters(std::string_view text)
{
    std::size_t at = ascii_prefix(text);
    std::size_t count = at;
    while (at < text.size()) {
        const auto decoded = decode_first(text.substr(at));
        at += decoded ? decoded->bytes : 1;
        const std::size_t ascii = ascii_prefix(text.substr(at));
        at += ascii;
        count += 1 + ascii;
    }
    return count;
}

bool is_blank(std::string_view text)
{
    while (!text.empty()) {
        const auto decoded = decode_first(text);
        if (!decoded || !is_white_space(decoded->code_point)) {
            return false;
        }
        text.remove_prefix(decoded->bytes);
    }
    return true;
}

std::u32string Utf8Stream::feed(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    std::u32string whole;
    if (!m_held.empty() && !fits_behind(m_held, value)) {
        whole = finish();
    }
    if (m_held.empty() && length_of(byte) == 0) {
        return whole + replacement;
    }
    m_held += byte;
    if (m_held.size() == length_of(m_held[0])) {
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
