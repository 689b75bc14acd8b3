#include <ajar/render/prose.hpp>

#include <ajar/text/ascii.hpp>

#include <iterator>
#include <utility>

namespace ajar {

namespace {

constexpr std::string_view point_mark = "- ";

// Collects the blocks of one text, line by line.
class Prose {
public:
    void add(std::string_view line)
    {
        const bool is_point = line.starts_with(point_mark);
        const std::string_view words =
            trimmed(is_point ? line.substr(point_mark.size()) : line);
        if (words.empty()) {
            m_is_open = false;
        } else if (is_point) {
            start_point(words);
        } else if (m_is_open) {
            go_on(words);
        } else {
            m_blocks.emplace_back(Paragraph{std::string(words)});
            m_is_open = true;
        }
    }

    Report finished() { return std::move(m_blocks); }

private:
    void start_point(std::string_view words)
    {
        if (m_blocks.empty() ||
            !std::holds_alternative<Points>(m_blocks.back())) {
            m_blocks.emplace_back(Points{});
        }
        std::get<Points>(m_blocks.back()).texts.emplace_back(words);
        m_is_open = true;
    }

    void go_on(std::string_view words)
    {
        auto* points = std::get_if<Points>(&m_blocks.back());
        std::string& text = points ? points->texts.back()
                                   : std::get<Paragraph>(m_blocks.back()).text;
        text += ' ';
        text += words;
    }

    Report m_blocks;
    bool m_is_open = false;  // whether the next line goes on with the last text
};

Report blocks_of(std::string_view text)
{
    Prose prose;
    while (!text.empty()) {
        prose.add(take_line(text));
    }
    return prose.finished();
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
