#include <ajar/terminal/lines.hpp>

#include <ajar/text/cluster.hpp>

#include <algorithm>
#include <string_view>
#include <utility>

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
        std::string row;
        std::size_t used = 0;
        for (std::size_t at = 0; at < line.size();) {
            const Cluster next =
                first_cluster(std::string_view(line).substr(at));
            if (used + next.width > columns) {
                lines.push_back(std::exchange(row, {}));
                used = 0;
            }
            row += line.substr(at, next.bytes);
            used += next.width;
            at += next.bytes;
        }
        lines.push_back(std::move(row));
    }
    return lines;
}

}  // namespace ajar
