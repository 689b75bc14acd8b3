#include <ajar/format/toml/syntax_faults.hpp>

#include <ajar/format/toml/flaws.hpp>
#include <ajar/format/toml/lexer.hpp>
#include <ajar/text/ascii.hpp>
#include <ajar/text/utf8.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>

namespace ajar {

namespace {

struct Words {
    TomlFlaw flaw;
    std::string_view saw;  // characters at the flaw; empty: any
    std::string_view message;
    std::string_view hint = {};
};

using enum TomlFlaw;

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
constexpr auto all_words = std::to_array<Words>({
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

    {OddCharacter, "", "an invisible character may not stand here",
     "take it out"},
    {OddBlank, "", "this is no ordinary blank",
     "type it anew with the space bar"},
    {CarriageReturn, "", "a carriage return without a newline behind it",
     "let every line end in LF, or in CRLF"},
    {OddInKey, "", "this character may not stand in a key",
     "put the key in quotes, or change its name"},
    {KeyOfLines, "", "a key stands in one pair of quotes"},
    {Escape, "", "there is no such escape in a text",
     "write \\\\ for a backslash, or put the text between single quotes"},
    {EscapeDigits, "",
     "behind \\u stand 4 hexadecimal digits, behind \\U stand 8",
     "write \\\\ for a backslash itself"},
    {EscapedCharacter, "", "there is no such character"},
    {TextEnded, "", "the text has ended before this",
     "write \\\" for a quote inside a text"},
    {LiteralEnded, "", "the text has ended before this",
     "a text with a single quote inside stands in \"...\""},

    {NoQuotes, "", "a text stands in quotes", "put \" before it and after it"},
    {KeyInArray, "", "a key does not stand in an array",
     "a table stands in braces: { key = value }"},
    {EqualsTwice, "", "between a key and its value stands one '='"},
    {NoNumber, "", "this is no number", "a text stands in quotes"},
    {LeadingZero, "", "a number does not begin with 0",
     "take the zeros at its beginning away"},
    {TooLarge, "", "this number is too large"},
    {TooLong, "", "this number is too long"},
    {LooseUnderscore, "", "an underscore stands between two digits"},
    {LoosePoint, "", "a point stands between two digits", "for example 0.5"},
    {TwoSigns, "", "a number has one sign, not two"},
    {DecimalComma, "", "decimals stand behind a point, not a comma",
     "for example 0.5"},
    {BlankInNumber, "", "a number has no blank in it"},
    {DateForm, "", "a date is written as YEAR-MONTH-DAY",
     "for example 2026-11-22"},
    {Month, "", "a month is a number from 01 to 12"},
    {Day, "", "this month has no such day"},
    {TimeForm, "", "a time is written as HOUR:MINUTE:SECOND",
     "for example 09:30:00"},
    {Hour, "", "an hour is a number from 00 to 23"},
    {Minute, "", "a minute is a number from 00 to 59"},
    {Second, "", "a second is a number from 00 to 59"},
    {OffsetForm, "", "the difference to UTC is written as +HOUR:MINUTE",
     "for example +01:00, or Z for none"},
});

struct Row {
    std::string_view word;
    std::string_view message;
    std::string_view hint = {};
};

constexpr std::string_view for_nothing = "TOML has no word for 'nothing'";
constexpr std::string_view no_quotes = "a text stands in quotes";
constexpr std::string_view leave_out = "leave this key out";
constexpr std::string_view small_letters =
    "'true' and 'false' are written in small letters";

// Words that have a meaning elsewhere, in small letters.
constexpr auto familiar_words = std::to_array<Row>({
    {"null", for_nothing, leave_out},
    {"nil", for_nothing, leave_out},
    {"none", for_nothing, leave_out},
    {"undefined", for_nothing, leave_out},
    {"true", small_letters},
    {"false", small_letters},
    {"yes", no_quotes, "for yes write true, without them"},
    {"no", no_quotes, "for no write false, without them"},
    {"tru", no_quotes, "did you mean 'true'?"},
    {"fals", no_quotes, "did you mean 'false'?"},
});

// Quotes that are none in TOML.
constexpr std::array<std::string_view, 9> other_quotes{
    "`",      "\u201C", "\u201D", "\u201E", "\u2018",
    "\u2019", "\u201A", "\u00AB", "\u00BB"};

// What is there already, as the library and as we call it.
constexpr auto kinds = std::to_array<Row>({
    {"inline table", "a table in braces"},
    {"table", "a table"},
    {"array", "an array"},
    {"string", "a text"},
    {"integer", "a number"},
    {"floating-point", "a number"},
    {"boolean", "true or false"},
    {"date", "a date"},
    {"time", "a time"},
});

TomlFault fault(std::string_view text,
                std::size_t from,
                std::size_t to,
                std::string message,
                std::string_view hint = {})
{
    const std::size_t length =
        to > from ? count_characters(text.substr(from, to - from)) : 1;
    return {from, length, std::move(message), std::string(hint)};
}

// For a word without quotes, what its own letters tell.
const Row* words_for(std::string_view word, bool may_tell)
{
    static constexpr Row straight{"", "a text stands in straight quotes",
                                  "put \" before it and after it"};
    if (std::ranges::any_of(other_quotes, [&](std::string_view quote) {
            return word.starts_with(quote);
        })) {
        return &straight;
    }
    const auto* found =
        std::ranges::find(familiar_words, lowered(word), &Row::word);
    return may_tell && found != familiar_words.end() ? found : nullptr;
}

TomlFault told(const TomlFlawAt& at, const SourceText& source)
{
    const std::string_view text = source.text();
    const std::string_view written = text.substr(at.begin, at.end - at.begin);
    const char saw = at.begin < text.size() ? text[at.begin] : '\n';
    if (at.flaw == NoQuotes) {
        if (const Row* row = words_for(written, !source.is_private())) {
            return fault(text, at.begin, at.end, std::string(row->message),
                         row->hint);
        }
    }
    // A comma or a bracket may stand wrong in any pair of a table in braces.
    const TomlFlaw flaw = at.flaw == NextPair && saw != '}' ? Pair : at.flaw;
    const auto* words = std::ranges::find_if(all_words, [&](const Words& row) {
        return row.flaw == flaw && (row.saw.empty() || row.saw.contains(saw));
    });
    std::string message(words->message);
    if (flaw == OddCharacter && !source.is_private()) {
        const auto character = decode_first(text.substr(at.begin));
        message = fmt::format(
            "the character U+{:04X} may not stand here",
            static_cast<std::uint32_t>(character ? character->code_point : 0));
    }
    return fault(text, at.begin, at.end, std::move(message), words->hint);
}

// A key that is one text in quotes is called by what stands in them.
std::string name_of_key(std::string_view written)
{
    if (!written.empty() && is_quote(written.front())) {
        TomlString name = read_toml_string(written);
        if (name.end == written.size()) {
            return std::move(name.value);
        }
    }
    return std::string(written);
}

// Where the library stopped because something is there already.
struct Redefinition {
    std::string_view description;
    std::string_view kind;  // of what is there
    std::string_view text;
    std::size_t at;
    const TomlLexer& lexer;  // came up to there
};

// What stands between the brackets of a header.
std::string_view name_in_header(std::string_view text, std::size_t header)
{
    const std::size_t start =
        std::min(text.find_first_not_of('[', header), text.size());
    return trimmed(text.substr(start, text.find(']', start) - start));
}

// Whether a header begins where the library stopped, with the name that it
// tells of: without its blanks, and garbled where it has quotes.
bool is_named_here(const Redefinition& stop)
{
    if (!stop.text.substr(stop.at).starts_with('[')) {
        return false;
    }
    std::string name(name_in_header(stop.text, stop.at));
    std::erase_if(name, [](char c) { return c == ' ' || c == '\t'; });
    return stop.description.contains(fmt::format("'{}'", name)) ||
           std::ranges::any_of(name, is_quote);
}

// The library stops at a header whose own name is there already, and behind
// one whose name leads into something that is no table.
TomlFault redefined_table(const Redefinition& stop)
{
    const bool is_own = is_named_here(stop);
    const std::size_t header =
        is_own ? stop.at : std::min(stop.at, stop.lexer.header());
    const std::string_view rest = stop.text.substr(header);
    const bool is_array = rest.starts_with("[[");
    const std::string_view written = name_in_header(stop.text, header);
    const std::string name = name_of_key(written);
    std::string message =
        fmt::format("'{}' would stand inside {}", name, stop.kind);
    if (is_own && stop.kind == "a table" && !is_array) {
        message = fmt::format("the table '{}' is there already", name);
    } else if (is_own) {
        message = fmt::format("'{}' is there already, as {}", name, stop.kind);
    }
    const bool lacks_brackets = is_own && stop.kind == "an array" && !is_array;
    const std::size_t end =
        stop.text.find_first_not_of(']', stop.text.find(']', header));
    return fault(
        stop.text, header, std::min(end, stop.text.size()), std::move(message),
        lacks_brackets ? fmt::format("for one more write [[{}]]", written)
                       : "");
}

// A part of a dotted key leads into something that is there already.
TomlFault redefined_part(const Redefinition& stop)
{
    TomlLexer part(stop.text.substr(stop.at));
    part.step();
    const std::string name = name_of_key(stop.text.substr(stop.at, part.at()));
    return fault(stop.text, stop.at, stop.at + part.at(),
                 fmt::format("'{}' is there already, as {}", name, stop.kind),
                 stop.kind == "a table" ? "put this key into that table" : "");
}

// The library stops at the value of the key.
TomlFault redefined_key(const Redefinition& stop)
{
    const std::size_t key = std::min(stop.lexer.level().key, stop.at);
    const std::size_t sign = stop.text.rfind('=', stop.at - 1);
    const std::string_view written = trimmed(stop.text.substr(key, sign - key));
    return fault(stop.text, key, key + written.size(),
                 fmt::format("'{}' is there already", name_of_key(written)),
                 "keep one of the two");
}

TomlFault told(const Redefinition& stop)
{
    if (!stop.description.contains('\'')) {
        return redefined_part(stop);
    }
    return stop.lexer.level().next == Value ? redefined_key(stop)
                                            : redefined_table(stop);
}

// The words of ours for what the library calls "existing ...".
std::string_view what_exists(std::string_view description)
{
    constexpr std::string_view word = "existing ";
    const std::size_t at = description.find(word);
    if (at == TomlLexer::none) {
        return {};
    }
    const std::string_view kind = description.substr(at + word.size());
    const auto* found = std::ranges::find_if(
        kinds, [&](const Row& one) { return kind.starts_with(one.word); });
    return found != kinds.end() ? found->message : std::string_view();
}

}  // namespace

TomlFault toml_fault(std::string_view description,
                     Location place,
                     const SourceText& source)
{
    const std::string_view text = source.text();
    const std::size_t stop = source.offset_of(place);
    const std::string_view kind = what_exists(description);
    if (!kind.empty()) {
        TomlLexer lexer(text);
        while (lexer.at() < stop) {
            lexer.step();
        }
        return told(Redefinition{description, kind, text, stop, lexer});
    }
    if (const auto flaw = find_flaw(text, stop)) {
        return told(*flaw, source);
    }
    return {stop, 1,
            source.is_private()
                ? "this is no valid TOML"
                : fmt::format("this is no valid TOML: {}", description)};
}

}  // namespace ajar
