#include <ajar/format/toml/scalar.hpp>

#include <ajar/text/ascii.hpp>
#include <ajar/text/sanitize.hpp>
#include <ajar/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <system_error>

namespace ajar {

namespace {

using MaybeFlaw = std::optional<TomlFlaw>;

constexpr auto none = std::string_view::npos;
constexpr std::string_view blanks = " \t";
constexpr std::string_view terminators = " \t\r\n,]}#";

std::string_view from(std::string_view text, std::size_t at)
{
    return text.substr(std::min(at, text.size()));
}

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

    const std::optional<TomlFlawAt>& flaw() const { return m_flaw; }

    void append_next(std::string& value)
    {
        const std::string_view rest = m_text.substr(m_at);
        if (m_quote == '"' && rest.starts_with('\\')) {
            append_escape(value);
        } else if (starts_with_line_end(rest)) {
            value += '\n';
            m_at += rest.find('\n') + 1;
        } else {
            if (const auto flaw = control_in_text(rest)) {
                note(*flaw, m_at);
            }
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
        default: note(TomlFlaw::Escape, start);
        }
    }

    void append_code_point(std::string& value, std::size_t digits)
    {
        const std::size_t start = m_at - 2;
        const std::string_view written = m_text.substr(m_at, digits);
        std::uint32_t code_point = 0;
        const auto read = std::from_chars(
            written.data(), written.data() + written.size(), code_point, 16);
        m_at += static_cast<std::size_t>(read.ptr - written.data());
        const bool is_surrogate = code_point >= 0xD800 && code_point < 0xE000;
        if (m_at < start + 2 + digits) {
            note(TomlFlaw::EscapeDigits, start);
        } else if (is_surrogate || code_point > 0x10FFFF) {
            note(TomlFlaw::EscapedCharacter, start);
        } else {
            append_utf8(value, static_cast<char32_t>(code_point));
        }
    }

    // From there up to what was read, on the same line.
    void note(TomlFlaw flaw, std::size_t begin)
    {
        if (!m_flaw) {
            m_flaw = {flaw, begin, std::min(m_at, m_text.find('\n', begin))};
        }
    }

    std::string_view m_text;
    char m_quote;
    bool m_has_lines;
    std::size_t m_at;
    std::size_t m_close = none;  // where the closing quotes begin
    std::optional<TomlFlawAt> m_flaw;
};

// "2026-03-10", "26/3/1", "10.03.2026": three numbers with two signs between;
// with points the last is a year, or it would be a version. "2026-03" is cut
// short.
bool looks_like_a_date(std::string_view word)
{
    const std::string digits = "0123456789";
    const std::size_t first = word.find_first_not_of(digits);
    if (first == none || first == 0) {
        return false;
    }
    const char sign = word[first];
    const std::string_view date =
        word.substr(0, word.find_first_not_of(digits + sign));
    const bool ends_in_a_year =
        date.size() > 5 && date[date.size() - 5] == sign;
    const bool is_cut_short =
        sign == '-' && word.size() > 5 && date.size() == word.size();
    return is_cut_short ||
           (std::ranges::count(date, sign) == 2 &&
            (sign == '-' || sign == '/' || (sign == '.' && ends_in_a_year)));
}

// How much of a text has the form, where '0' stands for any digit.
std::size_t fitting(std::string_view text, std::string_view form)
{
    const auto fits = [](char c, char wanted) {
        return wanted == '0' ? is_digit(c) : c == wanted;
    };
    return static_cast<std::size_t>(
        std::ranges::mismatch(text, form, fits).in1 - text.begin());
}

unsigned two_digits(std::string_view text, std::size_t at)
{
    return static_cast<unsigned>((text[at] - '0') * 10 + text[at + 1] - '0');
}

unsigned last_day(unsigned century, unsigned year, unsigned month)
{
    constexpr std::array<unsigned, 13> days{31, 31, 28, 31, 30, 31, 30,
                                            31, 31, 30, 31, 30, 31};
    const bool is_leap = (year == 0 ? century : year) % 4 == 0;
    return days.at(month) + (is_leap && month == 2 ? 1 : 0);
}

// A date, then a time, as far as they have the form.
MaybeFlaw out_of_range(std::string_view clock, std::size_t fitting)
{
    struct Field {
        std::size_t at;
        unsigned least;
        unsigned most;
        TomlFlaw flaw;
    };

    constexpr std::array fields{
        Field{5, 1, 12, TomlFlaw::Month}, Field{8, 1, 31, TomlFlaw::Day},
        Field{11, 0, 23, TomlFlaw::Hour}, Field{14, 0, 59, TomlFlaw::Minute},
        Field{17, 0, 59, TomlFlaw::Second}};
    for (const Field& field : fields) {
        if (fitting < field.at + 2) {
            return std::nullopt;
        }
        const unsigned value = two_digits(clock, field.at);
        const unsigned most =
            field.flaw == TomlFlaw::Day
                ? last_day(two_digits(clock, 0), two_digits(clock, 2),
                           two_digits(clock, 5))
                : field.most;
        if (value < field.least || value > most) {
            return field.flaw;
        }
    }
    return std::nullopt;
}

// What follows the seconds of a time: a fraction, and with a date an offset.
MaybeFlaw flaw_behind_seconds(std::string_view rest, bool has_date)
{
    if (rest.starts_with('.')) {
        const std::size_t end = rest.find_first_not_of("0123456789", 1);
        if (end == 1 || rest.size() == 1) {
            return TomlFlaw::TimeForm;
        }
        rest = from(rest, end);
    }
    if (rest.empty() || (has_date && (rest == "Z" || rest == "z"))) {
        return std::nullopt;
    }
    if (!has_date || (rest.front() != '+' && rest.front() != '-')) {
        return TomlFlaw::TimeForm;
    }
    constexpr std::string_view form = "2000-01-01T00:00";
    const std::string clock = "2000-01-01T" + std::string(rest.substr(1));
    const std::size_t fits = fitting(clock, "0000-00-00T00:00");
    if (const auto flaw = out_of_range(clock, fits)) {
        return flaw;
    }
    return fits == form.size() && clock.size() == fits
               ? std::nullopt
               : MaybeFlaw(TomlFlaw::OffsetForm);
}

// A time alone is read behind a date that is always right.
MaybeFlaw flaw_of_clock(std::string_view word, bool has_date)
{
    constexpr std::string_view form = "0000-00-00T00:00:00";
    constexpr std::size_t date = 10;
    std::string clock = has_date ? "" : "2000-01-01T";
    clock += word;
    if (clock.size() > date && (clock[date] == ' ' || clock[date] == 't')) {
        clock[date] = 'T';
    }
    const std::size_t fits = fitting(clock, form);
    if (const auto flaw = out_of_range(clock, fits)) {
        return flaw;
    }
    if (fits == form.size()) {
        return flaw_behind_seconds(std::string_view(clock).substr(fits),
                                   has_date);
    }
    if (word.contains(':')) {
        return TomlFlaw::TimeForm;
    }
    return fits == date && clock.size() == date ? std::nullopt
                                                : MaybeFlaw(TomlFlaw::DateForm);
}

bool has_a_loose_point(std::string_view number)
{
    return number.size() > 1 && std::ranges::count(number, '.') == 1 &&
           (number.starts_with('.') || number.ends_with('.') ||
            number.contains(".e") || number.contains(".E"));
}

bool is_digit_of(char c, int base)
{
    const char small = to_lower(c);
    return (c >= '0' && c < '0' + std::min(base, 10)) ||
           (base == 16 && small >= 'a' && small <= 'f');
}

// One that stands not between two digits.
bool has_a_loose_underscore(std::string_view number, int base)
{
    for (std::size_t at = number.find('_'); at != none;
         at = number.find('_', at + 1)) {
        if (at == 0 || at + 1 == number.size() ||
            !is_digit_of(number[at - 1], base) ||
            !is_digit_of(number[at + 1], base)) {
            return true;
        }
    }
    return false;
}

int base_of(std::string_view number)
{
    constexpr std::string_view letters = "box";
    constexpr std::array bases{2, 8, 16};
    const std::size_t letter = number.starts_with('0') && number.size() > 1
                                   ? letters.find(number[1])
                                   : none;
    return letter == none ? 10 : bases.at(letter);
}

MaybeFlaw flaw_of_number(std::string_view word)
{
    const int base = base_of(word);
    const bool has_sign = word.starts_with('+') || word.starts_with('-');
    const std::string_view number =
        word.substr(base != 10 ? 2 : (has_sign ? 1 : 0));
    const std::string_view second = number.substr(0, has_sign ? 2 : 0);
    if (has_a_loose_point(number)) {
        return TomlFlaw::LoosePoint;
    }
    if (fitting(second, "+0") == 2 || fitting(second, "-0") == 2) {
        return TomlFlaw::TwoSigns;
    }
    if (has_a_loose_underscore(number, base)) {
        return TomlFlaw::LooseUnderscore;
    }
    std::string digits(word.starts_with('-') ? word : number);
    std::erase(digits, '_');
    const char* begin = digits.data();
    const char* end = begin + digits.size();
    std::int64_t whole = 0;
    double decimal = 0;
    const bool is_whole = base != 10 || digits.find_first_of(".eE") == none;
    const auto [behind, error] = is_whole
                                     ? std::from_chars(begin, end, whole, base)
                                     : std::from_chars(begin, end, decimal);
    if (behind != end || number.empty() || !is_digit_of(number[0], base)) {
        return TomlFlaw::NoNumber;
    }
    if (base == 10 && number.starts_with('0') && number.size() > 1 &&
        (is_digit(number[1]) || number[1] == '_')) {
        return TomlFlaw::LeadingZero;
    }
    return error == std::errc() ? std::nullopt : MaybeFlaw(TomlFlaw::TooLarge);
}

}  // namespace

TomlString read_toml_string(std::string_view text)
{
    StringReader reader(text);
    TomlString string;
    while (!reader.is_at_end()) {
        reader.append_next(string.value);
    }
    string.end = reader.end();
    string.flaw = reader.flaw();
    return string;
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

std::size_t end_of_toml_word(std::string_view text)
{
    constexpr std::string_view clock = "0000-00-00 00";
    std::size_t end = std::min(text.find_first_of(terminators), text.size());
    // A date may have its time behind a blank.
    if (fitting(text, clock) == clock.size()) {
        end = std::min(text.find_first_of(terminators, end + 1), text.size());
    }
    for (std::size_t at = 1; at < end; ++at) {
        const bool begins_character = (text[at] & '\xC0') != '\x80';
        if (begins_character && oddity(text.substr(at))) {
            return at;
        }
    }
    return std::max<std::size_t>(end, 1);
}

std::optional<TomlFlaw> flaw_of_toml_word(std::string_view word)
{
    const char first = word.front();
    const bool has_sign = first == '+' || first == '-';
    const std::string_view rest = word.substr(has_sign ? 1 : 0);
    if (first == '=' || first == '>') {
        return TomlFlaw::EqualsTwice;
    }
    if (word == "true" || word == "false" || rest == "inf" || rest == "nan") {
        return std::nullopt;
    }
    if (!is_digit(first) && !has_sign && first != '.') {
        return TomlFlaw::NoQuotes;
    }
    const bool has_date = looks_like_a_date(rest);
    return has_date || word.contains(':') ? flaw_of_clock(word, has_date)
                                          : flaw_of_number(word);
}

std::optional<TomlFlaw> oddity(std::string_view text)
{
    constexpr std::size_t longest_character = 4;
    const char first = text.empty() ? ' ' : text.front();
    if ((first >= ' ' && first < '\x7F') || first == '\t' ||
        starts_with_line_end(text)) {
        return std::nullopt;
    }
    if (first == '\r') {
        return TomlFlaw::CarriageReturn;
    }
    const std::string_view start = text.substr(0, longest_character);
    if (first_forbidden(start) == 0) {
        return TomlFlaw::OddCharacter;
    }
    const auto character = decode_first(start);
    const bool is_odd =
        character && is_blank(start.substr(0, character->bytes));
    return is_odd ? MaybeFlaw(TomlFlaw::OddBlank) : std::nullopt;
}

std::optional<TomlFlaw> control_in_text(std::string_view text)
{
    const char first = text.front();
    const bool is_control =
        (first >= '\0' && first < ' ' && first != '\t') || first == '\x7F';
    return is_control ? oddity(text) : std::nullopt;
}

bool starts_with_line_end(std::string_view text)
{
    return text.starts_with('\n') || text.starts_with("\r\n");
}

}  // namespace ajar
