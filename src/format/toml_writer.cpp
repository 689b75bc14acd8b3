#include <ajar/format/toml_writer.hpp>

#include <ajar/text/sanitize.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace ajar {

std::string toml_string(std::string_view text)
{
    std::string quoted = "\"";
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (character == '"' || character == '\\') {
            quoted += '\\';
            quoted += character;
        } else if (character == '\n') {
            quoted += "\\n";
        } else if (byte < 0x20 || byte == 0x7F) {
            quoted += fmt::format("\\u{:04X}", unsigned{byte});
        } else {
            quoted += character;
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
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        comment += line.empty() ? "#\n" : fmt::format("# {}\n", line);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return comment;
}

}  // namespace ajar
