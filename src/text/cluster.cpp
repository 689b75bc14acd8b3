#include <ajar/text/cluster.hpp>

#include <ajar/text/utf8.hpp>

#include <utf8proc.h>

#include <algorithm>

namespace ajar {

namespace {

std::size_t width_of(char32_t code_point)
{
    const int width = utf8proc_charwidth(static_cast<int>(code_point));
    return width < 0 ? 0 : static_cast<std::size_t>(width);
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
        cluster.width = std::max(cluster.width, width_of(next->code_point));
        last = code_point;
    }
    return cluster;
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
