#include <ajar/render/check_page.hpp>

#include <ajar/text/sanitize.hpp>

#include <fmt/format.h>

#include <string_view>

namespace ajar {

namespace {

std::string counted(std::size_t count, std::string_view what)
{
    if (count == 0) {
        return fmt::format("no {}s", what);
    }
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

std::string line_for(const CheckedFile& file)
{
    std::string line = fmt::format("{}: {}, {}", sanitized_line(file.name),
                                   counted(file.errors.size(), "error"),
                                   counted(file.warnings.size(), "warning"));
    if (file.errors.empty()) {
        line += ", " + counted(file.passed + file.failed, "test");
        line += file.failed > 0 ? fmt::format(", {} failed", file.failed) : "";
    }
    return line + "\n";
}

}  // namespace

std::string render_check(const std::vector<CheckedFile>& files)
{
    std::string text;
    for (const CheckedFile& file : files) {
        text += line_for(file);
    }
    return text;
}

}  // namespace ajar
