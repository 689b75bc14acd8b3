#include <ajar/format/toml/document.hpp>

#include <ajar/format/toml/lexer.hpp>
#include <ajar/format/toml/syntax_faults.hpp>
#include <ajar/text/utf8.hpp>

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace ajar {

namespace {

constexpr std::size_t largest_file = 1024 * 1024;
constexpr std::size_t deepest_nesting = 32;
constexpr std::size_t most_key_parts = 16;

void refuse_open_text(std::size_t start, Faults& faults)
{
    const std::string_view rest = faults.source().text().substr(start);
    const std::string triple(3, rest.front());
    faults.add(
        faults.span_at(start), Code::TomlSyntax, "this text is never closed",
        rest.starts_with(triple)
            ? "end it with " + triple
            : fmt::format("end it with {} on the same line", rest.front()));
}

// Whether the last step went over a cap.
bool is_over_a_cap(const TomlLexer& lexer, Faults& faults)
{
    if (lexer.depth() > deepest_nesting) {
        faults.add(faults.span_at(lexer.at() - 1), Code::TooDeep,
                   fmt::format("brackets are nested over {} levels deep",
                               deepest_nesting));
        return true;
    }
    if (lexer.dots() >= most_key_parts) {
        faults.add(
            faults.span_at(lexer.at() - 1), Code::KeyTooLong,
            fmt::format("a dotted key has over {} parts", most_key_parts));
        return true;
    }
    return false;
}

void scan(Faults& faults)
{
    TomlLexer lexer(faults.source().text());
    // The library stops where the lexer is lost, or before that.
    while (!lexer.is_at_end() && !lexer.is_lost()) {
        lexer.step();
        if (is_over_a_cap(lexer, faults)) {
            return;
        }
    }
    if (lexer.unclosed() != TomlLexer::none) {
        refuse_open_text(lexer.unclosed(), faults);
    } else if (!lexer.is_lost() && lexer.depth() > 0) {
        faults.add(faults.span_at(lexer.level().opened), Code::TomlSyntax,
                   "this bracket is never closed");
    }
}

// The library has no limits of its own, and names the wrong place for invalid
// UTF-8. Reports the first fault of each kind; where the text breaks off inside
// a string or bracket, the place where that opened.
void check_caps(Faults& faults)
{
    const std::string_view text = faults.source().text();
    if (text.size() > largest_file) {
        faults.add(faults.span_at(largest_file), Code::TooLarge,
                   "the file is over 1 MiB",
                   "what stands from here on is too much");
        return;
    }
    if (const auto invalid = first_invalid_utf8(text)) {
        faults.add(faults.span_at(*invalid), Code::InvalidUtf8,
                   "this is no valid UTF-8", "save the file as UTF-8");
        return;
    }
    scan(faults);
}

class Converter {
public:
    explicit Converter(Faults& faults) : m_faults(faults) {}

    TomlTable convert(const toml::table& table, std::size_t depth = 0)
    {
        TomlTable converted;
        converted.entries.reserve(table.size());
        for (const auto& [key, node] : table) {
            converted.entries.push_back(
                {{std::string(key.str()), span_of(key.source())},
                 convert(node, depth + 1)});
        }
        return converted;
    }

private:
    Span span_of(const toml::source_region& region) const
    {
        const std::size_t begin = region.begin.column;
        const std::size_t end = region.end.column;
        const bool is_one_line = region.begin.line == region.end.line;
        return {{region.begin.line, begin},
                is_one_line && end > begin ? end - begin : 1,
                m_faults.file()};
    }

    TomlValue convert(const toml::node& node, std::size_t depth)
    {
        const Span where = span_of(node.source());
        if (const auto* string = node.as_string()) {
            return {string_of(*string), where};
        }
        if (const auto* integer = node.as_integer()) {
            return {TomlNumber{Number(integer->get())}, where};
        }
        if (const auto* floating = node.as_floating_point()) {
            return {TomlNumber{shortest_decimal(floating->get())}, where};
        }
        if (const auto* truth = node.as_boolean()) {
            return {truth->get(), where};
        }
        if (node.is_array() || node.is_table()) {
            return convert_nested(node, where, depth);
        }
        return {date_or_time(node), where};
    }

    TomlValue convert_nested(const toml::node& node,
                             Span where,
                             std::size_t depth)
    {
        if (depth > deepest_nesting) {
            m_faults.add(where, Code::TooDeep,
                         fmt::format("tables and arrays are nested over {} "
                                     "levels deep",
                                     deepest_nesting));
            return {TomlTime{.text = {}}, where};
        }
        if (const auto* table = node.as_table()) {
            return {convert(*table, depth), where};
        }
        TomlArray array;
        array.reserve(node.as_array()->size());
        for (const toml::node& element : *node.as_array()) {
            array.push_back(convert(element, depth + 1));
        }
        return {std::move(array), where};
    }

    // The library drops some characters after a line continuation and keeps
    // CRLF; both can only happen in strings of several lines.
    std::string string_of(const toml::value<std::string>& string) const
    {
        const toml::source_region& region = string.source();
        if (region.begin.line == region.end.line) {
            return string.get();
        }
        const SourceText& source = m_faults.source();
        const std::size_t begin =
            source.offset_of({region.begin.line, region.begin.column});
        const std::size_t end =
            source.offset_of({region.end.line, region.end.column});
        const std::string_view written =
            source.text().substr(begin, end - begin);
        const bool may_differ =
            written.contains('\\') || written.contains('\r');
        return may_differ ? read_toml_string(written).value : string.get();
    }

    std::optional<Number> shortest_decimal(double value) const
    {
        if (!std::isfinite(value)) {
            return std::nullopt;
        }
        std::array<char, 32> text{};
        const auto end =
            std::to_chars(text.data(), text.data() + text.size(), value).ptr;
        return Number::parse({text.data(), end});
    }

    decltype(TomlValue::value) date_or_time(const toml::node& node) const
    {
        if (const auto* date = node.as_date()) {
            const toml::date day = date->get();
            return TomlDate{fmt::format("{:04}-{:02}-{:02}", unsigned{day.year},
                                        unsigned{day.month},
                                        unsigned{day.day})};
        }
        if (node.is_date_time()) {
            const SourceText& source = m_faults.source();
            const Span where = span_of(node.source());
            const std::size_t from = source.offset_of(where.start);
            return TomlDateTime{
                std::string(source.text().substr(from, where.length))};
        }
        const toml::time time = node.as_time()->get();
        return TomlTime{
            fmt::format("{:02}:{:02}:{:02}", unsigned{time.hour},
                        unsigned{time.minute}, unsigned{time.second}) +
            (time.nanosecond == 0 ? ""
                                  : fmt::format(".{:09}", time.nanosecond))};
    }

    Faults& m_faults;
};

}  // namespace

const TomlEntry* TomlTable::find(std::string_view name) const
{
    const auto found = std::ranges::lower_bound(
        entries, name, {}, [](const TomlEntry& entry) -> std::string_view {
            return entry.key.name;
        });
    const bool is_there = found != entries.end() && found->key.name == name;
    return is_there ? &*found : nullptr;
}

std::optional<TomlTable> read_toml(Faults& faults)
{
    check_caps(faults);
    if (!faults.is_empty()) {
        return std::nullopt;
    }
    try {
        const toml::table root = toml::parse(faults.source().text());
        TomlTable table = Converter(faults).convert(root);
        if (!faults.is_empty()) {
            return std::nullopt;
        }
        return table;
    } catch (const toml::parse_error& error) {
        const toml::source_position place = error.source().begin;
        TomlFault fault = toml_fault(
            error.description(), {place.line, place.column}, faults.source());
        faults.add(faults.span_at(fault.offset, fault.length), Code::TomlSyntax,
                   std::move(fault.message), std::move(fault.hint));
        return std::nullopt;
    }
}

Span place_in(const Faults& faults,
              const TomlValue& string,
              std::size_t offset,
              std::size_t bytes)
{
    const SourceText& source = faults.source();
    const std::size_t start = source.offset_of(string.where.start);
    const std::string_view text = source.text().substr(start);
    const std::size_t first = place_in_toml_string(text, offset);
    const std::size_t behind = place_in_toml_string(text, offset + bytes);
    std::string_view written = text.substr(first, behind - first);
    written = written.substr(0, written.find_first_of("\r\n"));
    return faults.span_at(start + first,
                          std::max<std::size_t>(count_characters(written), 1));
}

}  // namespace ajar
