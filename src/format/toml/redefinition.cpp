#include <ajar/format/toml/redefinition.hpp>

#include <ajar/format/toml/rules.hpp>
#include <ajar/format/toml/string.hpp>
#include <ajar/text/ascii.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace ajar {

namespace {

constexpr std::size_t none = TomlWalker::none;

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

}  // namespace

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

}  // namespace ajar
