#include <ajar/render/markdown.hpp>

#include <ajar/render/markdown_text.hpp>
#include <ajar/text/sanitize.hpp>
#include <ajar/text/to_ascii.hpp>

#include <algorithm>
#include <string_view>

namespace ajar {

namespace {

constexpr std::size_t deepest = 6;

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
        return markdown_text(m_is_ascii ? to_ascii(line) : line);
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
