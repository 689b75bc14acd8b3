#include <ajar/render/markdown.hpp>

#include <ajar/text/ascii.hpp>
#include <ajar/text/sanitize.hpp>
#include <ajar/text/to_ascii.hpp>

#include <algorithm>
#include <string_view>

namespace ajar {

namespace {

constexpr std::size_t deepest = 6;

// These mean something at any place.
constexpr std::string_view special_anywhere = "\\`*_[]<>|~&$#^{}";

// These mean something at the start of a line alone.
constexpr std::string_view special_at_start = "-+=:%";

bool starts_with_word(std::string_view text, std::string_view word)
{
    return text.size() >= word.size() &&
           std::ranges::equal(text.substr(0, word.size()), word, {}, to_lower);
}

// "1." and "1)" number a list.
bool ends_list_number(std::string_view text, std::size_t at)
{
    return at > 0 && (text[at] == '.' || text[at] == ')') &&
           std::ranges::all_of(text.substr(0, at), is_digit);
}

// Addresses turn into links on their own: "https://..." and "www. ...".
bool starts_link(std::string_view text, std::size_t at)
{
    if (text[at] == ':') {
        return text.substr(at).starts_with("://") ||
               text.substr(0, at).ends_with("mailto") ||
               text.substr(0, at).ends_with("xmpp");
    }
    return text[at] == '.' && at >= 3 &&
           starts_with_word(text.substr(at - 3), "www");
}

bool needs_backslash(std::string_view text, std::size_t at)
{
    const char byte = text[at];
    return special_anywhere.contains(byte) ||
           (at == 0 && special_at_start.contains(byte)) ||
           ends_list_number(text, at) || starts_link(text, at);
}

// Some readers find mail addresses and mentions after backslashes have gone:
// only code keeps them apart.
std::size_t at_signs(std::string_view text, std::size_t at)
{
    const std::size_t end = text.find_first_not_of('@', at);
    return std::min(end, text.size()) - at;
}

// One line, blanks folded, none at its ends: four at the start would be code,
// two at the end a line break.
std::string folded(std::string_view text)
{
    std::string line;
    for (const char byte : text) {
        if (byte != ' ' || (!line.empty() && line.back() != ' ')) {
            line += byte;
        }
    }
    if (line.ends_with(' ')) {
        line.pop_back();
    }
    return line;
}

// One line of clean text: it reads as it was meant, and nothing in it turns
// into markup. A backslash before what would start emphasis, code, HTML, an
// entity, a table cell or a link, and before what would make the line a
// heading, a list, a quote or a rule. "@" becomes code.
std::string escaped(std::string_view text)
{
    const std::string line = folded(text);
    std::string markdown;
    markdown.reserve(line.size());
    for (std::size_t at = 0; at < line.size(); ++at) {
        const std::size_t mail = at_signs(line, at);
        if (mail > 0) {
            markdown += '`' + line.substr(at, mail) + '`';
            at += mail - 1;
            continue;
        }
        if (needs_backslash(line, at)) {
            markdown += '\\';
        }
        markdown += line[at];
    }
    return markdown;
}

// Writes one block after the other, a blank line between them. Paragraphs are
// not wrapped, so that no word of theirs can come to start a line.
class MarkdownPage {
public:
    explicit MarkdownPage(bool is_ascii) : m_is_ascii(is_ascii) {}

    void operator()(const Heading& heading)
    {
        const std::size_t level =
            std::clamp<std::size_t>(heading.level, 1, deepest);
        add_block(std::string(level, '#') + " " + safe(heading.text));
    }

    void operator()(const Paragraph& paragraph)
    {
        add_block(safe(paragraph.text));
    }

    void operator()(const Points& points) { add_list(points.texts); }

    void operator()(const Labelled& labelled)
    {
        add_block("**" + safe(labelled.label) + ":** " + safe(labelled.text));
    }

    void operator()(const HelpLine& line)
    {
        add_block("**" + safe(line.name) + "**");
        add_list(line.contacts);
        if (!line.details.empty()) {
            add_block(safe(line.details));
        }
    }

    std::string finished() { return std::move(m_text); }

private:
    void add_block(std::string_view lines)
    {
        m_text += m_text.empty() ? "" : "\n";
        m_text += lines;
        m_text += '\n';
    }

    void add_list(const std::vector<std::string>& texts)
    {
        std::string lines;
        for (const std::string& text : texts) {
            lines += lines.empty() ? "- " : "\n- ";
            lines += safe(text);
        }
        add_block(lines);
    }

    // Spelled in ASCII first: the spelling may bring signs that need escaping.
    std::string safe(std::string_view text) const
    {
        const std::string line = sanitized_line(text);
        return escaped(m_is_ascii ? to_ascii(line) : line);
    }

    bool m_is_ascii;
    std::string m_text;
};

}  // namespace

std::string render_markdown(const Report& report, bool is_ascii)
{
    MarkdownPage page(is_ascii);
    for (const Block& block : report) {
        std::visit(page, block);
    }
    return page.finished();
}

}  // namespace ajar
