#include <ajar/text/sentence.hpp>

#include <algorithm>
#include <array>

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

}  // namespace

std::string closed(std::string_view sentence, std::string_view stop)
{
    std::string text(without_blanks_behind(sentence));
    if (!text.empty() && !ends_in_punctuation(text)) {
        text += stop;
    }
    return text;
}

}  // namespace ajar
