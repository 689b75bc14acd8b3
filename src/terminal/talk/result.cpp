#include <ajar/terminal/talk/result.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>
#include <variant>

namespace ajar {

namespace {

// What is read at once, in bytes of text.
constexpr std::size_t enough = 700;

struct Length {
    std::size_t operator()(const Heading& heading) const
    {
        return heading.text.size();
    }

    std::size_t operator()(const Paragraph& paragraph) const
    {
        return paragraph.text.size();
    }

    std::size_t operator()(const Points& points) const
    {
        return of(points.texts);
    }

    std::size_t operator()(const Labelled& labelled) const
    {
        return labelled.label.size() + labelled.text.size();
    }

    std::size_t operator()(const HelpLine& line) const
    {
        return line.name.size() + of(line.contacts) + line.details.size();
    }

    static std::size_t of(const std::vector<std::string>& texts)
    {
        std::size_t bytes = 0;
        for (const std::string& text : texts) {
            bytes += text.size();
        }
        return bytes;
    }
};

std::size_t length_of(const Report& report)
{
    std::size_t bytes = 0;
    for (const Block& block : report) {
        bytes += std::visit(Length(), block);
    }
    return bytes;
}

// The level of a heading; 0 for every other block.
std::size_t level_of(const Block& block)
{
    const auto* heading = std::get_if<Heading>(&block);
    return heading != nullptr ? heading->level : 0;
}

// What a heading begins, the opening of the report and its first finding in
// one.
std::vector<Report> sections_of(const Report& report)
{
    std::vector<Report> sections(1);
    std::size_t sections_begun = 0;
    std::size_t findings = 0;
    for (const Block& block : report) {
        const std::size_t level = level_of(block);
        sections_begun += level == 2 ? 1U : 0U;
        findings += level == 3 ? 1U : 0U;
        const bool is_later_section = level == 2 && sections_begun > 1;
        const bool is_later_finding = level == 3 && findings > 1;
        if (is_later_section || is_later_finding) {
            sections.emplace_back();
        }
        sections.back().push_back(block);
    }
    return sections;
}

}  // namespace

std::vector<Report> parts_of(const Report& report)
{
    std::vector<Report> parts;
    for (Report& section : sections_of(report)) {
        const bool is_finding =
            section.empty() || level_of(section.front()) != 2;
        const bool joins =
            !is_finding && !parts.empty() &&
            level_of(parts.back().front()) == 2 &&
            length_of(parts.back()) + length_of(section) <= enough;
        if (joins) {
            std::ranges::move(section, std::back_inserter(parts.back()));
        } else {
            parts.push_back(std::move(section));
        }
    }
    return parts;
}

}  // namespace ajar
