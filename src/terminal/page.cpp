#include <ajar/terminal/page.hpp>

#include <ajar/text/sanitize.hpp>
#include <ajar/text/utf8.hpp>

#include <algorithm>
#include <array>

namespace ajar {

namespace {

constexpr std::array<std::string_view, 10> stops{
    ".", "!", "?", ":", ";", ",", "\u2026", "\u3002", "\uFF01", "\uFF1F"};
constexpr std::array<std::string_view, 7> closers{
    "\"", "'", ")", "]", "\u201D", "\u2019", "\u00BB"};

template <std::size_t Count>
std::string_view ending_of(std::string_view text,
                           const std::array<std::string_view, Count>& endings)
{
    const auto found =
        std::ranges::find_if(endings, [&](std::string_view ending) {
            return text.ends_with(ending);
        });
    return found == endings.end() ? std::string_view() : *found;
}

bool ends_in_punctuation(std::string_view text)
{
    for (auto closer = ending_of(text, closers); !closer.empty();
         closer = ending_of(text, closers)) {
        text.remove_suffix(closer.size());
    }
    return !ending_of(text, stops).empty();
}

std::string_view without_blanks_behind(std::string_view text)
{
    while (text.ends_with(' ') || text.ends_with('\n')) {
        text.remove_suffix(1);
    }
    return text;
}

// Gathers lines into paragraphs and list items.
class Paragraphs {
public:
    explicit Paragraphs(std::size_t width) : m_width(width) {}

    void add(std::string_view line)
    {
        if (is_blank(line)) {
            end_paragraph();
            m_is_apart = true;
        } else if (line.starts_with("- ")) {
            end_paragraph();
            m_mark = "- ";
            m_text = line.substr(2);
        } else {
            m_text += m_text.empty() ? "" : " ";
            m_text += line;
        }
    }

    void end_paragraph()
    {
        if (m_text.empty()) {
            return;
        }
        m_out += m_is_apart && !m_out.empty() ? "\n" : "";
        m_out += marked(m_mark, closed(m_text), m_width);
        m_is_apart = false;
        m_mark.clear();
        m_text.clear();
    }

    const std::string& text() const { return m_out; }

private:
    std::size_t m_width;
    std::string m_mark;
    std::string m_text;
    std::string m_out;
    bool m_is_apart = false;
};

}  // namespace

std::string closed(std::string_view sentence, std::string_view stop)
{
    std::string text(without_blanks_behind(sentence));
    if (!text.empty() && !ends_in_punctuation(text)) {
        text += stop;
    }
    return text;
}

std::string paragraph(std::string_view sentence,
                      std::size_t width,
                      const Indent& indent)
{
    return wrap(sanitized_line(sentence), width, indent);
}

std::string marked(std::string_view mark,
                   std::string_view sentence,
                   std::size_t width)
{
    const Indent indent{std::string(mark), std::string(mark.size(), ' ')};
    return paragraph(sentence, width, indent);
}

std::string paragraphs(std::string_view text, std::size_t width)
{
    Paragraphs found(width);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        found.add(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    found.end_paragraph();
    return found.text();
}

}  // namespace ajar
