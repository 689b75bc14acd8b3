#include <ajar/text/layout.hpp>

#include <ajar/text/cluster.hpp>
#include <ajar/text/utf8.hpp>

#include <algorithm>

namespace ajar {

namespace {

bool is_binding(std::string_view character) { return character == "\u00A0"; }

// Bytes at the start that are plain letters, digits and signs.
std::size_t plain_run(std::string_view text)
{
    const auto end = std::ranges::find_if(
        text, [](char byte) { return byte <= ' ' || byte > '~'; });
    return static_cast<std::size_t>(end - text.begin());
}

std::string_view take_character(std::string_view& text)
{
    const auto decoded = decode_first(text);
    const std::string_view character =
        text.substr(0, decoded ? decoded->bytes : 1);
    text.remove_prefix(character.size());
    return character;
}

// The next word with its binding blanks as plain ones, none at its ends; the
// word and the blanks around it are taken off the text.
std::string take_word(std::string_view& text)
{
    std::string word;
    while (!text.empty()) {
        const std::size_t run = plain_run(text);
        word += text.substr(0, run);
        text.remove_prefix(run);
        if (text.empty()) {
            break;
        }
        const std::string_view character = take_character(text);
        if (is_binding(character)) {
            word += word.empty() ? "" : " ";
        } else if (!is_blank(character)) {
            word += character;
        } else if (!word.empty()) {
            break;
        }
    }
    while (word.ends_with(' ')) {
        word.pop_back();
    }
    return word;
}

// Collects lines, word by word.
class Lines {
public:
    Lines(std::size_t width, const Indent& indent)
        : m_width(width), m_indent(indent)
    {
    }

    void add(std::string_view word)
    {
        const std::size_t width = display_width(word);
        if (m_is_open && m_column + 1 + width <= m_width) {
            m_text += ' ';
            m_text += word;
            m_column += 1 + width;
            return;
        }
        start_line();
        if (m_column + width <= m_width) {
            m_text += word;
            m_column += width;
        } else {
            add_in_pieces(word);
        }
    }

    std::string finished()
    {
        end_line();
        return std::move(m_text);
    }

private:
    void start_line()
    {
        const std::string& front =
            m_text.empty() ? m_indent.first : m_indent.rest;
        end_line();
        m_text += front;
        m_column = display_width(front);
        m_is_open = true;
    }

    void end_line()
    {
        while (m_text.ends_with(' ')) {
            m_text.pop_back();
        }
        if (m_is_open) {
            m_text += '\n';
        }
        m_is_open = false;
    }

    void add_in_pieces(std::string_view word)
    {
        while (true) {
            const Cluster piece =
                start_within(word, m_width - std::min(m_width, m_column));
            m_text += word.substr(0, piece.bytes);
            m_column += piece.width;
            word.remove_prefix(piece.bytes);
            if (word.empty()) {
                return;
            }
            start_line();
        }
    }

    std::size_t m_width;
    const Indent& m_indent;
    std::string m_text;
    std::size_t m_column = 0;
    bool m_is_open = false;
};

}  // namespace

std::size_t display_width(std::string_view text)
{
    std::size_t width = 0;
    while (!text.empty()) {
        const std::size_t plain = ascii_prefix(text);
        if (plain == text.size()) {
            return width + plain;
        }
        if (plain > 1) {
            // The last plain character may carry a mark that follows it.
            width += plain - 1;
            text.remove_prefix(plain - 1);
        }
        const Cluster cluster = first_cluster(text);
        width += cluster.width;
        text.remove_prefix(cluster.bytes);
    }
    return width;
}

std::string wrap(std::string_view paragraph,
                 std::size_t width,
                 const Indent& indent)
{
    Lines lines(width, indent);
    for (std::string word = take_word(paragraph); !word.empty();
         word = take_word(paragraph)) {
        lines.add(word);
    }
    return lines.finished();
}

std::string pad(std::string_view text, std::size_t width)
{
    const std::size_t used = display_width(text);
    std::string padded(text);
    padded.append(used < width ? width - used : 0, ' ');
    return padded;
}

}  // namespace ajar
