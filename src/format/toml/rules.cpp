#include <ajar/format/toml/rules.hpp>

#include <algorithm>
#include <array>

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

}  // namespace ajar
