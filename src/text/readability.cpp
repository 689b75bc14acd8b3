#include <ajar/text/readability.hpp>

#include <algorithm>
#include <string>

namespace ajar {

namespace {

// Bytes above ASCII belong to letters, such as those of a foreign name.
bool is_word_part(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '\'' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool is_vowel(char c) { return std::string_view("aeiouyAEIOUY").contains(c); }

// Groups of vowels, a silent e at the end aside; at least one.
std::size_t syllables_of(std::string_view word)
{
    std::size_t groups = 0;
    bool was_vowel = false;
    for (const char c : word) {
        groups += is_vowel(c) && !was_vowel ? 1U : 0U;
        was_vowel = is_vowel(c);
    }
    const bool has_silent_e = groups > 1 && word.ends_with('e') &&
                              !word.ends_with("le") && !word.ends_with("ee");
    const bool has_silent_ed = groups > 1 && word.ends_with("ed") &&
                               !word.ends_with("ted") && !word.ends_with("ded");
    return std::max(groups - (has_silent_e || has_silent_ed ? 1U : 0U),
                    std::size_t{1});
}

struct Counts {
    std::size_t words = 0;
    std::size_t syllables = 0;
    std::size_t sentences = 0;
};

// A sentence ends at . ! ? : and at an empty line or list item.
Counts counts_of(std::string_view text)
{
    Counts counts;
    bool is_open = false;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto end = std::find_if_not(text.begin() + static_cast<long>(at),
                                          text.end(), is_word_part);
        const auto length = static_cast<std::size_t>(end - text.begin()) - at;
        if (length > 0) {
            ++counts.words;
            counts.syllables += syllables_of(text.substr(at, length));
            is_open = true;
            at += length;
            continue;
        }
        const bool ends = std::string_view(".!?:;").contains(text[at]) ||
                          text.substr(at).starts_with("\n\n") ||
                          text.substr(at).starts_with("\n- ");
        if (ends && is_open) {
            ++counts.sentences;
            is_open = false;
        }
        ++at;
    }
    counts.sentences += is_open ? 1U : 0U;
    return counts;
}

}  // namespace

std::size_t count_words(std::string_view text) { return counts_of(text).words; }

double reading_grade(std::string_view text)
{
    const Counts counts = counts_of(text);
    if (counts.words == 0) {
        return 0;
    }
    const auto words = static_cast<double>(counts.words);
    return 0.39 * words / static_cast<double>(counts.sentences) +
           11.8 * static_cast<double>(counts.syllables) / words - 15.59;
}

}  // namespace ajar
