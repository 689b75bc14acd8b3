#include <ajar/format/toml/syntax_faults.hpp>

#include <ajar/format/toml/lexer.hpp>
#include <ajar/text/ascii.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace ajar {

namespace {

struct Kind {
    std::string_view word;
    std::string_view in_words;
};

// What is there already, as the library and as we call it.
constexpr auto kinds = std::to_array<Kind>({
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
    return fault_between(
        stop.text, header, std::min(end, stop.text.size()),
        {std::move(message),
         lacks_brackets ? fmt::format("for one more write [[{}]]", written)
                        : ""});
}

// A part of a dotted key leads into something that is there already.
TomlFault redefined_part(const Redefinition& stop)
{
    TomlLexer part(stop.text.substr(stop.at));
    part.step();
    const std::string name = name_of_key(stop.text.substr(stop.at, part.at()));
    return fault_between(
        stop.text, stop.at, stop.at + part.at(),
        {fmt::format("'{}' is there already, as {}", name, stop.kind),
         stop.kind == "a table" ? "put this key into that table" : ""});
}

// The library stops at the value of the key.
TomlFault redefined_key(const Redefinition& stop)
{
    const std::size_t key = std::min(stop.lexer.level().key, stop.at);
    const std::size_t sign = stop.text.rfind('=', stop.at - 1);
    const std::string_view written = trimmed(stop.text.substr(key, sign - key));
    return fault_between(
        stop.text, key, key + written.size(),
        {fmt::format("'{}' is there already", name_of_key(written)),
         "keep one of the two"});
}

TomlFault told(const Redefinition& stop)
{
    if (!stop.description.contains('\'')) {
        return redefined_part(stop);
    }
    return stop.lexer.level().next == TomlNext::Value ? redefined_key(stop)
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
        kinds, [&](const Kind& one) { return kind.starts_with(one.word); });
    return found != kinds.end() ? found->in_words : std::string_view();
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
    if (auto flaw = find_flaw(source, stop)) {
        return *std::move(flaw);
    }
    return {stop, 1,
            source.is_private()
                ? "this is no valid TOML"
                : fmt::format("this is no valid TOML: {}", description)};
}

}  // namespace ajar
