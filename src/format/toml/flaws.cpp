#include <ajar/format/toml/flaws.hpp>

#include <ajar/format/toml/lexer.hpp>
#include <ajar/text/ascii.hpp>
#include <ajar/text/sanitize.hpp>
#include <ajar/text/utf8.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace ajar {

namespace {

using enum TomlNext;

// What is said where something stands that does not belong there.
struct Misfit {
    TomlNext next;         // what belongs there
    std::string_view saw;  // characters that stand there; empty: any
    std::string_view message;
    std::string_view hint = {};
};

constexpr std::string_view key_letters =
    "a key is made of letters, digits, '_' and '-', or stands in quotes";
constexpr std::string_view name_letters =
    "a table's name is made of letters, digits, '_' and '-', or in quotes";
constexpr std::string_view one_line =
    "write it without breaking the line, or as a table with a header";
constexpr std::string_view new_line = "the next key begins a new line";
constexpr std::string_view line_form =
    "a line is: key = value; a comment begins with '#'";

// The first that fits.
constexpr auto misfits = std::to_array<Misfit>({
    {Statement, "]}", "this bracket was never opened"},
    {Statement, "=", "a key is missing before this '='"},
    {Statement, ";/", "a comment begins with '#'"},
    {Statement, "", "a key does not begin like this", key_letters},
    {TableName, "]", "the name of the table is missing here"},
    {TableName, "[", "a header begins with '[['",
     "without a blank between the brackets"},
    {TableName, "", "a key is missing here", key_letters},
    {ArrayName, "]", "the name of the table is missing here"},
    {ArrayName, "", "a key is missing here", key_letters},
    {KeyPart, "", "a key is missing here", key_letters},
    {KeyEnd, ":", "between a key and its value stands '=', not ':'"},
    {KeyEnd, "\r\n", "'=' and a value are missing here", line_form},
    {KeyEnd, "", "'=' is missing here", line_form},
    {NameEnd, "", "']' belongs here", name_letters},
    {HeaderEnd, "]", "this bracket is one too many"},
    {HeaderEnd, "=", "a header takes no value",
     "a key stands without brackets"},
    {HeaderEnd, "", "a header stands on a line of its own"},
    {Value, "\r\n", "the value is missing here",
     "it stands on the line of its key"},
    {Value, "", "the value is missing here"},
    {Element, ",", "a value is missing before this comma"},
    {Element, "", "a comma or ']' belongs here"},
    {ElementEnd, "", "a comma or ']' belongs here"},
    {NextPair, "}", "no comma stands before this bracket"},
    {Pair, ",", "a key is missing before this comma"},
    {Pair, "\r\n#", "a table in braces stands on one line", one_line},
    {Pair, "]", "'}' belongs here"},
    {Pair, "", "a key or '}' belongs here", key_letters},
    {PairEnd, "\r\n#", "a table in braces stands on one line", one_line},
    {PairEnd, "]", "'}' belongs here"},
    {PairEnd, "", "a comma or '}' belongs here"},
    {LineEnd, "]}", "this bracket was never opened"},
    {LineEnd, "[", "a header stands on a line of its own"},
    {LineEnd, "/", "a comment begins with '#'"},
    {LineEnd, ",", "a comma does not belong here", new_line},
    {LineEnd, ";", "a semicolon does not belong here", new_line},
    {LineEnd, "", "the value has ended before this",
     "a text stands in quotes; the next key begins a new line"},
});

struct FamiliarWord {
    std::string_view word;
    std::string_view message;
    std::string_view hint = {};
};

constexpr std::string_view in_quotes = "a text stands in quotes";
constexpr std::string_view for_nothing = "TOML has no word for 'nothing'";
constexpr std::string_view leave_out = "leave this key out";
constexpr std::string_view small_letters =
    "'true' and 'false' are written in small letters";

// TomlWords that have a meaning elsewhere, in small letters.
constexpr auto familiar_words = std::to_array<FamiliarWord>({
    {"null", for_nothing, leave_out},
    {"nil", for_nothing, leave_out},
    {"none", for_nothing, leave_out},
    {"undefined", for_nothing, leave_out},
    {"true", small_letters},
    {"false", small_letters},
    {"yes", in_quotes, "for yes write true, without them"},
    {"no", in_quotes, "for no write false, without them"},
    {"tru", in_quotes, "did you mean 'true'?"},
    {"fals", in_quotes, "did you mean 'false'?"},
});

// Quotes that are none in TOML.
constexpr std::string_view other_quotes =
    "`\u201C\u201D\u201E\u2018\u2019\u201A\u00AB\u00BB";

// What may stand nowhere, or nowhere outside of a text.
std::optional<TomlWords> oddity(std::string_view text, bool is_private)
{
    constexpr std::size_t longest_character = 4;
    const char first = text.empty() ? ' ' : text.front();
    if ((first >= ' ' && first < '\x7F') || first == '\t' ||
        starts_with_line_end(text)) {
        return std::nullopt;
    }
    if (first == '\r') {
        return TomlWords{"a carriage return without a newline behind it",
                         "let every line end in LF, or in CRLF"};
    }
    const std::string_view start = text.substr(0, longest_character);
    const auto character = decode_first(start);
    if (first_forbidden(start) == 0) {
        const auto code_point =
            static_cast<std::uint32_t>(character ? character->code_point : 0);
        return TomlWords{
            is_private ? "an invisible character may not stand here"
                       : fmt::format("the character U+{:04X} may not stand "
                                     "here",
                                     code_point),
            "take it out"};
    }
    if (!character || !is_blank(start.substr(0, character->bytes))) {
        return std::nullopt;
    }
    return TomlWords{"this is no ordinary blank",
                     "type it anew with the space bar"};
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
        const auto end = clock.find_first_not_of("0123456789", seconds + 1);
        clock.erase(seconds, end - seconds);
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

TomlWords flaw_of_clock(std::string_view word, bool has_date)
{
    struct Field {
        std::size_t at;
        std::string_view least;
        std::string_view most;
        std::string_view flaw;
    };

    constexpr std::string_view hour = "an hour is a number from 00 to 23";
    constexpr std::string_view minute = "a minute is a number from 00 to 59";
    constexpr std::string_view no_day = "this month has no such day";
    constexpr auto fields = std::to_array<Field>(
        {{5, "01", "12", "a month is a number from 01 to 12"},
         {8, "01", "31", no_day},
         {11, "00", "23", hour},
         {14, "00", "59", minute},
         {17, "00", "59", "a second is a number from 00 to 59"},
         {20, "00", "23", hour},
         {23, "00", "59", minute}});
    constexpr std::string_view form = "0000-00-00T00:00:00+00:00";
    constexpr std::size_t seconds = 19;
    const std::string clock = as_clock(word, has_date);
    const std::size_t fits = fitting(clock, form);
    for (const Field& field : fields) {
        const std::string_view value =
            std::string_view(clock).substr(std::min(field.at, fits), 2);
        if (fits >= field.at + 2 &&
            (value < field.least || value > field.most)) {
            return {std::string(field.flaw)};
        }
    }
    if (fits > seconds && fits < form.size() && has_date) {
        return {"the difference to UTC is written as +HOUR:MINUTE",
                "for example +01:00, or Z for none"};
    }
    // Where nothing else is wrong, the month is short.
    const bool is_right = fits == clock.size() && has_date && fits >= 10;
    if (is_right && clock.substr(8, 2) > "28") {
        return {std::string(no_day)};
    }
    return word.contains(':')
               ? TomlWords{"a time is written as HOUR:MINUTE:SECOND",
                           "for example 09:30:00"}
               : TomlWords{"a date is written as YEAR-MONTH-DAY",
                           "for example 2026-11-22"};
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

TomlWords flaw_of_number(std::string_view word)
{
    const int base = word.starts_with("0x")   ? 16
                     : word.starts_with("0o") ? 8
                     : word.starts_with("0b") ? 2
                                              : 10;
    const bool has_sign = word.starts_with('+') || word.starts_with('-');
    const std::string_view number =
        word.substr(base != 10 ? 2 : (has_sign ? 1 : 0));
    if (has_a_loose_point(number)) {
        return {"a point stands between two digits", "for example 0.5"};
    }
    if (has_sign &&
        (fitting(number, "+0") == 2 || fitting(number, "-0") == 2)) {
        return {"a number has one sign, not two"};
    }
    if (has_a_loose_underscore(number, base == 16)) {
        return {"an underscore stands between two digits"};
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
        return {"this is no number", std::string(in_quotes)};
    }
    if (base == 10 && digits.size() > 1 && digits[0] == '0' &&
        is_digit(digits[1])) {
        return {"a number does not begin with 0",
                "take the zeros at its beginning away"};
    }
    constexpr std::size_t longest = 100;  // that the library is sure to read
    return {word.size() > longest ? "this number is too long"
                                  : "this number is too large"};
}

// A word that is neither a number nor a date, by what its own letters tell.
TomlWords flaw_of_text(std::string_view word, bool is_private)
{
    constexpr auto hint = "put \" before it and after it";
    const auto first = decode_first(word);
    if (first && other_quotes.contains(word.substr(0, first->bytes))) {
        return {"a text stands in straight quotes", hint};
    }
    const auto* found =
        std::ranges::find(familiar_words, lowered(word), &FamiliarWord::word);
    if (!is_private && found != familiar_words.end()) {
        return {std::string(found->message), std::string(found->hint)};
    }
    return {std::string(in_quotes), hint};
}

TomlWords flaw_of_word(std::string_view word, bool is_private)
{
    const char first = word.front();
    const bool has_sign = first == '+' || first == '-';
    if (!is_digit(first) && !has_sign && first != '.') {
        return flaw_of_text(word, is_private);
    }
    const bool has_date = looks_like_a_date(word.substr(has_sign ? 1 : 0));
    return has_date || word.contains(':') ? flaw_of_clock(word, has_date)
                                          : flaw_of_number(word);
}

// The value without quotes that begins there.
std::optional<TomlFault> faulty_word(const SourceText& source,
                                     std::size_t start,
                                     char bracket)
{
    const std::string_view text = source.text();
    const std::size_t end = start + end_of_bare_value(text.substr(start));
    if (end == start) {
        return std::nullopt;
    }
    if (text[start] == '=' || text[start] == '>') {
        return fault_between(text, start, start,
                             {"between a key and its value stands one '='"});
    }
    const std::size_t next =
        std::min(text.find_first_not_of(" \t", end), text.size());
    if (bracket == '[' && text.substr(next).starts_with('=')) {
        return fault_between(text, start, end,
                             {"a key does not stand in an array",
                              "a table stands in braces: { key = value }"});
    }
    return fault_between(
        text, start, end,
        flaw_of_word(text.substr(start, end - start), source.is_private()));
}

// In the text that begins there, the library stops at what makes no escape with
// the backslash before it.
std::optional<TomlFault> faulty_escape(std::string_view text,
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
    if (letter != 'u' && letter != 'U') {
        return fault_between(
            text, backslash, end,
            {"there is no such escape in a text",
             "write \\\\ for a backslash, or put the text between "
             "single quotes"});
    }
    if (stop >= backslash + 2 + digits) {
        return fault_between(text, backslash, end,
                             {"there is no such character"});
    }
    return fault_between(
        text, backslash, end,
        {"behind \\u stand 4 hexadecimal digits, behind \\U stand 8",
         "write \\\\ for a backslash itself"});
}

// What does not fit here, by what belongs here, or by what is more to the
// point.
TomlWords misfit(std::string_view text, const TomlLexer& lexer)
{
    constexpr std::string_view signs_of_keys = "\"': \t\r\n";
    constexpr std::string_view signs_of_lines = "]}[/,;";
    const TomlLexer::Level& level = lexer.level();
    const std::string_view rest = text.substr(lexer.at());
    const char sign = rest.empty() ? '\n' : rest.front();
    if (level.next == KeyEnd && is_bare_key_character(text[lexer.at() - 1]) &&
        !is_bare_key_character(sign) && !signs_of_keys.contains(sign)) {
        return {"this character may not stand in a key",
                "put the key in quotes, or change its name"};
    }
    if (level.next == LineEnd) {
        const char first = text[level.value];
        const bool is_number = is_digit(first) || first == '+' || first == '-';
        if (is_number && level.end == lexer.at() && sign == ',' &&
            is_digit(rest.substr(0, 2).back())) {
            return {"decimals stand behind a point, not a comma",
                    "for example 0.5"};
        }
        if (is_number && is_digit(sign)) {
            return {"a number has no blank in it"};
        }
        if (is_quote(first) && !signs_of_lines.contains(sign)) {
            return {"the text has ended before this",
                    first == '"' ? "write \\\" for a quote inside a text"
                                 : "a text with a single quote inside stands "
                                   "in \"...\""};
        }
    }
    // A comma or a bracket may stand wrong in any pair of a table in braces.
    const TomlNext next =
        level.next == NextPair && sign != '}' ? Pair : level.next;
    const auto* row = std::ranges::find_if(misfits, [&](const Misfit& one) {
        return one.next == next && (one.saw.empty() || one.saw.contains(sign));
    });
    return {std::string(row->message), std::string(row->hint)};
}

}  // namespace

TomlFault fault_between(std::string_view text,
                        std::size_t from,
                        std::size_t to,
                        TomlWords words)
{
    const std::size_t length =
        to > from ? count_characters(text.substr(from, to - from)) : 1;
    return {from, length, std::move(words.message), std::move(words.hint)};
}

std::optional<TomlFault> find_flaw(const SourceText& source, std::size_t stop)
{
    const std::string_view text = source.text();
    const std::string_view rest = text.substr(stop);
    if (auto words = oddity(rest, source.is_private())) {
        return fault_between(text, stop, stop, *std::move(words));
    }
    if (text.substr(0, stop).ends_with('\r') && !rest.starts_with('\n')) {
        return fault_between(text, stop - 1, stop - 1,
                             *oddity(text.substr(stop - 1), true));
    }
    TomlLexer lexer(text);
    std::size_t start = stop;
    while (lexer.at() < stop) {
        start = lexer.at();
        lexer.step();
    }
    const TomlLexer::Level& level = lexer.level();
    if (lexer.at() > stop) {
        return is_quote(text[start])
                   ? faulty_escape(text, start, stop)
                   : faulty_word(source, start, level.bracket);
    }
    if (level.value != TomlLexer::none && level.end == stop &&
        (rest.starts_with(' ') || rest.starts_with('\t') ||
         lexer.next_is_expected())) {
        return faulty_word(source, level.value, level.bracket);
    }
    if (!lexer.next_is_expected()) {
        return fault_between(text, stop, stop, misfit(text, lexer));
    }
    if (lexer.may_take_value()) {
        return faulty_word(source, stop, level.bracket);
    }
    const bool is_long_key =
        rest.starts_with("\"\"\"") || rest.starts_with("'''");
    return lexer.may_take_key() && is_long_key
               ? std::optional(fault_between(
                     text, stop, stop, {"a key stands in one pair of quotes"}))
               : std::nullopt;
}

}  // namespace ajar
