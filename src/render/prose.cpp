#include <ajar/render/prose.hpp>

#include <ajar/text/ascii.hpp>

#include <iterator>
#include <utility>

namespace ajar {

namespace {

constexpr std::string_view point_mark = "- ";

// Points that follow one another belong together.
std::string& add_point(Report& blocks, std::string_view words)
{
    if (blocks.empty() || !std::holds_alternative<Points>(blocks.back())) {
        blocks.emplace_back(Points{});
    }
    return std::get<Points>(blocks.back()).texts.emplace_back(words);
}

Report blocks_of(std::string_view text)
{
    Report blocks;
    std::string* open = nullptr;  // the text that the next line goes on with
    while (!text.empty()) {
        const std::string_view line = take_line(text);
        const bool is_point = line.starts_with(point_mark);
        const std::string_view words =
            trimmed(is_point ? line.substr(point_mark.size()) : line);
        if (words.empty()) {
            open = nullptr;
        } else if (is_point) {
            open = &add_point(blocks, words);
        } else if (open != nullptr) {
            open->append(" ").append(words);
        } else {
            blocks.emplace_back(Paragraph{std::string(words)});
            open = &std::get<Paragraph>(blocks.back()).text;
        }
    }
    return blocks;
}

}  // namespace

void append_prose(Report& report, std::string_view text)
{
    append(report, blocks_of(text));
}

void append_prose(Report& report,
                  const std::string& label,
                  std::string_view text)
{
    Report blocks = blocks_of(text);
    if (blocks.empty()) {
        return;
    }
    if (const auto* first = std::get_if<Paragraph>(&blocks.front())) {
        blocks.front() = Labelled{label, first->text};
    } else {
        report.emplace_back(Paragraph{label + ":"});
    }
    append(report, std::move(blocks));
}

void append(Report& report, Report more)
{
    report.insert(report.end(), std::make_move_iterator(more.begin()),
                  std::make_move_iterator(more.end()));
}

}  // namespace ajar
