#include <ajar/format/toml/syntax_faults.hpp>

#include <ajar/format/toml/fault_words.hpp>
#include <ajar/format/toml/string.hpp>
#include <ajar/format/toml/walker.hpp>
#include <ajar/text/ascii.hpp>
#include <ajar/text/sanitize.hpp>
#include <ajar/text/utf8.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace ajar {

namespace {

constexpr std::size_t none = TomlWalker::none;
constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view letters_of_a_key =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// Where the library stopped. It says "Error while parsing SCOPE: DETAIL".
struct TomlStop {
    TomlStop(std::string_view description,
             Location place,
             const SourceText& source);

    // A newline where there is nothing: before the text and behind it.
    char at(std::size_t byte) const
    {
        return byte < text.size() ? text[byte] : '\n';
    }

    char here() const { return at(offset); }

    char before() const { return at(offset - 1); }

    // A fault from one byte up to another; of one character, when there is
    // nothing between them.
    TomlFault fault(std::size_t from,
                    std::size_t to,
                    std::string message,
                    std::string_view hint = {}) const;
    TomlFault fault_here(std::string_view message,
                         std::string_view hint = {}) const;

    std::string_view text;
    bool may_tell;  // what stands in the text
    std::size_t offset;
    TomlWalker walker;  // came up to the offset
    std::string_view scope;
    std::string_view detail;
};

TomlStop::TomlStop(std::string_view description,
                   Location place,
                   const SourceText& source)
    : text(source.text()), may_tell(!source.is_private()),
      offset(source.offset_of(place)), walker(text)
{
    constexpr std::string_view beginning = "Error while parsing ";
    const std::size_t colon = description.find(": ");
    if (description.starts_with(beginning) && colon != std::string_view::npos) {
        scope = description.substr(beginning.size(), colon - beginning.size());
        detail = description.substr(colon + 2);
    }
    while (walker.at() < offset) {
        walker.step();
    }
}

TomlFault TomlStop::fault(std::size_t from,
                          std::size_t to,
                          std::string message,
                          std::string_view hint) const
{
    const std::size_t length =
        to > from ? count_characters(text.substr(from, to - from)) : 1;
    return {from, length, std::move(message), std::string(hint)};
}

TomlFault TomlStop::fault_here(std::string_view message,
                               std::string_view hint) const
{
    return fault(offset, offset, std::string(message), hint);
}

bool is_line_end(const TomlStop& stop)
{
    return stop.here() == '\r' && stop.at(stop.offset + 1) == '\n';
}

std::optional<TomlFault> lone_carriage_return(const TomlStop& stop)
{
    const bool is_here = stop.here() == '\r' && !is_line_end(stop);
    if (!is_here && !stop.detail.contains("after '\\r'")) {
        return std::nullopt;
    }
    const std::size_t at = is_here ? stop.offset : stop.offset - 1;
    return stop.fault(at, at, "a carriage return without a newline behind it",
                      "let every line end in LF, or in CRLF");
}

// One that may stand nowhere in a file, or nowhere outside of a text.
std::optional<TomlFault> odd_character(const TomlStop& stop)
{
    constexpr std::size_t longest_character = 4;
    const std::string_view rest =
        stop.text.substr(stop.offset, longest_character);
    const auto character = rest.empty() ? std::nullopt : decode_first(rest);
    if (!character || is_line_end(stop) || first_forbidden(rest) != 0) {
        return std::nullopt;
    }
    return stop.fault_here(
        stop.may_tell
            ? fmt::format("the character U+{:04X} may not stand here",
                          static_cast<std::uint32_t>(character->code_point))
            : "an invisible character may not stand here",
        "take it out");
}

bool is_about_a_value(const TomlStop& stop)
{
    return stop.scope == "value" || stop.scope == "boolean" ||
           stop.scope.ends_with("floating-point") ||
           stop.scope.ends_with("integer") || stop.scope.starts_with("date") ||
           stop.scope == "time";
}

// A value without quotes, from its beginning on.
TomlFault faulty_value(const TomlStop& stop)
{
    const TomlWalker::Level& level = stop.walker.level();
    const std::size_t start = level.value != none ? level.value : stop.offset;
    const std::size_t blank = stop.text.find_first_of(" \t\r\n,]}#", start);
    const std::size_t end =
        std::max(stop.offset, std::min(blank, stop.text.size()));
    const std::string_view token = stop.text.substr(start, end - start);
    if (token.starts_with('=') || token.starts_with('>')) {
        return stop.fault(start, start,
                          "between a key and its value stands one '='");
    }
    const std::size_t next = stop.text.find_first_not_of(" \t", end);
    if (level.bracket == '[' && stop.at(next) == '=') {
        return stop.fault(start, end, "a key does not stand in an array",
                          "a table stands in braces: { key = value }");
    }
    ValueWords words =
        words_for_value(token, stop.scope, stop.detail, stop.may_tell);
    return stop.fault(start, end, std::move(words.message), words.hint);
}

std::optional<TomlFault> behind_a_number(const TomlStop& stop)
{
    const bool adjoins = !blanks.contains(stop.before());
    if (adjoins && letters_of_a_key.contains(stop.here())) {
        return faulty_value(stop);
    }
    const char next = stop.at(stop.offset + 1);
    if (adjoins && stop.here() == ',' && is_digit(next)) {
        return stop.fault_here("decimals stand behind a point, not a comma",
                               "for example 0.5");
    }
    if (!adjoins && is_digit(stop.here())) {
        return stop.fault_here("a number has no blank in it");
    }
    return std::nullopt;
}

// Something that follows a whole value on its line.
TomlFault behind_a_value(const TomlStop& stop)
{
    const char first = stop.at(stop.walker.level().value);
    if (is_digit(first) || first == '+' || first == '-') {
        if (auto fault = behind_a_number(stop)) {
            return *std::move(fault);
        }
    }
    const TomlRule& rule = rule_behind_a_value(stop.here());
    if (is_quote(first) && rule.saw.empty()) {
        return stop.fault_here(
            "the text has ended before this",
            first == '"'
                ? "write \\\" for a quote inside a text"
                : "a text with a single quote inside stands in \"...\"");
    }
    return stop.fault_here(rule.message, rule.hint);
}

// What the library wants; at the end of the file it does not say.
std::string_view wish_of(const TomlStop& stop)
{
    if (!stop.detail.contains("end-of-file")) {
        return stop.detail;
    }
    if (stop.scope == "key") {
        return "expected bare key";
    }
    return stop.walker.level().takes_value ? "expected value" : "expected '='";
}

bool is_odd_in_a_key(const TomlStop& stop)
{
    constexpr std::string_view signs_of_their_own = "\"':\r\n";
    return stop.detail.starts_with("expected '='") &&
           letters_of_a_key.contains(stop.before()) &&
           !blanks.contains(stop.here()) &&
           !letters_of_a_key.contains(stop.here()) &&
           !signs_of_their_own.contains(stop.here());
}

std::optional<TomlFault> by_rule(const TomlStop& stop)
{
    if (is_odd_in_a_key(stop)) {
        return stop.fault_here("this character may not stand in a key",
                               "put the key in quotes, or change its name");
    }
    const TomlRule* rule = find_rule(stop.scope, wish_of(stop), stop.here());
    if (rule == nullptr) {
        return std::nullopt;
    }
    const std::size_t backslash = stop.text.rfind('\\', stop.offset - 1);
    if (rule->at == TomlRule::At::Fault || backslash == none) {
        return stop.fault_here(rule->message, rule->hint);
    }
    const std::size_t end = std::min(std::max(stop.offset, backslash + 2),
                                     stop.text.find('\n', backslash));
    return stop.fault(backslash, end, std::string(rule->message), rule->hint);
}

// A key that is one text in quotes is called by what stands in them.
std::string name_of_key(std::string_view written)
{
    const bool is_text = !written.empty() && is_quote(written.front()) &&
                         end_of_toml_string(written, 0) == written.size();
    return is_text ? decode_toml_string(written) : std::string(written);
}

// What stands between the brackets of a header.
std::string_view name_in_header(std::string_view text, std::size_t header)
{
    const std::size_t start =
        std::min(text.find_first_not_of('[', header), text.size());
    return trimmed(text.substr(start, text.find(']', start) - start));
}

// Whether a header begins where the library stopped, with the name that it
// tells of: without its blanks, and garbled where it has quotes.
bool is_named_here(const TomlStop& stop)
{
    if (stop.here() != '[') {
        return false;
    }
    std::string name(name_in_header(stop.text, stop.offset));
    std::erase_if(name, [](char c) { return c == ' ' || c == '\t'; });
    return stop.detail.contains(fmt::format("'{}'", name)) ||
           std::ranges::any_of(name, is_quote);
}

// The library stops at a header whose own name is there already, and behind
// one whose name leads into something that is no table.
std::optional<TomlFault> redefined_table(const TomlStop& stop,
                                         std::string_view kind)
{
    const bool is_own = is_named_here(stop);
    const std::size_t header = is_own ? stop.offset : stop.walker.header();
    if (header == none) {
        return std::nullopt;
    }
    const std::string_view written = name_in_header(stop.text, header);
    const std::string name = name_of_key(written);
    std::string message = fmt::format("'{}' would stand inside {}", name, kind);
    if (is_own && kind == "a table" && !stop.detail.contains("' as ")) {
        message = fmt::format("the table '{}' is there already", name);
    } else if (is_own) {
        message = fmt::format("'{}' is there already, as {}", name, kind);
    }
    const bool lacks_brackets =
        is_own && kind == "an array" && stop.detail.ends_with("as table");
    const std::size_t end =
        stop.text.find_first_not_of(']', stop.text.find(']', header));
    return stop.fault(
        header, std::min(end, stop.text.size()), std::move(message),
        lacks_brackets ? fmt::format("for one more write [[{}]]", written)
                       : std::string());
}

// A dotted key leads into something that is there already.
TomlFault redefined_part(const TomlStop& stop, std::string_view kind)
{
    const std::size_t end = is_quote(stop.here())
                                ? end_of_toml_string(stop.text, stop.offset)
                                : stop.text.find_first_of(". \t=", stop.offset);
    const std::string name =
        name_of_key(stop.text.substr(stop.offset, end - stop.offset));
    return stop.fault(stop.offset, end,
                      fmt::format("'{}' is there already, as {}", name, kind),
                      kind == "a table" ? "put this key into that table" : "");
}

std::optional<TomlFault> redefined_key(const TomlStop& stop)
{
    const std::size_t key = stop.walker.level().key;
    const std::size_t sign = stop.text.rfind('=', stop.offset - 1);
    if (key == none || sign == none || sign <= key) {
        return std::nullopt;
    }
    const std::string_view written = trimmed(stop.text.substr(key, sign - key));
    return stop.fault(
        key, key + written.size(),
        fmt::format("'{}' is there already", name_of_key(written)),
        "keep one of the two");
}

// What the library means by "cannot redefine" and "cannot insert". It garbles
// names in quotes, and stops at the value of a key, or on the line behind a
// header. Nothing when there is no making out what it means.
std::optional<TomlFault> redefinition(const TomlStop& stop)
{
    const std::string_view kind = kind_in_words(stop.detail);
    if (kind.empty()) {
        return std::nullopt;
    }
    if (stop.scope == "table header") {
        return redefined_table(stop, kind);
    }
    return stop.detail.contains("as dotted") ? redefined_part(stop, kind)
                                             : redefined_key(stop);
}

// Nothing when there are no words for it.
std::optional<TomlFault> explained(const TomlStop& stop)
{
    if (auto fault = lone_carriage_return(stop)) {
        return fault;
    }
    if (auto fault = odd_character(stop)) {
        return fault;
    }
    if (stop.detail.starts_with("cannot ")) {
        return redefinition(stop);
    }
    if (is_about_a_value(stop)) {
        return faulty_value(stop);
    }
    const bool is_behind = stop.scope == "key-value pair" &&
                           stop.detail.starts_with("expected a comment");
    return is_behind ? behind_a_value(stop) : by_rule(stop);
}

}  // namespace

TomlFault toml_fault(std::string_view description,
                     Location place,
                     const SourceText& source)
{
    const TomlStop stop(description, place, source);
    if (auto fault = explained(stop)) {
        return *std::move(fault);
    }
    return stop.fault_here(
        stop.may_tell ? fmt::format("this is no valid TOML: {}", description)
                      : "this is no valid TOML");
}

}  // namespace ajar
