#include <ajar/text/to_ascii.hpp>

#include <ajar/text/utf8.hpp>

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace ajar {

namespace {

struct Spelling {
    char32_t code_point;
    std::string_view ascii;
};

// What decomposition alone would lose.
constexpr auto spellings = std::to_array<Spelling>({
    {0x00A3, "GBP"}, {0x00A9, "(c)"}, {0x00AB, "\""}, {0x00AE, "(r)"},
    {0x00B7, "."},   {0x00BB, "\""},  {0x00C6, "AE"}, {0x00D0, "D"},
    {0x00D7, "x"},   {0x00D8, "O"},   {0x00DE, "Th"}, {0x00DF, "ss"},
    {0x00E6, "ae"},  {0x00F0, "d"},   {0x00F7, "/"},  {0x00F8, "o"},
    {0x00FE, "th"},  {0x0110, "D"},   {0x0111, "d"},  {0x0131, "i"},
    {0x0141, "L"},   {0x0142, "l"},   {0x0152, "OE"}, {0x0153, "oe"},
    {0x1E9E, "SS"},  {0x200C, ""},    {0x200D, ""},   {0x2010, "-"},
    {0x2011, "-"},   {0x2012, "-"},   {0x2013, "-"},  {0x2014, "-"},
    {0x2015, "-"},   {0x2018, "'"},   {0x2019, "'"},  {0x201A, "'"},
    {0x201B, "'"},   {0x201C, "\""},  {0x201D, "\""}, {0x201E, "\""},
    {0x201F, "\""},  {0x2022, "*"},   {0x2032, "'"},  {0x2033, "\""},
    {0x2039, "'"},   {0x203A, "'"},   {0x2044, "/"},  {0x20AC, "EUR"},
    {0x2190, "<-"},  {0x2192, "->"},  {0x2212, "-"},  {0x2264, "<="},
    {0x2265, ">="},
});
static_assert(std::ranges::is_sorted(spellings, {}, &Spelling::code_point));

// Twice what Unicode's longest decomposition takes (U+FDFA: 18).
using Parts = std::array<utf8proc_int32_t, 36>;

// The character taken apart, its marks dropped; nothing when it cannot be.
std::span<const utf8proc_int32_t> taken_apart(char32_t code_point, Parts& parts)
{
    constexpr auto options = static_cast<utf8proc_option_t>(
        UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STRIPMARK);
    int boundary = 0;
    const utf8proc_ssize_t count = utf8proc_decompose_char(
        static_cast<utf8proc_int32_t>(code_point), parts.data(),
        static_cast<utf8proc_ssize_t>(parts.size()), options, &boundary);
    const auto limit = static_cast<utf8proc_ssize_t>(parts.size());
    const bool is_whole = count >= 0 && count <= limit;
    return std::span(parts).first(is_whole ? static_cast<std::size_t>(count)
                                           : 0);
}

bool is_mark(char32_t code_point)
{
    const auto category =
        utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
    return category == UTF8PROC_CATEGORY_MN ||
           category == UTF8PROC_CATEGORY_MC || category == UTF8PROC_CATEGORY_ME;
}

std::optional<std::string_view> spelling_of(char32_t code_point)
{
    const auto found = std::ranges::lower_bound(spellings, code_point, {},
                                                &Spelling::code_point);
    const bool is_found =
        found != spellings.end() && found->code_point == code_point;
    return is_found ? std::optional(found->ascii) : std::nullopt;
}

std::string in_ascii(char32_t code_point)
{
    if (const auto spelling = spelling_of(code_point)) {
        return std::string(*spelling);
    }
    if (is_mark(code_point)) {
        return {};
    }
    Parts parts{};
    std::string ascii;
    for (const utf8proc_int32_t part : taken_apart(code_point, parts)) {
        const auto piece = static_cast<char32_t>(part);
        if (piece < 0x80) {
            ascii += static_cast<char>(piece);
        } else if (const auto spelling = spelling_of(piece)) {
            ascii += *spelling;
        } else {
            return "?";
        }
    }
    return ascii.empty() ? "?" : ascii;
}

}  // namespace

std::string to_ascii(std::string_view text)
{
    std::string ascii;
    ascii.reserve(text.size());
    while (!text.empty()) {
        const std::size_t plain = ascii_prefix(text);
        ascii += text.substr(0, plain);
        text.remove_prefix(plain);
        if (text.empty()) {
            break;
        }
        const auto decoded = decode_first(text);
        ascii += decoded ? in_ascii(decoded->code_point) : "?";
        text.remove_prefix(decoded ? decoded->bytes : 1);
    }
    return ascii;
}

}  // namespace ajar
