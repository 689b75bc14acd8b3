#include <ajar/text/cluster.hpp>

#include <ajar/text/utf8.hpp>

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <span>

namespace ajar {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

bool is_in(std::span<const Range> ranges, char32_t code_point)
{
    return std::ranges::any_of(ranges, [&](const Range& range) {
        return range.first <= code_point && code_point <= range.last;
    });
}

// Two columns by newer tables: trigrams, digrams, numbers in black squares,
// hexagrams, tetragrams, counting rods, and the letters of flags.
constexpr auto wide_in_some = std::to_array<Range>({
    {0x2630, 0x2637},
    {0x268A, 0x268F},
    {0x3248, 0x324F},
    {0x4DC0, 0x4DFF},
    {0x1D300, 0x1D356},
    {0x1D360, 0x1D376},
    {0x1F1E6, 0x1F1FF},
});

// Vowels and finals of Hangul: they lie within the columns of what they follow.
constexpr auto parts_of_hangul =
    std::to_array<Range>({{0x1160, 0x11FF}, {0xD7B0, 0xD7FF}});

constexpr char32_t emoji_selector = 0xFE0F;

// The most columns that a table gives to a code point.
std::size_t width_of(char32_t code_point)
{
    const auto number = static_cast<utf8proc_int32_t>(code_point);
    const auto width =
        static_cast<std::size_t>(std::max(utf8proc_charwidth(number), 0));
    if (is_in(wide_in_some, code_point)) {
        return 2;
    }
    if (code_point == emoji_selector) {
        return 1;  // it widens a character of one column
    }
    switch (utf8proc_category(number)) {
    case UTF8PROC_CATEGORY_MC: return std::max<std::size_t>(width, 1);
    case UTF8PROC_CATEGORY_CN: return 2;  // an emoji to come, perhaps
    default: return width;
    }
}

std::size_t width_behind(char32_t code_point)
{
    return is_in(parts_of_hangul, code_point) ? 0 : width_of(code_point);
}

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

// An edge at or before byte `at` that shows itself: between two ASCII
// characters there always is one. From it clusters can be counted without
// those before, so that a key in a long text costs no walk through all of it.
std::size_t sure_edge(std::string_view text, std::size_t at)
{
    at = std::min(at, text.size());
    while (at > 0 && (at == text.size() || !is_ascii(text[at]) ||
                      !is_ascii(text[at - 1]))) {
        --at;
    }
    return at;
}

// As many code points of a cluster as fit, at least one.
Cluster part_within(std::string_view cluster, std::size_t columns)
{
    Cluster part{0, 0};
    while (part.bytes < cluster.size()) {
        const auto next = decode_first(cluster.substr(part.bytes));
        const std::size_t width = next ? width_of(next->code_point) : 1;
        if (part.bytes > 0 && part.width + width > columns) {
            break;
        }
        part.bytes += next ? next->bytes : 1;
        part.width += width;
        columns = std::max(columns, part.width);
    }
    return part;
}

}  // namespace

Cluster first_cluster(std::string_view text)
{
    if (is_ascii(text[0]) && (text.size() == 1 || is_ascii(text[1]))) {
        return {};
    }
    const auto first = decode_first(text);
    if (!first) {
        return {};
    }
    Cluster cluster{first->bytes, width_of(first->code_point)};
    auto last = static_cast<utf8proc_int32_t>(first->code_point);
    utf8proc_int32_t state = 0;
    while (cluster.bytes < text.size()) {
        const auto next = decode_first(text.substr(cluster.bytes));
        if (!next) {
            break;
        }
        const auto code_point = static_cast<utf8proc_int32_t>(next->code_point);
        if (utf8proc_grapheme_break_stateful(last, code_point, &state)) {
            break;
        }
        cluster.bytes += next->bytes;
        cluster.width += width_behind(next->code_point);
        last = code_point;
    }
    return cluster;
}

Cluster start_within(std::string_view text, std::size_t columns)
{
    Cluster start{0, 0};
    while (start.bytes < text.size()) {
        const Cluster next = first_cluster(text.substr(start.bytes));
        if (start.width + next.width > columns) {
            break;
        }
        start.bytes += next.bytes;
        start.width += next.width;
    }
    return start.bytes > 0 ? start : part_within(text, columns);
}

std::size_t edge_from(std::string_view text, std::size_t at)
{
    std::size_t edge = sure_edge(text, at);
    while (edge < at && edge < text.size()) {
        edge += first_cluster(text.substr(edge)).bytes;
    }
    return edge;
}

std::size_t edge_before(std::string_view text, std::size_t at)
{
    if (at == 0) {
        return 0;
    }
    std::size_t edge = sure_edge(text, at - 1);
    while (edge < text.size()) {
        const std::size_t next = edge + first_cluster(text.substr(edge)).bytes;
        if (next >= at) {
            break;
        }
        edge = next;
    }
    return edge;
}

}  // namespace ajar
