#include <ajar/format/support_lines.hpp>

#include <ajar/text/ascii.hpp>

#include <algorithm>
#include <optional>
#include <vector>

namespace ajar {

namespace {

std::optional<SupportLine> support_line(
    const std::vector<std::string_view>& fields)
{
    constexpr std::size_t field_count = 9;
    constexpr std::size_t date_size = 10;
    const bool is_torn = fields.size() != field_count ||
                         std::ranges::any_of(fields, &std::string_view::empty);
    if (is_torn || fields[7] == "low" || fields[8].size() != date_size) {
        return std::nullopt;
    }
    return SupportLine{std::string(fields[0]), std::string(fields[1]),
                       std::string(fields[2]), std::string(fields[3]),
                       std::string(fields[4]), std::string(fields[5]),
                       std::string(fields[8])};
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
        if (auto line = support_line(split(row, '\t'))) {
            lines.push_back(*std::move(line));
        }
    }
    return lines;
}

}  // namespace ajar
