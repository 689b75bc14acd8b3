#include <ajar/format/prescan.hpp>

#include <ajar/text/utf8.hpp>

#include <fmt/format.h>

#include <cstddef>
#include <string_view>
#include <vector>

namespace ajar {

namespace {

constexpr std::size_t largest_file = 1024 * 1024;
constexpr std::size_t deepest_nesting = 32;
constexpr std::size_t most_key_parts = 16;

// Walks over TOML just closely enough to know what is a string, a comment, a
// bracket or a dot between keys.
class Scanner {
public:
    explicit Scanner(Faults& faults)
        : m_faults(faults), m_text(faults.source().text())
    {
    }

    void run()
    {
        while (m_at < m_text.size() && m_goes_on) {
            step(m_text[m_at]);
        }
        if (m_goes_on && !m_open.empty()) {
            m_faults.add(m_faults.span_at(m_open.back()), Code::TomlSyntax,
                         "this bracket is never closed");
        }
    }

private:
    void step(char character)
    {
        switch (character) {
        case '#': skip_comment(); break;
        case '"':
        case '\'': skip_string(character); break;
        case '[':
        case '{': open(); break;
        case ']':
        case '}': close(); break;
        case '.': count_dot(); break;
        case '\n':
        case '=':
        case ',':
            m_dots = 0;
            ++m_at;
            break;
        default: ++m_at;
        }
    }

    void skip_comment()
    {
        m_at = std::min(m_text.find('\n', m_at), m_text.size());
    }

    void skip_string(char quote)
    {
        const std::size_t start = m_at;
        const std::string_view rest = m_text.substr(m_at);
        const std::string triple(3, quote);
        const bool is_multi_line = rest.starts_with(triple);
        m_at += is_multi_line ? 3 : 1;
        while (m_at < m_text.size()) {
            const char character = m_text[m_at];
            if (quote == '"' && character == '\\') {
                m_at += 2;
            } else if (!is_multi_line && character == '\n') {
                break;
            } else if (character != quote) {
                ++m_at;
            } else if (!is_multi_line) {
                ++m_at;
                return;
            } else if (m_text.substr(m_at).starts_with(triple)) {
                m_at += 3;
                // Up to two more quotes belong to the text.
                while (m_at < m_text.size() && m_text[m_at] == quote) {
                    ++m_at;
                }
                return;
            } else {
                ++m_at;
            }
        }
        refuse(start, Code::TomlSyntax, "this text is never closed",
               is_multi_line
                   ? "end it with " + triple
                   : fmt::format("end it with {} on the same line", quote));
    }

    void open()
    {
        m_open.push_back(m_at);
        m_dots = 0;
        if (m_open.size() > deepest_nesting) {
            refuse(m_at, Code::TooDeep,
                   fmt::format("brackets are nested over {} levels deep",
                               deepest_nesting));
        }
        ++m_at;
    }

    void close()
    {
        if (!m_open.empty()) {
            m_open.pop_back();
        }
        m_dots = 0;
        ++m_at;
    }

    void count_dot()
    {
        ++m_dots;
        if (m_dots >= most_key_parts) {
            refuse(
                m_at, Code::KeyTooLong,
                fmt::format("a dotted key has over {} parts", most_key_parts));
        }
        ++m_at;
    }

    void refuse(std::size_t offset,
                Code code,
                std::string message,
                std::string hint = {})
    {
        m_faults.add(m_faults.span_at(offset), code, std::move(message),
                     std::move(hint));
        m_goes_on = false;
    }

    Faults& m_faults;
    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_dots = 0;
    std::vector<std::size_t> m_open;
    bool m_goes_on = true;
};

}  // namespace

void prescan(Faults& faults)
{
    const std::string_view text = faults.source().text();
    if (text.size() > largest_file) {
        faults.add({{0, 0}, 1, faults.file()}, Code::TooLarge,
                   "the file is over 1 MiB");
        return;
    }
    if (const auto invalid = first_invalid_utf8(text)) {
        faults.add(faults.span_at(*invalid), Code::InvalidUtf8,
                   "this is no valid UTF-8", "save the file as UTF-8");
        return;
    }
    Scanner(faults).run();
}

}  // namespace ajar
