#include <ajar/terminal/page.hpp>

#include <ajar/model/report.hpp>
#include <ajar/render/prose.hpp>
#include <ajar/text/sanitize.hpp>

#include <algorithm>
#include <array>
#include <variant>

namespace ajar {

namespace {

constexpr std::array<std::string_view, 10> stops{
    ".", "!", "?", ":", ";", ",", "\u2026", "\u3002", "\uFF01", "\uFF1F"};
constexpr std::array<std::string_view, 7> closers{
    "\"", "'", ")", "]", "\u201D", "\u2019", "\u00BB"};

template <std::size_t Count>
std::string_view ending_of(std::string_view text,
                           const std::array<std::string_view, Count>& endings)
{
    const auto found =
        std::ranges::find_if(endings, [&](std::string_view ending) {
            return text.ends_with(ending);
        });
    return found == endings.end() ? std::string_view() : *found;
}

bool ends_in_punctuation(std::string_view text)
{
    for (auto closer = ending_of(text, closers); !closer.empty();
         closer = ending_of(text, closers)) {
        text.remove_suffix(closer.size());
    }
    return !ending_of(text, stops).empty();
}

std::string_view without_blanks_behind(std::string_view text)
{
    while (text.ends_with(' ') || text.ends_with('\n')) {
        text.remove_suffix(1);
    }
    return text;
}

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

std::string closed(std::string_view sentence, std::string_view stop)
{
    std::string text(without_blanks_behind(sentence));
    if (!text.empty() && !ends_in_punctuation(text)) {
        text += stop;
    }
    return text;
}

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
