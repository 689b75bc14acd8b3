#include <ajar/terminal/talk/paragraphs.hpp>

#include <ajar/model/report.hpp>
#include <ajar/render/prose.hpp>
#include <ajar/text/sanitize.hpp>
#include <ajar/text/sentence.hpp>

#include <variant>

namespace ajar {

namespace {

std::string laid_out(const Block& block, std::size_t width)
{
    if (const auto* points = std::get_if<Points>(&block)) {
        std::string text;
        for (const std::string& point : points->texts) {
            text += marked("- ", closed(point), width);
        }
        return text;
    }
    if (const auto* labelled = std::get_if<Labelled>(&block)) {
        return paragraph(labelled->label + ": " + closed(labelled->text),
                         width);
    }
    const auto* plain = std::get_if<Paragraph>(&block);
    return plain == nullptr ? "" : paragraph(closed(plain->text), width);
}

// An empty line stands above each paragraph but the first.
std::string laid_out(const Report& blocks, std::size_t width)
{
    std::string text;
    for (const Block& block : blocks) {
        if (std::holds_alternative<Paragraph>(block) && !text.empty()) {
            text += '\n';
        }
        text += laid_out(block, width);
    }
    return text;
}

}  // namespace

std::string paragraph(std::string_view sentence,
                      std::size_t width,
                      const Indent& indent)
{
    return wrap(sanitized_line(sentence), width, indent);
}

std::string marked(std::string_view mark,
                   std::string_view sentence,
                   std::size_t width)
{
    const Indent indent{std::string(mark), std::string(mark.size(), ' ')};
    return paragraph(sentence, width, indent);
}

std::string paragraphs(std::string_view text, std::size_t width)
{
    Report blocks;
    append_prose(blocks, text);
    return laid_out(blocks, width);
}

std::string paragraphs_behind(const std::string& label,
                              std::string_view text,
                              std::size_t width)
{
    Report blocks;
    append_prose(blocks, label, text);
    return laid_out(blocks, width);
}

}  // namespace ajar
