// Fuzzes what stands in front of every sink: the sanitiser, the lines, the way
// to plain ASCII, and the pages made of them.
#include <ajar/render/markdown.hpp>
#include <ajar/render/text.hpp>
#include <ajar/text/layout.hpp>
#include <ajar/text/sanitize.hpp>
#include <ajar/text/to_ascii.hpp>
#include <ajar/text/utf8.hpp>

#include <algorithm>
#include <string>
#include <string_view>

#include "promises.hpp"

namespace ajar::fuzz {

namespace {

void demand_sanitized(std::string_view text, const std::string& safe)
{
    demand_clean(safe);
    demand(!first_forbidden(safe), "what was sanitised is safe");
    demand(sanitized(safe) == safe, "to sanitise twice is to do it once");
    demand(first_forbidden(text) || safe.size() == text.size(),
           "what is safe stays as long as it is");
    std::string line = safe;
    std::ranges::replace(line, '\n', ' ');
    demand(sanitized_line(text) == line, "a line has blanks for its newlines");
}

void demand_plain(std::string_view text, std::string_view safe)
{
    const std::string plain = to_ascii(text);
    demand(ascii_prefix(plain) == plain.size(), "ASCII is ASCII");
    demand(to_ascii(plain) == plain, "ASCII stays as it is");
    demand(std::ranges::count(plain, '\n') == std::ranges::count(text, '\n'),
           "newlines stay");
    demand_ascii(to_ascii(safe));
}

// No cluster is wider than this; one that does not fit stands on its line all
// the same.
constexpr std::size_t widest_cluster = 2;

void demand_line(std::string_view line, std::size_t width, const Indent& indent)
{
    const bool is_first = line.starts_with(indent.first);
    demand(is_first || line.starts_with(indent.rest) ||
               indent.rest.starts_with(line),
           "every line has its indent");
    const std::size_t front =
        display_width(is_first ? indent.first : indent.rest);
    demand(display_width(line) <= std::max(width, front + widest_cluster),
           "a wrapped line is not too wide");
    demand(!line.ends_with(' '), "a wrapped line ends without a blank");
}

void demand_lines(std::string_view wrapped,
                  std::size_t width,
                  const Indent& indent)
{
    demand_clean(wrapped);
    demand(wrapped.empty() || wrapped.ends_with('\n'), "each line is ended");
    while (!wrapped.empty()) {
        const std::size_t end = wrapped.find('\n');
        demand_line(wrapped.substr(0, end), width, indent);
        wrapped.remove_prefix(end + 1);
    }
}

std::string_view take_character(std::string_view& text)
{
    const auto character = text.substr(0, decode_first(text)->bytes);
    text.remove_prefix(character.size());
    return character;
}

std::string without_blanks(std::string_view text)
{
    std::string kept;
    while (!text.empty()) {
        const std::string_view character = take_character(text);
        kept += is_blank(character) ? "" : character;
    }
    return kept;
}

// With every character on its own, and no cluster made of several.
std::size_t most_columns(std::string_view text)
{
    std::size_t columns = 0;
    while (!text.empty()) {
        columns +=
            std::max<std::size_t>(display_width(take_character(text)), 1);
    }
    return columns;
}

void demand_wrapped(std::string_view text)
{
    const std::string words = without_blanks(text);
    const std::size_t columns = most_columns(text);
    // Some widths that are hard to meet, and one that the fuzzer can choose.
    for (const std::size_t width :
         {std::size_t{1}, std::size_t{9}, text.size() % 80}) {
        const std::string wrapped = wrap(text, width);
        demand_lines(wrapped, width, {});
        demand(without_blanks(wrapped) == words, "wrapping keeps every word");
        const Indent indent = {"- ", "  "};
        demand_lines(wrap(text, width, indent), width, indent);
        demand(width < columns || wrapped.empty() ||
                   std::ranges::count(wrapped, '\n') == 1,
               "what fits on one line stays on it");
    }
}

// Parts of a report are never blank.
void demand_pages(const std::string& text, std::string_view safe)
{
    if (is_blank(to_ascii(safe))) {
        return;
    }
    // One kind of block at a time is quick; which one it is, the length
    // decides.
    const Report all = {Heading{2, text}, Paragraph{text}, Points{{text, text}},
                        Labelled{text, text}, HelpLine{text, {text}, text}};
    const Report report = {all[text.size() % all.size()]};
    demand_page(render_text(report, {.width = 20}));
    const std::string plain =
        render_text(report, {.width = 60, .is_ascii = true});
    demand_page(plain);
    demand_ascii(plain);
    demand_clean(render_markdown(report, false));
    demand_ascii(render_markdown(report, true));
}

}  // namespace

}  // namespace ajar::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size)
{
    using namespace ajar::fuzz;
    const std::string_view text = text_of(data, size);
    const std::string safe = ajar::sanitized(text);
    demand_sanitized(text, safe);
    demand_plain(text, safe);
    demand_wrapped(safe);
    demand_pages(std::string(text), safe);
    return 0;
}
