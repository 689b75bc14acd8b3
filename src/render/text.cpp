#include <ajar/render/text.hpp>

#include <ajar/text/layout.hpp>
#include <ajar/text/sanitize.hpp>
#include <ajar/text/sentence.hpp>
#include <ajar/text/to_ascii.hpp>

#include <algorithm>
#include <string_view>

namespace ajar {

namespace {

constexpr std::size_t narrowest = 20;

// Under headings the text is a little to the right, so that the eye finds
// them; a narrow page has no columns to spare.
constexpr std::size_t narrow = 40;
constexpr std::size_t body_indent = 2;

// Writes one block after the other, a blank line between them.
class TextPage {
public:
    explicit TextPage(const PageStyle& style)
        : m_is_ascii(style.is_ascii), m_is_spoken(style.is_spoken),
          m_width(std::max(style.width, narrowest)),
          m_margin(style.margin, ' '),
          m_body(m_margin +
                 std::string(style.width < narrow ? 0 : body_indent, ' '))
    {
    }

    void add_block(const Block& block)
    {
        const auto* heading = std::get_if<Heading>(&block);
        if (!m_text.empty()) {
            m_text += heading && heading->level == 2 ? "\n\n" : "\n";
        }
        std::visit(*this, block);
    }

    void operator()(const Heading& heading)
    {
        add(heading.text, {m_margin, m_margin});
    }

    void operator()(const Paragraph& paragraph)
    {
        add(paragraph.text, {m_body, m_body});
    }

    void operator()(const Points& points)
    {
        for (const std::string& text : points.texts) {
            add(text, {m_body + "- ", m_body + "  "});
        }
    }

    void operator()(const Labelled& labelled)
    {
        add(labelled.label + ": " + labelled.text, {m_body, m_body + "  "});
    }

    void operator()(const HelpLine& line)
    {
        add(line.name, {m_body, m_body + "  "});
        for (const std::string& contact : line.contacts) {
            add_whole(contact, m_body + "  ");
        }
        add(line.details, {m_body + "  ", m_body + "  "});
    }

    std::string finished() { return std::move(m_text); }

private:
    void add(std::string_view text, const Indent& indent)
    {
        m_text += wrap(readable(text), m_width, indent);
    }

    // Nothing follows a number that would be copied with it.
    void add_whole(std::string_view text, const std::string& indent)
    {
        const std::string line = spelled(sanitized_line(text));
        const std::size_t end = line.find_last_not_of(' ');
        if (end != std::string::npos) {
            m_text += indent + line.substr(0, end + 1) + '\n';
        }
    }

    std::string readable(std::string_view text) const
    {
        const std::string line = sanitized_line(text);
        return spelled(m_is_spoken ? closed(line) : line);
    }

    std::string spelled(const std::string& line) const
    {
        return m_is_ascii ? to_ascii(line) : line;
    }

    bool m_is_ascii;
    bool m_is_spoken;
    std::size_t m_width;
    std::string m_margin;
    std::string m_body;
    std::string m_text;
};

}  // namespace

std::string render_text(const Report& report, const PageStyle& style)
{
    TextPage page(style);
    for (const Block& block : report) {
        page.add_block(block);
    }
    return page.finished();
}

}  // namespace ajar
