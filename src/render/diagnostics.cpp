#include <ajar/render/diagnostics.hpp>

#include <ajar/text/layout.hpp>
#include <ajar/text/sanitize.hpp>
#include <ajar/text/utf8.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace ajar {

namespace {

constexpr std::size_t most_shown = 50;

// Of a very long line only the part around the caret is shown.
constexpr std::size_t most_before_caret = 100;
constexpr std::size_t most_after_caret = 100;

std::size_t bytes_of(std::string_view text, std::size_t characters)
{
    std::size_t bytes = 0;
    while (characters > 0 && bytes < text.size()) {
        const auto decoded = decode_first(text.substr(bytes));
        bytes += decoded ? decoded->bytes : 1;
        --characters;
    }
    return bytes;
}

std::string_view last_characters(std::string_view text, std::size_t count)
{
    const std::size_t all = count_characters(text);
    return all > count ? text.substr(bytes_of(text, all - count)) : text;
}

struct Excerpt {
    std::string before;
    std::string marked;
    std::string after;
};

Excerpt excerpt_of(std::string_view line, const Span& where)
{
    const std::size_t start = bytes_of(line, where.start.column - 1);
    const std::string_view rest = line.substr(start);
    const std::size_t length =
        bytes_of(rest, std::min(where.length, most_after_caret));
    const std::string_view before = line.substr(0, start);
    const std::string_view shown = last_characters(before, most_before_caret);
    const std::string_view after = rest.substr(length);
    const std::string_view tail =
        after.substr(0, bytes_of(after, most_after_caret));
    return {(shown.size() < before.size() ? "..." : "") + sanitized_line(shown),
            sanitized_line(rest.substr(0, length)),
            sanitized_line(tail) + (tail.size() < after.size() ? "..." : "")};
}

std::string excerpt_lines(const Diagnostic& diagnostic)
{
    const Span& where = diagnostic.where;
    const bool is_shown = diagnostic.source &&
                          !diagnostic.source->is_private() &&
                          where.start.line > 0;
    if (!is_shown) {
        return {};
    }
    const Excerpt excerpt =
        excerpt_of(diagnostic.source->line(where.start.line), where);
    const std::string tail(
        std::max<std::size_t>(display_width(excerpt.marked), 1) - 1, '~');
    return fmt::format("{:>5} | {}{}{}\n      | {}^{}\n", where.start.line,
                       excerpt.before, excerpt.marked, excerpt.after,
                       std::string(display_width(excerpt.before), ' '), tail);
}

std::string place_of(const Diagnostic& diagnostic)
{
    if (!diagnostic.source) {
        return "ajar";
    }
    const std::string name = sanitized_line(diagnostic.source->name());
    const Location& start = diagnostic.where.start;
    return start.line == 0
               ? name
               : fmt::format("{}:{}:{}", name, start.line, start.column);
}

std::string to_text(const Diagnostic& diagnostic)
{
    const bool is_error = diagnostic.severity == Severity::Error;
    std::string text = fmt::format("{}: {}: {} [{}]\n", place_of(diagnostic),
                                   is_error ? "error" : "warning",
                                   sanitized_line(diagnostic.message),
                                   name_of(diagnostic.code));
    text += excerpt_lines(diagnostic);
    if (!diagnostic.hint.empty()) {
        text +=
            fmt::format("      hint: {}\n", sanitized_line(diagnostic.hint));
    }
    return text;
}

}  // namespace

std::string render_diagnostics(const Diagnostics& diagnostics)
{
    std::string text;
    const std::size_t shown = std::min(diagnostics.size(), most_shown);
    for (std::size_t i = 0; i < shown; ++i) {
        text += to_text(diagnostics[i]);
    }
    if (const std::size_t rest = diagnostics.size() - shown; rest > 0) {
        text += fmt::format("and {} more\n", rest);
    }
    return text;
}

}  // namespace ajar
