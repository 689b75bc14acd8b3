#include <ajar/render/markdown_text.hpp>

#include <ajar/text/sanitize.hpp>

#include <algorithm>

namespace ajar {

namespace {

// These mean something wherever they stand.
constexpr std::string_view special_anywhere = "\\`*_[]<>|~&$#^{}";

// These mean something at the start of a line alone.
constexpr std::string_view special_at_start = "-+=:%";

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

char lowered(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a')
                                      : byte;
}

bool starts_with_word(std::string_view text, std::string_view word)
{
    return text.size() >= word.size() &&
           std::ranges::equal(text.substr(0, word.size()), word, {}, lowered);
}

// "1." and "1)" number a list.
bool ends_list_number(std::string_view text, std::size_t at)
{
    return at > 0 && (text[at] == '.' || text[at] == ')') &&
           std::ranges::all_of(text.substr(0, at), is_digit);
}

// Addresses turn into links on their own: "https://..." and "www. ...".
bool starts_link(std::string_view text, std::size_t at)
{
    if (text[at] == ':') {
        return text.substr(at).starts_with("://") ||
               text.substr(0, at).ends_with("mailto") ||
               text.substr(0, at).ends_with("xmpp");
    }
    return text[at] == '.' && at >= 3 &&
           starts_with_word(text.substr(at - 3), "www");
}

bool needs_backslash(std::string_view text, std::size_t at)
{
    const char byte = text[at];
    return special_anywhere.contains(byte) ||
           (at == 0 && special_at_start.contains(byte)) ||
           ends_list_number(text, at) || starts_link(text, at);
}

// Some readers find mail addresses and mentions after backslashes have gone:
// only code keeps them apart.
std::size_t at_signs(std::string_view text, std::size_t at)
{
    const std::size_t end = text.find_first_not_of('@', at);
    return std::min(end, text.size()) - at;
}

// One line, blanks folded, none at its ends: four at the start would be code,
// two at the end a line break.
std::string folded(std::string_view text)
{
    std::string line;
    for (const char byte : sanitized_line(text)) {
        if (byte != ' ' || (!line.empty() && line.back() != ' ')) {
            line += byte;
        }
    }
    if (line.ends_with(' ')) {
        line.pop_back();
    }
    return line;
}

}  // namespace

std::string markdown_text(std::string_view text)
{
    const std::string line = folded(text);
    std::string escaped;
    escaped.reserve(line.size());
    for (std::size_t at = 0; at < line.size(); ++at) {
        const std::size_t mail = at_signs(line, at);
        if (mail > 0) {
            escaped += '`' + line.substr(at, mail) + '`';
            at += mail - 1;
            continue;
        }
        if (needs_backslash(line, at)) {
            escaped += '\\';
        }
        escaped += line[at];
    }
    return escaped;
}

}  // namespace ajar
