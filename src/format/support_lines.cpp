#include <ajar/format/support_lines.hpp>

#include <ajar/text/ascii.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace ajar {

namespace {

constexpr std::size_t field_count = 9;

using Fields = std::array<std::string_view, field_count>;

std::optional<Fields> fields_of(std::string_view line)
{
    Fields fields;
    for (std::size_t i = 0; i < field_count; ++i) {
        const bool is_last = i + 1 == field_count;
        const std::size_t tab = line.find('\t');
        if ((tab == std::string_view::npos) != is_last) {
            return std::nullopt;
        }
        fields[i] = line.substr(0, tab);
        line.remove_prefix(is_last ? line.size() : tab + 1);
    }
    return fields;
}

std::optional<SupportLine> support_line(const Fields& fields)
{
    const auto& [code, country, kind, name, contact, hours, source, confidence,
                 checked] = fields;
    const bool is_torn = std::ranges::any_of(fields, &std::string_view::empty);
    constexpr std::size_t date_size = 10;
    if (is_torn || confidence == "low" || checked.size() != date_size) {
        return std::nullopt;
    }
    return SupportLine{std::string(code),    std::string(country),
                       std::string(kind),    std::string(name),
                       std::string(contact), std::string(hours),
                       std::string(checked)};
}

}  // namespace

SupportLines read_support_lines(std::string_view text)
{
    SupportLines lines;
    take_line(text);  // the header
    while (!text.empty()) {
        std::string_view row = take_line(text);
        if (row.ends_with('\r')) {
            row.remove_suffix(1);
        }
        const auto fields = fields_of(row);
        if (auto line = fields ? support_line(*fields) : std::nullopt) {
            lines.push_back(*std::move(line));
        }
    }
    return lines;
}

}  // namespace ajar
