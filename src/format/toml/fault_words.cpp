#include <ajar/format/toml/fault_words.hpp>

#include <ajar/text/ascii.hpp>

#include <algorithm>
#include <array>
#include <span>

namespace ajar {

namespace {

constexpr std::string_view key_letters =
    "a key is made of letters, digits, '_' and '-', or stands in quotes";
constexpr std::string_view name_letters =
    "a table's name is made of letters, digits, '_' and '-', or in quotes";
constexpr std::string_view one_line =
    "write it without breaking the line, or as a table with a header";

// The first that fits.
constexpr std::array rules{
    TomlRule{
        "string", "escape", "", "there is no such escape in a text",
        "write \\\\ for a backslash, or put the text between single quotes",
        TomlRule::At::Backslash},
    TomlRule{
        "string", "backslash", "", "there is no such escape in a text",
        "write \\\\ for a backslash, or put the text between single quotes",
        TomlRule::At::Backslash},
    TomlRule{"unicode", "hex digit", "",
             "behind \\u stand 4 hexadecimal digits, behind \\U stand 8",
             "write \\\\ for a backslash itself", TomlRule::At::Backslash},
    TomlRule{"unicode", "", "", "there is no such character", "",
             TomlRule::At::Backslash},
    TomlRule{"", "space or tab", "", "this is no ordinary blank",
             "type it anew with the space bar"},
    TomlRule{"key", "multi-line", "", "a key stands in one pair of quotes"},
    TomlRule{"key", "bare key", "", "a key is missing here", key_letters},
    TomlRule{"table header", "blank bare keys", "",
             "the name of the table is missing here"},
    TomlRule{"table header", "contiguous", "", "a header begins with '[['",
             "without a blank between the brackets"},
    TomlRule{"table header", "expected ']'", "", "']' belongs here",
             name_letters},
    TomlRule{"table header", "comment", "]", "this bracket is one too many"},
    TomlRule{"table header", "comment", "=", "a header takes no value",
             "a key stands without brackets"},
    TomlRule{"table header", "comment", "",
             "a header stands on a line of its own"},
    TomlRule{"key-value", "expected '='", ":",
             "between a key and its value stands '=', not ':'"},
    TomlRule{"key-value", "expected '='", "\r\n",
             "'=' and a value are missing here",
             "a line is: key = value; a comment begins with '#'"},
    TomlRule{"key-value", "expected '='", "", "'=' is missing here",
             "a line is: key = value; a comment begins with '#'"},
    TomlRule{"key-value", "expected value", "\r\n", "the value is missing here",
             "it stands on the line of its key"},
    TomlRule{"key-value", "expected value", "", "the value is missing here"},
    TomlRule{"array", "saw comma", "", "a value is missing before this comma"},
    TomlRule{"array", "", "", "a comma or ']' belongs here"},
    TomlRule{"inline table", "dangling comma", "",
             "no comma stands before this bracket"},
    TomlRule{"inline table", "saw comma", "",
             "a key is missing before this comma"},
    TomlRule{"inline table", "", "\r\n#",
             "a table in braces stands on one line", one_line},
    TomlRule{"inline table", "expected comma", "",
             "a comma or '}' belongs here"},
    TomlRule{"inline table", "", "]", "'}' belongs here"},
    TomlRule{"inline table", "", "", "a key or '}' belongs here", key_letters},
    TomlRule{"root table", "", "]}", "this bracket was never opened"},
    TomlRule{"root table", "", "=", "a key is missing before this '='"},
    TomlRule{"root table", "", ";/", "a comment begins with '#'"},
    TomlRule{"root table", "", "", "a key does not begin like this",
             key_letters},
};

// What follows a value on its line.
constexpr std::array rules_behind_a_value{
    TomlRule{"", "", "]}", "this bracket was never opened"},
    TomlRule{"", "", "[", "a header stands on a line of its own"},
    TomlRule{"", "", "/", "a comment begins with '#'"},
    TomlRule{"", "", ",", "a comma does not belong here",
             "the next key begins a new line"},
    TomlRule{"", "", ";", "a semicolon does not belong here",
             "the next key begins a new line"},
    TomlRule{"", "", "", "the value has ended before this",
             "a text stands in quotes; the next key begins a new line"},
};

// What is there already, as the library and as we call it.
struct Kind {
    std::string_view name;
    std::string_view words;
};

constexpr std::array kinds{
    Kind{"inline table", "a table in braces"},
    Kind{"table", "a table"},
    Kind{"array", "an array"},
    Kind{"string", "a text"},
    Kind{"integer", "a number"},
    Kind{"floating-point", "a number"},
    Kind{"boolean", "true or false"},
    Kind{"date", "a date"},
    Kind{"time", "a time"},
};

bool fits(const TomlRule& rule,
          std::string_view scope,
          std::string_view detail,
          char character)
{
    return scope.contains(rule.scope) && detail.contains(rule.detail) &&
           (rule.saw.empty() || rule.saw.contains(character));
}

struct Row {
    std::string_view part;
    std::string_view message;
    std::string_view hint = {};
};

// Looked for in the library's detail, the first one that is there.
constexpr std::array dates{
    Row{"expected month between", "a month is a number from 01 to 12"},
    Row{"expected day between", "this month has no such day"},
    Row{"expected hour between", "an hour is a number from 00 to 23"},
    Row{"expected minute between", "a minute is a number from 00 to 59"},
    Row{"expected second between", "a second is a number from 00 to 59"},
};

constexpr Row loose_underscore{"underscores",
                               "an underscore stands between two digits"};

constexpr std::array numbers{
    Row{"leading zeroes", "a number does not begin with 0",
        "take the zeros at its beginning away"},
    Row{"not representable", "this number is too large"},
    Row{"length", "this number is too long"},
    Row{"too long", "this number is too long"},
    loose_underscore,
    Row{"digit or sign, saw '-'", "a number has one sign, not two"},
    Row{"digit or sign, saw '+'", "a number has one sign, not two"},
};

constexpr Row date_form{"", "a date is written as YEAR-MONTH-DAY",
                        "for example 2026-11-22"};
constexpr Row time_form{"", "a time is written as HOUR:MINUTE:SECOND",
                        "for example 09:30:00"};
constexpr Row offset_form{"",
                          "the difference to UTC is written as +HOUR:MINUTE",
                          "for example +01:00, or Z for none"};
constexpr Row no_number{"", "this is no number", "a text stands in quotes"};
constexpr Row loose_point{"", "a point stands between two digits",
                          "for example 0.5"};
constexpr Row no_quotes{"", "a text stands in quotes",
                        "put \" before it and after it"};

// Words that have a meaning elsewhere, in small letters.
constexpr std::array familiar_words{
    Row{"null", "TOML has no word for 'nothing'", "leave this key out"},
    Row{"nil", "TOML has no word for 'nothing'", "leave this key out"},
    Row{"none", "TOML has no word for 'nothing'", "leave this key out"},
    Row{"undefined", "TOML has no word for 'nothing'", "leave this key out"},
    Row{"true", "'true' and 'false' are written in small letters"},
    Row{"false", "'true' and 'false' are written in small letters"},
    Row{"yes", "a text stands in quotes", "for yes write true, without them"},
    Row{"no", "a text stands in quotes", "for no write false, without them"},
    Row{"tru", "a text stands in quotes", "did you mean 'true'?"},
    Row{"fals", "a text stands in quotes", "did you mean 'false'?"},
};

// Quotes that are none in TOML.
constexpr std::array<std::string_view, 9> other_quotes{
    "`",      "\u201C", "\u201D", "\u201E", "\u2018",
    "\u2019", "\u201A", "\u00AB", "\u00BB"};

ValueWords words_of(const Row& row)
{
    return {std::string(row.message), std::string(row.hint)};
}

const Row& find_row(std::span<const Row> rows,
                    std::string_view detail,
                    const Row& otherwise)
{
    const auto found = std::ranges::find_if(
        rows, [&](const Row& row) { return detail.contains(row.part); });
    return found != rows.end() ? *found : otherwise;
}

// "2026-03-10", "26/3/1", "10.03.2026": three numbers with two signs between;
// with points the last is a year, or it would be a version.
bool looks_like_a_date(std::string_view token)
{
    const std::string digits = "0123456789";
    const std::size_t first = token.find_first_not_of(digits);
    if (first == std::string_view::npos) {
        return false;
    }
    const char sign = token[first];
    const std::string_view date =
        token.substr(0, token.find_first_not_of(digits + sign));
    const bool ends_in_a_year =
        date.size() > 5 && date[date.size() - 5] == sign;
    return std::ranges::count(date, sign) == 2 &&
           (sign == '-' || sign == '/' || (sign == '.' && ends_in_a_year));
}

bool has_a_loose_point(std::string_view number)
{
    return number.size() > 1 && std::ranges::count(number, '.') == 1 &&
           (number.starts_with('.') || number.ends_with('.') ||
            number.contains(".e"));
}

// A number, a date or a time: something that begins with a digit or a sign.
const Row& row_for_digits(std::string_view token,
                          std::string_view scope,
                          std::string_view detail)
{
    if (scope == "date-time offset") {
        return find_row(dates, detail, offset_form);
    }
    if (token.contains(':')) {
        return find_row(dates, detail, time_form);
    }
    constexpr std::size_t shortest_date = 6;
    const std::string_view unsigned_token =
        token.substr(token.find_first_of("+-") == 0 ? 1 : 0);
    if (looks_like_a_date(unsigned_token) ||
        (scope == "date" && token.size() >= shortest_date)) {
        return find_row(dates, detail, date_form);
    }
    if (has_a_loose_point(unsigned_token)) {
        return loose_point;
    }
    // The library takes "+_1" for a number and something behind it.
    return find_row(numbers, detail,
                    token.contains('_') ? loose_underscore : no_number);
}

const Row& row_for_word(std::string_view token, bool may_tell)
{
    static constexpr Row straight{"", "a text stands in straight quotes",
                                  "put \" before it and after it"};
    const bool is_quoted = std::ranges::any_of(
        other_quotes, [&](auto quote) { return token.starts_with(quote); });
    if (is_quoted) {
        return straight;
    }
    const auto found =
        std::ranges::find(familiar_words, lowered(token), &Row::part);
    return may_tell && found != familiar_words.end() ? *found : no_quotes;
}

}  // namespace

const TomlRule* find_rule(std::string_view scope,
                          std::string_view detail,
                          char character)
{
    const auto found = std::ranges::find_if(rules, [&](const TomlRule& rule) {
        return fits(rule, scope, detail, character);
    });
    return found != rules.end() ? &*found : nullptr;
}

const TomlRule& rule_behind_a_value(char character)
{
    return *std::ranges::find_if(
        rules_behind_a_value,
        [&](const TomlRule& rule) { return fits(rule, {}, {}, character); });
}

std::string_view kind_in_words(std::string_view detail)
{
    constexpr std::string_view word = "existing ";
    const std::size_t at = detail.find(word);
    if (at == std::string_view::npos) {
        return {};
    }
    const std::string_view kind = detail.substr(at + word.size());
    const auto found = std::ranges::find_if(
        kinds, [&](const Kind& one) { return kind.starts_with(one.name); });
    return found != kinds.end() ? found->words : std::string_view();
}

ValueWords words_for_value(std::string_view token,
                           std::string_view scope,
                           std::string_view detail,
                           bool may_tell)
{
    constexpr std::string_view signs = "+-.";
    const bool is_number = !token.empty() && (is_digit(token.front()) ||
                                              signs.contains(token.front()));
    return words_of(is_number ? row_for_digits(token, scope, detail)
                              : row_for_word(token, may_tell));
}

}  // namespace ajar
