#include <ajar/format/toml/lexer.hpp>

#include <ajar/text/ascii.hpp>
#include <ajar/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>

namespace ajar {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
using enum TomlNext;

constexpr auto none = TomlLexer::none;
constexpr std::string_view blanks = " \t";
constexpr std::string_view terminators = " \t\r\n,]}#";

// Characters behind which a string may begin, in a file with flaws too.
constexpr std::string_view beginnings = "\n=,[{.";

// Whether a level may have its value, or has it.
bool is_behind_equals(TomlNext next) { return next >= Value; }

// Whether a character may stand where this belongs; 'a' is any letter of a key.
bool fits(TomlNext next, char character)
{
    const auto is_one_of = [character](std::string_view characters) {
        return characters.contains(character);
    };
    switch (next) {
    case Statement: return is_one_of("a\"'[\n#");
    case Pair: return is_one_of("a\"'}");
    case KeyEnd: return is_one_of(".=");
    case NameEnd: return is_one_of(".]");
    case Value: return !is_one_of("\n#]},");
    case Element: return !is_one_of("},");
    case ElementEnd: return is_one_of("\n#],");
    case PairEnd: return is_one_of("},");
    case HeaderEnd:
    case LineEnd: return is_one_of("\n#");
    default: return is_one_of("a\"'");
    }
}

std::string_view from(std::string_view text, std::size_t at)
{
    return text.substr(std::min(at, text.size()));
}

// Bytes that stand for themselves in a string of any kind. Nearly all of a
// questionnaire is such text, and all of it is looked at: hence the table.
constexpr std::array<bool, 256> is_plain = [] {
    std::array<bool, 256> plain{};
    plain.fill(true);
    for (const char special : {'"', '\'', '\\', '\r', '\n'}) {
        plain[static_cast<unsigned char>(special)] = false;
    }
    return plain;
}();

// Reads one string, character by character of its value.
class StringReader {
public:
    explicit StringReader(std::string_view text)
        : m_text(text), m_quote(text.front()),
          m_has_lines(text.starts_with(std::string(3, m_quote))),
          m_at(m_has_lines ? 3 : 1)
    {
        if (m_has_lines && starts_with_line_end(m_text.substr(m_at))) {
            m_at = m_text.find('\n') + 1;  // right after the opening quotes
        }
        look_ahead();
    }

    // Where the next character of the value is written.
    std::size_t at() const { return m_at; }

    bool is_at_end() const
    {
        return m_at == m_close || m_at >= m_text.size() ||
               (!m_has_lines && starts_with_line_end(m_text.substr(m_at)));
    }

    std::optional<std::size_t> end() const
    {
        const std::size_t quotes = m_has_lines ? 3 : 1;
        return m_at == m_close ? std::optional(m_close + quotes) : std::nullopt;
    }

    // The characters from here on that stand for themselves, as most do.
    std::string_view take_plain()
    {
        const std::string_view rest = from(m_text, m_at);
        const auto* const end = std::ranges::find_if(rest, [](char byte) {
            return !is_plain[static_cast<unsigned char>(byte)];
        });
        const std::string_view plain(rest.begin(), end);
        if (!plain.empty()) {
            m_at += plain.size();
            look_ahead();
        }
        return plain;
    }

    void append_next(std::string& value)
    {
        const std::string_view rest = m_text.substr(m_at);
        if (m_quote == '"' && rest.starts_with('\\')) {
            append_escape(value);
        } else if (starts_with_line_end(rest)) {
            value += '\n';
            m_at += rest.find('\n') + 1;
        } else {
            value += rest.front();
            ++m_at;
        }
        look_ahead();
    }

private:
    void look_ahead()
    {
        skip_continuations();
        if (m_close != none || !from(m_text, m_at).starts_with(m_quote)) {
            return;
        }
        const std::size_t behind =
            std::min(m_text.find_first_not_of(m_quote, m_at), m_text.size());
        // Up to two quotes before the last three belong to the value.
        const std::size_t quotes = std::min<std::size_t>(behind - m_at, 5);
        if (!m_has_lines) {
            m_close = m_at;
        } else if (quotes >= 3) {
            m_close = m_at + quotes - 3;
        }
    }

    // A backslash at the end of a line swallows all blanks up to the next
    // character.
    void skip_continuations()
    {
        while (m_has_lines && m_quote == '"' &&
               from(m_text, m_at).starts_with('\\')) {
            std::size_t at = m_text.find_first_not_of(blanks, m_at + 1);
            if (!starts_with_line_end(from(m_text, at))) {
                return;
            }
            while (at < m_text.size() &&
                   (blanks.contains(m_text[at]) ||
                    starts_with_line_end(m_text.substr(at)))) {
                ++at;
            }
            m_at = at;
        }
    }

    void append_escape(std::string& value)
    {
        const std::size_t start = m_at;
        const char letter = start + 1 < m_text.size() ? m_text[start + 1] : ' ';
        m_at = std::min(start + 2, m_text.size());
        switch (letter) {
        case 'b': value += '\b'; break;
        case 't': value += '\t'; break;
        case 'n': value += '\n'; break;
        case 'f': value += '\f'; break;
        case 'r': value += '\r'; break;
        case '"':
        case '\\': value += letter; break;
        case 'u': append_code_point(value, 4); break;
        case 'U': append_code_point(value, 8); break;
        default: break;  // there is no such escape
        }
    }

    void append_code_point(std::string& value, std::size_t digits)
    {
        const std::string_view written = m_text.substr(m_at, digits);
        std::uint32_t code_point = 0;
        const auto read = std::from_chars(
            written.data(), written.data() + written.size(), code_point, 16);
        m_at += static_cast<std::size_t>(read.ptr - written.data());
        append_utf8(value, static_cast<char32_t>(code_point));
    }

    std::string_view m_text;
    char m_quote;
    bool m_has_lines;
    std::size_t m_at;
    std::size_t m_close = none;  // where the closing quotes begin
};

}  // namespace

TomlLexer::TomlLexer(std::string_view text)
    : m_text(text),
      m_at(text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0)
{
}

void TomlLexer::step()
{
    const char character = m_text[m_at];
    if (m_is_lost || character == ' ' || character == '\t' ||
        character == '\r') {
        ++m_at;
    } else if (character == '#') {
        m_at = std::min(m_text.find('\n', m_at), m_text.size());
    } else {
        step_over_token(character);
        m_last_token = character;
    }
}

void TomlLexer::step_over_token(char character)
{
    switch (character) {
    case '"':
    case '\'': step_over_string(); break;
    case '[':
    case '{': open(character); break;
    case ']':
    case '}': close(); break;
    case '\n': end_line(); break;
    default:
        if (may_take_value() && character != ',') {
            const auto word = rest().substr(0, end_of_bare_value(rest()));
            m_is_lost = std::ranges::any_of(word, is_quote);
            step_over(word.size());
        } else if (may_take_key() && is_bare_key_character(character)) {
            const auto end =
                std::ranges::find_if_not(rest(), is_bare_key_character);
            step_over(static_cast<std::size_t>(end - rest().begin()));
        } else {
            step_over_separator(character);
        }
    }
}

bool TomlLexer::next_is_expected() const
{
    const bool ends_line = is_at_end() || starts_with_line_end(rest());
    const char character = ends_line ? '\n' : m_text[m_at];
    const bool is_second_bracket = character == '[' &&
                                   level().next == TableName &&
                                   level().opened + 1 == m_at;
    const bool is_dot_behind_name = character == '.' && m_last_token == ']';
    return is_second_bracket ||
           (!is_dot_behind_name &&
            fits(level().next,
                 is_bare_key_character(character) ? 'a' : character));
}

void TomlLexer::step_over_string()
{
    const bool may_begin = beginnings.contains(m_last_token);
    if (const auto end =
            may_begin ? end_of_toml_string(rest()) : std::nullopt) {
        step_over(*end);
        return;
    }
    note_start();
    m_is_lost = true;
    m_unclosed = may_begin ? m_at : none;
    ++m_at;
}

// Over a part of a key or of a value.
void TomlLexer::step_over(std::size_t length)
{
    note_start();
    m_at += length;
    finish_part();
}

void TomlLexer::open(char bracket)
{
    note_start();
    TomlNext& next = m_levels.back().next;
    const bool is_header = bracket == '[' && !is_behind_equals(next);
    TomlNext inside = Pair;
    if (is_header) {
        inside = depth() == 0 ? TableName : ArrayName;
        m_header = depth() == 0 ? m_at : m_header;
        next = depth() == 0 ? HeaderEnd : NameEnd;
    } else {
        finish_part();
        inside = bracket == '[' ? Element : Pair;
    }
    m_dots = 0;
    m_levels.push_back({.bracket = bracket, .opened = m_at, .next = inside});
    ++m_at;
}

void TomlLexer::close()
{
    m_dots = 0;
    ++m_at;
    if (depth() == 0) {
        return;
    }
    m_levels.pop_back();
    m_levels.back().end = m_at;
}

// A comma, a dot, an '=', or what belongs nowhere.
void TomlLexer::step_over_separator(char character)
{
    note_start();
    Level& here = m_levels.back();
    if (character == '.' && !is_behind_equals(here.next)) {
        ++m_dots;
        here.next = KeyPart;
    } else if (character == '=' && !is_behind_equals(here.next)) {
        m_dots = 0;
        here.next = Value;
    } else if (character == ',') {
        m_dots = 0;
        here.value = none;
        here.end = none;
    }
    if (character == ',' && here.bracket == '{') {
        here.key = none;
        here.next = NextPair;
    } else if (character == ',' && here.bracket == '[') {
        here.next = Element;
    }
    ++m_at;
}

void TomlLexer::end_line()
{
    ++m_at;
    m_dots = 0;
    if (depth() == 0) {
        m_levels.back() = {};
    }
}

// Where a key or a value begins.
void TomlLexer::note_start()
{
    Level& here = m_levels.back();
    std::size_t& beginning =
        is_behind_equals(here.next) ? here.value : here.key;
    if (beginning == none) {
        beginning = m_at;
    }
}

// A part of a key or a value has ended.
void TomlLexer::finish_part()
{
    Level& here = m_levels.back();
    if (may_take_key()) {
        here.next = here.bracket == '[' ? NameEnd : KeyEnd;
    } else if (may_take_value()) {
        here.end = m_at;
        here.next = LineEnd;
        if (here.bracket != '\0') {
            here.next = here.bracket == '{' ? PairEnd : ElementEnd;
        }
    }
}

bool is_bare_key_character(char c)
{
    return is_letter(c) || is_digit(c) || c == '_' || c == '-';
}

bool starts_with_line_end(std::string_view text)
{
    return text.starts_with('\n') || text.starts_with("\r\n");
}

TomlString read_toml_string(std::string_view text)
{
    StringReader reader(text);
    TomlString string;
    while (!reader.is_at_end()) {
        string.value += reader.take_plain();
        if (!reader.is_at_end()) {
            reader.append_next(string.value);
        }
    }
    string.end = reader.end();
    return string;
}

std::optional<std::size_t> end_of_toml_string(std::string_view text)
{
    StringReader reader(text);
    std::string unread;
    while (!reader.is_at_end()) {
        reader.take_plain();
        if (!reader.is_at_end()) {
            unread.clear();
            reader.append_next(unread);
        }
    }
    return reader.end();
}

std::size_t place_in_toml_string(std::string_view text, std::size_t offset)
{
    std::string value;
    StringReader reader(text);
    std::size_t place = reader.at();
    while (!reader.is_at_end() && value.size() <= offset) {
        place = reader.at();
        reader.append_next(value);
    }
    return value.size() <= offset ? reader.at() : place;
}

std::size_t end_of_bare_value(std::string_view text)
{
    constexpr std::size_t date = 10;
    const std::size_t end =
        std::min(text.find_first_of(terminators), text.size());
    const std::size_t next =
        std::min(text.find_first_of(terminators, end + 1), text.size());
    // A date may have its time behind a blank.
    const bool has_time = end == date && text[4] == '-' &&
                          text.substr(end).starts_with(' ') &&
                          text.substr(end, next - end).contains(':');
    return has_time ? next : end;
}

}  // namespace ajar
