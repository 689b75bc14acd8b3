#include <ajar/terminal/lines.hpp>

#include <ajar/text/cluster.hpp>

#include <algorithm>
#include <string_view>

namespace ajar {

Lines lines_of(const std::string& text)
{
    Lines lines;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

Lines lines_of(const std::string& text, std::size_t columns)
{
    Lines lines;
    for (const std::string& line : lines_of(text)) {
        std::string_view rest = line;
        do {
            const std::size_t bytes =
                rest.empty() ? 0 : start_within(rest, columns).bytes;
            lines.emplace_back(rest.substr(0, bytes));
            rest.remove_prefix(bytes);
        } while (!rest.empty());
    }
    return lines;
}

}  // namespace ajar
