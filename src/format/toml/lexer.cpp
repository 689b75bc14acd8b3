#include <ajar/format/toml/lexer.hpp>

#include <ajar/text/ascii.hpp>

#include <algorithm>
#include <string>

namespace ajar {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view blanks = " \t";

// Signs behind which a text may begin, in a file with flaws too.
constexpr std::string_view beginnings = "\n=,[{.";

bool is_key_letter(char c)
{
    return is_letter(c) || is_digit(c) || c == '_' || c == '-';
}

bool takes_key(TomlFlaw next) { return next <= TomlFlaw::KeyPart; }

bool takes_value(TomlFlaw next)
{
    return next == TomlFlaw::Value || next == TomlFlaw::Element;
}

// Whether a level may have its value, or has it.
bool is_behind_equals(TomlFlaw next) { return next >= TomlFlaw::Value; }

// Whether a sign may stand where this belongs; 'a' is any letter of a key.
bool fits(TomlFlaw next, char sign)
{
    const auto is_one_of = [sign](std::string_view signs) {
        return signs.contains(sign);
    };
    switch (next) {
    case TomlFlaw::Statement: return is_one_of("a\"'[\n#");
    case TomlFlaw::Pair: return is_one_of("a\"'}");
    case TomlFlaw::KeyEnd: return is_one_of(".=");
    case TomlFlaw::NameEnd: return is_one_of(".]");
    case TomlFlaw::Value: return !is_one_of("\n#]},");
    case TomlFlaw::Element: return !is_one_of("},");
    case TomlFlaw::ElementEnd: return is_one_of("\n#],");
    case TomlFlaw::PairEnd: return is_one_of("},");
    case TomlFlaw::HeaderEnd:
    case TomlFlaw::LineEnd: return is_one_of("\n#");
    default: return is_one_of("a\"'");
    }
}

}  // namespace

TomlLexer::TomlLexer(std::string_view text)
    : m_text(text),
      m_at(text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0)
{
}

void TomlLexer::step()
{
    const char sign = m_text[m_at];
    if (m_is_lost || blanks.contains(sign)) {
        ++m_at;
    } else if (starts_with_line_end(rest())) {
        check('\n');
        end_line();
    } else {
        check(sign);
        step_over_sign(sign);
        m_last = sign == '#' ? m_last : sign;
    }
    if (is_at_end() && !m_is_lost) {
        check('\n');
    }
}

void TomlLexer::step_over_sign(char sign)
{
    const TomlFlaw next = level().next;
    switch (sign) {
    case '#': step_over_comment(); return;
    case '"':
    case '\'': step_over_text(); return;
    case '[':
    case '{': open(sign); return;
    case ']':
    case '}': close(); return;
    case ',': part(sign); return;
    default: break;
    }
    if (takes_value(next)) {
        step_over_word();
    } else if (takes_key(next) && is_key_letter(sign)) {
        step_over_key();
    } else {
        part(sign);
    }
}

bool TomlLexer::is_in_header() const
{
    return level().bracket == '[' && !is_behind_equals(level().next);
}

void TomlLexer::note(TomlFlaw flaw, std::size_t begin, std::size_t end)
{
    if (!m_flaw) {
        m_flaw = {flaw, begin, end};
    }
}

// Whether this sign is what belongs here; at the end of the file, a newline.
void TomlLexer::check(char sign)
{
    if (m_flaw) {
        return;
    }
    const bool is_second_bracket = sign == '[' &&
                                   level().next == TomlFlaw::TableName &&
                                   level().opened + 1 == m_at;
    if (const auto odd = oddity(rest())) {
        note(*odd, m_at, m_at);
    } else if (!is_second_bracket &&
               !fits(level().next, is_key_letter(sign) ? 'a' : sign)) {
        note(what_is_wrong(), m_at, m_at);
    }
}

// What is more to the point than what belongs here.
TomlFlaw TomlLexer::what_is_wrong() const
{
    constexpr std::string_view signs_of_keys = "\"': \t\r\n";
    constexpr std::string_view signs_of_lines = "]}[/,;";
    const TomlFlaw next = level().next;
    const char sign = is_at_end() ? '\n' : m_text[m_at];
    if (next == TomlFlaw::KeyEnd && is_key_letter(m_text[m_at - 1]) &&
        !is_key_letter(sign) && !signs_of_keys.contains(sign)) {
        return TomlFlaw::OddInKey;
    }
    if (next != TomlFlaw::LineEnd) {
        return next;
    }
    const char first = m_text[level().value];
    const bool is_number = is_digit(first) || first == '+' || first == '-';
    const bool adjoins = level().end == m_at;
    if (is_number && adjoins && sign == ',' &&
        is_digit(rest().substr(0, 2).back())) {
        return TomlFlaw::DecimalComma;
    }
    if (is_number && is_digit(sign)) {
        return TomlFlaw::BlankInNumber;
    }
    if (!is_quote(first) || signs_of_lines.contains(sign)) {
        return next;
    }
    return first == '"' ? TomlFlaw::TextEnded : TomlFlaw::LiteralEnded;
}

void TomlLexer::step_over_comment()
{
    for (; !is_at_end() && !starts_with_line_end(rest()); ++m_at) {
        if (const auto flaw = control_in_text(rest())) {
            note(*flaw, m_at, m_at);
        }
    }
}

void TomlLexer::step_over_text()
{
    mark();
    const bool may_begin = beginnings.contains(m_last);
    const TomlString text = may_begin ? read_toml_string(rest()) : TomlString{};
    if (!text.end) {
        m_is_lost = true;
        m_unclosed = may_begin ? m_at : none;
        ++m_at;
        return;
    }
    if (text.flaw) {
        note(text.flaw->flaw, m_at + text.flaw->begin, m_at + text.flaw->end);
    }
    if (takes_key(level().next) &&
        rest().starts_with(std::string(3, m_text[m_at]))) {
        note(TomlFlaw::KeyOfLines, m_at, m_at);
    }
    m_at += *text.end;
    complete();
}

void TomlLexer::step_over_key()
{
    mark();
    while (!is_at_end() && is_key_letter(m_text[m_at])) {
        ++m_at;
    }
    complete();
}

void TomlLexer::step_over_word()
{
    mark();
    const std::string_view word = rest().substr(0, end_of_toml_word(rest()));
    const std::size_t start = m_at;
    m_at += word.size();
    if (const auto flaw = flaw_of_toml_word(word)) {
        const bool has_equals =
            m_text.find('=', m_at) == m_text.find_first_not_of(blanks, m_at) &&
            m_text.find('=', m_at) != none;
        if (flaw == TomlFlaw::EqualsTwice) {
            note(*flaw, start, start);
        } else if (level().next == TomlFlaw::Element && has_equals) {
            note(TomlFlaw::KeyInArray, start, m_at);
        } else {
            note(*flaw, start, m_at);
        }
        m_is_lost = std::ranges::any_of(word, is_quote);
    }
    complete();
}

void TomlLexer::open(char bracket)
{
    mark();
    TomlFlaw& next = m_levels.back().next;
    const bool is_header = bracket == '[' && !is_behind_equals(next);
    TomlFlaw inside = TomlFlaw::Pair;
    if (is_header) {
        inside = depth() == 0 ? TomlFlaw::TableName : TomlFlaw::ArrayName;
        m_header = depth() == 0 ? m_at : m_header;
        next = depth() == 0 ? TomlFlaw::HeaderEnd : TomlFlaw::NameEnd;
    } else {
        complete();
        inside = bracket == '[' ? TomlFlaw::Element : TomlFlaw::Pair;
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
    if (is_in_header() && !rest().starts_with(']')) {
        note(TomlFlaw::NameEnd, m_at, m_at);
    }
}

// A comma, a dot, an '=', or what belongs nowhere.
void TomlLexer::part(char sign)
{
    mark();
    Level& here = m_levels.back();
    if (sign == '.' && !is_behind_equals(here.next)) {
        ++m_dots;
        here.next = TomlFlaw::KeyPart;
    } else if (sign == '=' && !is_behind_equals(here.next)) {
        m_dots = 0;
        here.next = TomlFlaw::Value;
    } else if (sign == ',') {
        m_dots = 0;
        here.value = none;
        here.end = none;
    }
    if (sign == ',' && here.bracket == '{') {
        here.key = none;
        here.next = TomlFlaw::NextPair;
    } else if (sign == ',' && here.bracket == '[') {
        here.next = TomlFlaw::Element;
    }
    ++m_at;
}

void TomlLexer::end_line()
{
    m_at = m_text.find('\n', m_at) + 1;
    m_last = '\n';
    m_dots = 0;
    if (depth() == 0) {
        m_levels.back() = {};
    }
}

// Where a key or a value begins.
void TomlLexer::mark()
{
    Level& here = m_levels.back();
    std::size_t& beginning =
        is_behind_equals(here.next) ? here.value : here.key;
    if (beginning == none) {
        beginning = m_at;
    }
}

// A part of a key or a value has ended.
void TomlLexer::complete()
{
    const bool is_header = is_in_header();
    Level& here = m_levels.back();
    if (takes_key(here.next)) {
        here.next = is_header ? TomlFlaw::NameEnd : TomlFlaw::KeyEnd;
    } else if (takes_value(here.next)) {
        here.end = m_at;
        here.next = TomlFlaw::LineEnd;
        if (here.bracket != '\0') {
            here.next =
                here.bracket == '{' ? TomlFlaw::PairEnd : TomlFlaw::ElementEnd;
        }
    }
}

}  // namespace ajar
