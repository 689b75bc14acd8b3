#include <ajar/format/toml/flaws.hpp>

#include <ajar/text/ascii.hpp>
#include <ajar/text/sanitize.hpp>
#include <ajar/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>

namespace ajar {

namespace {

using enum TomlFlaw;
using MaybeFlaw = std::optional<TomlFlaw>;

// What may stand nowhere, or nowhere outside of a text.
MaybeFlaw oddity(std::string_view text)
{
    constexpr std::size_t longest_character = 4;
    const char first = text.empty() ? ' ' : text.front();
    if ((first >= ' ' && first < '\x7F') || first == '\t' ||
        starts_with_line_end(text)) {
        return std::nullopt;
    }
    if (first == '\r') {
        return CarriageReturn;
    }
    const std::string_view start = text.substr(0, longest_character);
    if (first_forbidden(start) == 0) {
        return OddCharacter;
    }
    const auto character = decode_first(start);
    const bool is_odd =
        character && is_blank(start.substr(0, character->bytes));
    return is_odd ? MaybeFlaw(OddBlank) : std::nullopt;
}

// "2026-03-10", "26/3/1", "10.03.2026": three numbers with two signs between;
// with points the last is a year, or it would be a version. "2026-03" is cut
// short.
bool looks_like_a_date(std::string_view word)
{
    const std::string digits = "0123456789";
    const std::size_t first = word.find_first_not_of(digits);
    if (first == std::string_view::npos || first == 0) {
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

// A date and a time in one form: a time alone behind a date that is always
// right, without fractions of seconds, and '+' for any sign of an offset.
std::string as_clock(std::string_view word, bool has_date)
{
    constexpr std::size_t separator = 10;
    constexpr std::size_t seconds = 19;
    std::string clock = has_date ? "" : "2000-01-01T";
    clock += word;
    if (clock.size() > separator &&
        (clock[separator] == ' ' || clock[separator] == 't')) {
        clock[separator] = 'T';
    }
    if (clock.size() > seconds + 1 && clock[seconds] == '.' &&
        is_digit(clock[seconds + 1])) {
        const std::size_t end =
            clock.find_first_not_of("0123456789", seconds + 1);
        clock.erase(seconds, std::min(end, clock.size()) - seconds);
    }
    if (has_date && clock.size() == seconds + 1 &&
        to_lower(clock[seconds]) == 'z') {
        clock.pop_back();
    }
    if (clock.size() > seconds && clock[seconds] == '-') {
        clock[seconds] = '+';
    }
    return clock;
}

TomlFlaw flaw_of_clock(std::string_view word, bool has_date)
{
    struct Field {
        std::size_t at;
        std::string_view least;
        std::string_view most;
        TomlFlaw flaw;
    };

    constexpr auto fields = std::to_array<Field>({{5, "01", "12", Month},
                                                  {8, "01", "31", Day},
                                                  {11, "00", "23", Hour},
                                                  {14, "00", "59", Minute},
                                                  {17, "00", "59", Second},
                                                  {20, "00", "23", Hour},
                                                  {23, "00", "59", Minute}});
    constexpr std::string_view form = "0000-00-00T00:00:00+00:00";
    constexpr std::size_t seconds = 19;
    const std::string clock = as_clock(word, has_date);
    const std::size_t fits = fitting(clock, form);
    for (const Field& field : fields) {
        const std::string_view value =
            std::string_view(clock).substr(std::min(field.at, fits), 2);
        if (fits >= field.at + 2 &&
            (value < field.least || value > field.most)) {
            return field.flaw;
        }
    }
    if (fits > seconds && fits < form.size() && has_date) {
        return OffsetForm;
    }
    // Where nothing else is wrong, the month is short.
    const bool is_right = fits == clock.size() && has_date && fits >= 10;
    if (is_right && clock.substr(8, 2) > "28") {
        return Day;
    }
    return word.contains(':') ? TimeForm : DateForm;
}

bool has_a_loose_point(std::string_view number)
{
    return number.size() > 1 && std::ranges::count(number, '.') == 1 &&
           (number.starts_with('.') || number.ends_with('.') ||
            number.contains(".e") || number.contains(".E"));
}

// One that stands not between two digits.
bool has_a_loose_underscore(std::string_view number, bool is_hexadecimal)
{
    const std::string_view digits =
        is_hexadecimal ? "0123456789ABCDEFabcdef" : "0123456789";
    for (std::size_t at = 0; at < number.size(); ++at) {
        const bool is_between = at > 0 && at + 1 < number.size() &&
                                digits.contains(number[at - 1]) &&
                                digits.contains(number[at + 1]);
        if (number[at] == '_' && !is_between) {
            return true;
        }
    }
    return false;
}

TomlFlaw flaw_of_number(std::string_view word)
{
    const int base = word.starts_with("0x")   ? 16
                     : word.starts_with("0o") ? 8
                     : word.starts_with("0b") ? 2
                                              : 10;
    const bool has_sign = word.starts_with('+') || word.starts_with('-');
    const std::string_view number =
        word.substr(base != 10 ? 2 : (has_sign ? 1 : 0));
    if (has_a_loose_point(number)) {
        return LoosePoint;
    }
    if (has_sign &&
        (fitting(number, "+0") == 2 || fitting(number, "-0") == 2)) {
        return TwoSigns;
    }
    if (has_a_loose_underscore(number, base == 16)) {
        return LooseUnderscore;
    }
    std::string digits(number);
    std::erase(digits, '_');
    const char* end = digits.data() + digits.size();
    std::uint64_t whole = 0;
    double decimal = 0;
    const bool is_whole =
        base != 10 || digits.find_first_of(".eE") == std::string::npos;
    const auto read = is_whole
                          ? std::from_chars(digits.data(), end, whole, base)
                          : std::from_chars(digits.data(), end, decimal);
    if (digits.empty() || read.ptr != end ||
        (base == 10 && !is_digit(digits.front()))) {
        return NoNumber;
    }
    if (base == 10 && digits.size() > 1 && digits[0] == '0' &&
        is_digit(digits[1])) {
        return LeadingZero;
    }
    constexpr std::size_t longest = 100;  // that the library is sure to read
    return word.size() > longest ? TooLong : TooLarge;
}

TomlFlaw flaw_of_word(std::string_view word)
{
    const char first = word.front();
    const bool has_sign = first == '+' || first == '-';
    if (first == '=' || first == '>') {
        return EqualsTwice;
    }
    if (!is_digit(first) && !has_sign && first != '.') {
        return NoQuotes;
    }
    const bool has_date = looks_like_a_date(word.substr(has_sign ? 1 : 0));
    return has_date || word.contains(':') ? flaw_of_clock(word, has_date)
                                          : flaw_of_number(word);
}

// The value without quotes that begins there.
std::optional<TomlFlawAt> faulty_word(std::string_view text,
                                      std::size_t start,
                                      char bracket)
{
    const std::size_t end = start + end_of_toml_word(text.substr(start));
    if (end == start) {
        return std::nullopt;
    }
    const TomlFlaw flaw = flaw_of_word(text.substr(start, end - start));
    if (flaw == EqualsTwice) {
        return TomlFlawAt{flaw, start, start};
    }
    const std::size_t next =
        std::min(text.find_first_not_of(" \t", end), text.size());
    const bool is_key = bracket == '[' && text.substr(next).starts_with('=');
    return TomlFlawAt{is_key ? KeyInArray : flaw, start, end};
}

// In the text that begins there, the library stops at what makes no escape with
// the backslash before it.
std::optional<TomlFlawAt> faulty_escape(std::string_view text,
                                        std::size_t start,
                                        std::size_t stop)
{
    const std::size_t before = text.substr(start, stop - start).rfind('\\');
    if (before == std::string_view::npos) {
        return std::nullopt;
    }
    const std::size_t backslash = start + before;
    const std::size_t end =
        std::min(std::max(stop, backslash + 2), text.find('\n', backslash));
    const char letter = text[backslash + 1];
    const std::size_t digits = letter == 'u' ? 4 : 8;
    TomlFlaw flaw = Escape;
    if (letter == 'u' || letter == 'U') {
        flaw = stop < backslash + 2 + digits ? EscapeDigits : EscapedCharacter;
    }
    return TomlFlawAt{flaw, backslash, end};
}

// What does not fit here, by what belongs here, or by what is more to the
// point.
TomlFlaw misfit(std::string_view text, const TomlLexer& lexer)
{
    constexpr std::string_view signs_of_keys = "\"': \t\r\n";
    constexpr std::string_view signs_of_lines = "]}[/,;";
    const TomlLexer::Level& level = lexer.level();
    const std::string_view rest = text.substr(lexer.at());
    const char sign = rest.empty() ? '\n' : rest.front();
    if (level.next == KeyEnd && is_key_letter(text[lexer.at() - 1]) &&
        !is_key_letter(sign) && !signs_of_keys.contains(sign)) {
        return OddInKey;
    }
    if (level.next != LineEnd) {
        return level.next;
    }
    const char first = text[level.value];
    const bool is_number = is_digit(first) || first == '+' || first == '-';
    if (is_number && level.end == lexer.at() && sign == ',' &&
        is_digit(rest.substr(0, 2).back())) {
        return DecimalComma;
    }
    if (is_number && is_digit(sign)) {
        return BlankInNumber;
    }
    if (!is_quote(first) || signs_of_lines.contains(sign)) {
        return level.next;
    }
    return first == '"' ? TextEnded : LiteralEnded;
}

}  // namespace

std::optional<TomlFlawAt> find_flaw(std::string_view text, std::size_t stop)
{
    if (const auto odd = oddity(text.substr(stop))) {
        return TomlFlawAt{*odd, stop, stop};
    }
    if (stop > 0 && oddity(text.substr(stop - 1)) == CarriageReturn) {
        return TomlFlawAt{CarriageReturn, stop - 1, stop - 1};
    }
    TomlLexer lexer(text);
    std::size_t start = stop;
    while (lexer.at() < stop) {
        start = lexer.at();
        lexer.step();
    }
    const TomlLexer::Level& level = lexer.level();
    if (lexer.at() > stop && is_quote(text[start])) {
        return faulty_escape(text, start, stop);
    }
    if (lexer.at() > stop) {
        return faulty_word(text, start, level.bracket);
    }
    const bool is_blank = text.substr(stop).starts_with(' ') ||
                          text.substr(stop).starts_with('\t');
    if (level.value != TomlLexer::none && level.end == stop &&
        (is_blank || lexer.is_fitting())) {
        return faulty_word(text, level.value, level.bracket);
    }
    if (!lexer.is_fitting()) {
        return TomlFlawAt{misfit(text, lexer), stop, stop};
    }
    if (lexer.may_take_value()) {
        return faulty_word(text, stop, level.bracket);
    }
    const bool is_long_key = text.substr(stop).starts_with("\"\"\"") ||
                             text.substr(stop).starts_with("'''");
    return lexer.may_take_key() && is_long_key
               ? std::optional(TomlFlawAt{KeyOfLines, stop, stop})
               : std::nullopt;
}

}  // namespace ajar
