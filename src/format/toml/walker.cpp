#include <ajar/format/toml/walker.hpp>

#include <ajar/format/toml/string.hpp>

#include <algorithm>

namespace ajar {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Signs behind which a key or a value may begin.
constexpr std::string_view beginnings = "\n=,[{.";

}  // namespace

TomlWalker::TomlWalker(std::string_view text)
    : m_text(text),
      m_at(text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0)
{
}

void TomlWalker::step()
{
    const char character = m_text[m_at];
    switch (character) {
    case ' ':
    case '\t':
    case '\r': ++m_at; return;
    case '#': m_at = std::min(m_text.find('\n', m_at), m_text.size()); return;
    case '"':
    case '\'': step_over_text(); return;
    case '[':
    case '{': open(character); break;
    case ']':
    case '}': close(); break;
    case '=':
    case ',': part(character); break;
    case '\n': end_line(); break;
    case '.':
        m_dots += level().takes_value ? 0U : 1U;
        mark();
        break;
    default: mark();
    }
    m_last = character;
    ++m_at;
}

void TomlWalker::step_over_text()
{
    mark();
    if (!beginnings.contains(m_last)) {
        m_is_lost = true;
        ++m_at;
        return;
    }
    m_last = m_text[m_at];
    const std::size_t end = end_of_toml_string(m_text, m_at);
    m_unclosed = end == none ? m_at : none;
    m_at = std::min(end, m_text.size());
}

void TomlWalker::open(char bracket)
{
    const bool is_header = bracket == '[' && !level().takes_value;
    if (is_header && depth() == 0) {
        m_header = m_at;
    }
    mark();
    m_dots = 0;
    m_levels.push_back({.bracket = bracket,
                        .opened = m_at,
                        .takes_value = bracket == '[' && !is_header});
}

void TomlWalker::close()
{
    m_dots = 0;
    if (depth() > 0) {
        m_levels.pop_back();
    }
}

void TomlWalker::part(char sign)
{
    Level& here = m_levels.back();
    m_dots = 0;
    if (sign == '=' && here.takes_value) {
        mark();  // one too many
    } else if (sign == '=') {
        here.takes_value = true;
    } else if (here.bracket == '{') {
        here.key = none;
        here.value = none;
        here.takes_value = false;
    } else {
        here.value = none;
    }
}

void TomlWalker::end_line()
{
    m_dots = 0;
    if (depth() == 0) {
        m_levels.back() = {};
    }
}

void TomlWalker::mark()
{
    Level& here = m_levels.back();
    std::size_t& beginning = here.takes_value ? here.value : here.key;
    if (beginning == none) {
        beginning = m_at;
    }
}

}  // namespace ajar
