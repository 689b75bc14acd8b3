#include <ajar/text/sanitize.hpp>

#include <ajar/text/utf8.hpp>

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <iterator>

namespace ajar {

namespace {

bool is_clean_ascii(unsigned char byte)
{
    return (byte >= 0x20 && byte < 0x7F) || byte == '\n' || byte == '\t';
}

utf8proc_category_t category_of(char32_t code_point)
{
    return utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
}

bool is_letter_or_mark(std::optional<char32_t> code_point)
{
    if (!code_point) {
        return false;
    }
    switch (category_of(*code_point)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME: return true;
    default: return false;
    }
}

std::optional<char32_t> code_point_at(std::string_view text, std::size_t at)
{
    if (at >= text.size()) {
        return std::nullopt;
    }
    const auto decoded = decode_first(text.substr(at));
    return decoded ? std::optional(decoded->code_point) : std::nullopt;
}

std::optional<char32_t> code_point_before(std::string_view text,
                                          std::size_t end)
{
    for (std::size_t bytes = 1; bytes <= 4 && bytes <= end; ++bytes) {
        const auto decoded = decode_first(text.substr(end - bytes, bytes));
        if (decoded && decoded->bytes == bytes) {
            return decoded->code_point;
        }
    }
    return std::nullopt;
}

// Persian and Indic spelling needs these two inside words; elsewhere they are
// a way to hide things.
bool is_joiner_inside_word(std::string_view text,
                           std::size_t at,
                           Decoded decoded)
{
    const bool is_joiner =
        decoded.code_point == 0x200C || decoded.code_point == 0x200D;
    return is_joiner && is_letter_or_mark(code_point_before(text, at)) &&
           is_letter_or_mark(code_point_at(text, at + decoded.bytes));
}

// The whole block of tags, its unassigned places too: they hide text.
bool is_tag(char32_t code_point)
{
    return code_point >= 0xE0000 && code_point <= 0xE007F;
}

bool is_forbidden(std::string_view text, std::size_t at, Decoded decoded)
{
    if (decoded.code_point < 0x80) {
        return !is_clean_ascii(static_cast<unsigned char>(text[at]));
    }
    if (is_tag(decoded.code_point)) {
        return true;
    }
    switch (category_of(decoded.code_point)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return true;
    case UTF8PROC_CATEGORY_CF: return !is_joiner_inside_word(text, at, decoded);
    default: return false;
    }
}

void append_clean(std::string& out, std::string_view clean, char newline)
{
    const auto start = static_cast<std::ptrdiff_t>(out.size());
    out += clean;
    std::replace(out.begin() + start, out.end(), '\t', ' ');
    if (newline != '\n') {
        std::replace(out.begin() + start, out.end(), '\n', newline);
    }
}

// Appends a visible form of the forbidden character at the start of `text`;
// tells how many bytes it took.
std::size_t append_visible(std::string& out, std::string_view text)
{
    if (const auto decoded = decode_first(text)) {
        const auto code_point = static_cast<unsigned>(decoded->code_point);
        fmt::format_to(std::back_inserter(out), "\\u{{{:X}}}", code_point);
        return decoded->bytes;
    }
    const unsigned byte = static_cast<unsigned char>(text[0]);
    fmt::format_to(std::back_inserter(out), "\\x{{{:X}}}", byte);
    return 1;
}

struct Part {
    std::size_t from;
    std::size_t to;
};

std::string sanitized_with(std::string_view text, Part part, char newline)
{
    std::string out;
    out.reserve(part.to - part.from);
    std::size_t at = part.from;
    while (at < part.to) {
        const std::size_t bad =
            std::min(first_forbidden(text, at).value_or(part.to), part.to);
        append_clean(out, text.substr(at, bad - at), newline);
        at = bad;
        if (at < part.to) {
            at += append_visible(out, text.substr(at));
        }
    }
    return out;
}

}  // namespace

std::optional<std::size_t> first_forbidden(std::string_view text,
                                           std::size_t from)
{
    std::size_t at = from;
    while (at < text.size()) {
        if (is_clean_ascii(static_cast<unsigned char>(text[at]))) {
            ++at;
            continue;
        }
        const auto decoded = decode_first(text.substr(at));
        if (!decoded || is_forbidden(text, at, *decoded)) {
            return at;
        }
        at += decoded->bytes;
    }
    return std::nullopt;
}

std::string sanitized(std::string_view text)
{
    return sanitized_with(text, {0, text.size()}, '\n');
}

std::string sanitized_line(std::string_view text)
{
    return sanitized_with(text, {0, text.size()}, ' ');
}

std::string sanitized_part(std::string_view text,
                           std::size_t from,
                           std::size_t to)
{
    constexpr std::size_t longest_character = 4;
    return sanitized_with(text.substr(0, to + longest_character), {from, to},
                          ' ');
}

}  // namespace ajar
