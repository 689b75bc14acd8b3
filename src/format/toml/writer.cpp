#include <ajar/format/toml/writer.hpp>

#include <ajar/text/ascii.hpp>
#include <ajar/text/sanitize.hpp>
#include <ajar/text/utf8.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>

namespace ajar {

namespace {

// A byte that is no character cannot stand in TOML at all.
std::string escaped(const std::optional<Decoded>& character)
{
    if (!character) {
        return "\\uFFFD";
    }
    switch (character->code_point) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\n': return "\\n";
    case '\t': return "\\t";
    default:
        return fmt::format("\\U{:08X}",
                           static_cast<std::uint32_t>(character->code_point));
    }
}

}  // namespace

std::string toml_string(std::string_view text)
{
    std::string quoted = "\"";
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t forbidden =
            std::min(first_forbidden(text, at).value_or(text.size()),
                     text.find_first_of("\"\\\n\t", at));
        const std::size_t end = std::min(forbidden, text.size());
        quoted += text.substr(at, end - at);
        at = end;
        if (at < text.size()) {
            const auto character = decode_first(text.substr(at));
            quoted += escaped(character);
            at += character ? character->bytes : 1;
        }
    }
    return quoted + '"';
}

std::string toml_value(const OptionValue& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? toml_string(*text) : to_text(value);
}

std::string toml_strings(const std::vector<std::string>& texts)
{
    std::string list;
    for (const std::string& text : texts) {
        list += list.empty() ? "" : ", ";
        list += toml_string(text);
    }
    return "[" + list + "]";
}

std::string toml_comment(std::string_view text)
{
    std::string comment;
    const std::string safe = sanitized(text);
    for (std::string_view rest = safe; !rest.empty();) {
        const std::string_view line = take_line(rest);
        comment += line.empty() ? "#\n" : fmt::format("# {}\n", line);
    }
    return comment;
}

}  // namespace ajar
