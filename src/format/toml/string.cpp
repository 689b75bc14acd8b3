#include <ajar/format/toml/string.hpp>

#include <ajar/text/ascii.hpp>
#include <ajar/text/utf8.hpp>

#include <algorithm>
#include <charconv>

namespace ajar {

namespace {

// Reads one string, character by character of its value.
class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text)
    {
        m_quote = text.front();
        const std::string triple(3, m_quote);
        m_is_multi_line = text.starts_with(triple) && text.size() >= 6;
        m_at = m_is_multi_line ? 3 : 1;
        if (m_is_multi_line) {
            skip_newline();  // the one right after the opening quotes
        }
        skip_continuations();
    }

    // Where the next character of the value is written.
    std::size_t at() const { return m_at; }

    bool is_at_end() const
    {
        if (m_at >= m_text.size()) {
            return true;
        }
        if (!m_is_multi_line) {
            return m_text[m_at] == m_quote;
        }
        const std::string triple(3, m_quote);
        // Quotes before the last three belong to the value.
        return m_text.substr(m_at).starts_with(triple) &&
               !m_text.substr(m_at + 1).starts_with(triple);
    }

    void append_next(std::string& value)
    {
        if (m_quote == '"' && m_text[m_at] == '\\') {
            append_escape(value);
        } else if (m_text.substr(m_at).starts_with("\r\n")) {
            value += '\n';
            m_at += 2;
        } else {
            value += m_text[m_at++];
        }
        skip_continuations();
    }

private:
    void skip_newline()
    {
        if (m_text.substr(m_at).starts_with("\r\n")) {
            m_at += 2;
        } else if (m_text.substr(m_at).starts_with('\n')) {
            ++m_at;
        }
    }

    // A backslash at the end of a line swallows all blanks up to the next
    // character.
    void skip_continuations()
    {
        while (m_is_multi_line && m_quote == '"' && m_at + 1 < m_text.size() &&
               m_text[m_at] == '\\' && is_white_space(m_text[m_at + 1])) {
            ++m_at;
            while (m_at < m_text.size() && is_white_space(m_text[m_at])) {
                ++m_at;
            }
        }
    }

    void append_escape(std::string& value)
    {
        const char letter = m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\\';
        m_at += 2;
        switch (letter) {
        case 'b': value += '\b'; break;
        case 't': value += '\t'; break;
        case 'n': value += '\n'; break;
        case 'f': value += '\f'; break;
        case 'r': value += '\r'; break;
        case 'e': value += '\x1B'; break;
        case 'u': append_code_point(value, 4); break;
        case 'U': append_code_point(value, 8); break;
        default: value += letter; break;
        }
    }

    void append_code_point(std::string& value, std::size_t digits)
    {
        const std::string_view written = m_text.substr(m_at, digits);
        unsigned long code_point = 0;
        std::from_chars(written.data(), written.data() + written.size(),
                        code_point, 16);
        append_utf8(value, static_cast<char32_t>(code_point));
        m_at += written.size();
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    char m_quote = '"';
    bool m_is_multi_line = false;
};

// Up to two more quotes behind the last three belong to the text.
std::size_t behind_quotes(std::string_view text, std::size_t at)
{
    return std::min(text.find_first_not_of(text[at], at), text.size());
}

}  // namespace

std::size_t end_of_toml_string(std::string_view text, std::size_t start)
{
    const char quote = text[start];
    const std::string triple(3, quote);
    const bool is_multi_line = text.substr(start).starts_with(triple);
    std::size_t at = start + (is_multi_line ? 3 : 1);
    while (at < text.size()) {
        if (quote == '"' && text[at] == '\\') {
            ++at;  // and what it escapes
        } else if (!is_multi_line && text[at] == '\n') {
            break;
        } else if (!is_multi_line && text[at] == quote) {
            return at + 1;
        } else if (text.substr(at).starts_with(triple)) {
            return behind_quotes(text, at);
        }
        ++at;
    }
    return std::string_view::npos;
}

std::string decode_toml_string(std::string_view text)
{
    std::string value;
    Reader reader(text);
    while (!reader.is_at_end()) {
        reader.append_next(value);
    }
    return value;
}

std::size_t place_in_toml_string(std::string_view text, std::size_t offset)
{
    std::string value;
    Reader reader(text);
    std::size_t place = reader.at();
    while (!reader.is_at_end() && value.size() <= offset) {
        place = reader.at();
        reader.append_next(value);
    }
    return value.size() <= offset ? reader.at() : place;
}

}  // namespace ajar
