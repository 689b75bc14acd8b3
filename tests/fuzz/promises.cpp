#include <ajar/render/diagnostics.hpp>
#include <ajar/render/json/writer.hpp>
#include <ajar/text/utf8.hpp>

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "json_grammar.hpp"
#include "promises.hpp"

namespace ajar::fuzz {

namespace {

bool is_joiner(utf8proc_int32_t code_point)
{
    return code_point == 0x200C || code_point == 0x200D;
}

bool is_tag(utf8proc_int32_t code_point)
{
    return code_point >= 0xE0000 && code_point <= 0xE007F;
}

bool is_clean(utf8proc_int32_t code_point)
{
    if (code_point == '\n' || is_joiner(code_point)) {
        return true;
    }
    switch (utf8proc_category(code_point)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return false;
    default: return !is_tag(code_point);
    }
}

// The line as the text has it, a carriage return at its end included.
std::string_view whole_line(std::string_view text, std::size_t number)
{
    for (; number > 1; --number) {
        const std::size_t end = text.find('\n');
        demand(end != std::string_view::npos, "a fault's line exists");
        text.remove_prefix(end + 1);
    }
    return text.substr(0, text.find('\n'));
}

// The end of a line counts as a place: something may be missing there.
void demand_inside(const Span& where, const SourceText& source)
{
    const Location& start = where.start;
    if (start.line == 0) {
        demand(start.column == 0, "a file as a whole has no column");
        return;
    }
    const std::size_t places =
        count_characters(whole_line(source.text(), start.line)) + 1;
    demand(start.column >= 1, "columns count from 1");
    demand(start.column <= places, "a fault lies inside its line");
    // That of an expression may go on in the next line, as the expression does.
    demand(where.length >= 1, "a fault is a character long, or longer");
}

std::string messages_as_json(const Diagnostics& diagnostics)
{
    JsonWriter json;
    json.open_array();
    for (const Diagnostic& one : diagnostics) {
        json.texts({one.message, one.hint});
    }
    json.close_array();
    return json.finished();
}

}  // namespace

std::string_view text_of(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), size};
}

void demand(bool holds, std::string_view promise)
{
    if (!holds) {
        fmt::print(stderr, "broken promise: {}\n", promise);
        std::abort();
    }
}

void demand_clean(std::string_view text)
{
    while (!text.empty()) {
        utf8proc_int32_t code_point = 0;
        const utf8proc_ssize_t bytes = utf8proc_iterate(
            reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
            static_cast<utf8proc_ssize_t>(text.size()), &code_point);
        demand(bytes > 0, "what is printed is valid UTF-8");
        demand(is_clean(code_point), "nothing forbidden is printed");
        text.remove_prefix(static_cast<std::size_t>(bytes));
    }
}

void demand_ascii(std::string_view text)
{
    demand_clean(text);
    demand(ascii_prefix(text) == text.size(), "plain text is ASCII");
}

void demand_page(std::string_view page)
{
    demand_clean(page);
    demand(!page.contains(" \n"), "no line ends with a blank");
    demand(page.empty() || page.ends_with('\n'), "a page ends its last line");
    demand(!page.starts_with('\n') && !page.ends_with("\n\n"),
           "no blank line at either end of a page");
}

void demand_sound(const Diagnostics& diagnostics)
{
    for (const Diagnostic& one : diagnostics) {
        demand(one.source != nullptr, "a fault has a source");
        demand(!one.message.empty(), "a fault says what it is");
        demand_inside(one.where, *one.source);
    }
    demand_clean(render_diagnostics(diagnostics));
    demand(is_json(messages_as_json(diagnostics)), "faults are valid JSON");
}

void demand_same(const Diagnostics& left, const Diagnostics& right)
{
    const auto are_same = [](const Diagnostic& one, const Diagnostic& other) {
        return one.severity == other.severity && one.code == other.code &&
               one.message == other.message && one.hint == other.hint &&
               one.where == other.where;
    };
    demand(std::ranges::equal(left, right, are_same),
           "the same text has the same faults");
}

}  // namespace ajar::fuzz
