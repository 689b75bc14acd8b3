#include <ajar/engine/advice.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace ajar {

namespace {

constexpr std::size_t most_words_of_an_item = 20;
constexpr std::size_t most_words_of_an_explanation = 120;
// A formula says nothing about a few words.
constexpr std::size_t fewest_words_to_grade = 10;
constexpr double grade_of_items = 6;
constexpr double grade_of_results = 7;
// One short sentence says little about a grade: a single long word moves it by
// three or four.
constexpr double leeway_of_one_sentence = 4;

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

void warn_of_length(Warnings& warnings,
                    const Span& where,
                    const std::string& what,
                    const std::string& text,
                    std::size_t most)
{
    const std::size_t words = count_words(text);
    if (words > most) {
        warnings.add(
            where, Code::LongText,
            fmt::format("the text of {} has {} words; at most {} are easy to "
                        "take in",
                        what, words, most));
    }
}

void warn_of_grade(Warnings& warnings,
                   const Span& where,
                   const std::string& what,
                   const std::string& text,
                   double most)
{
    const double grade = reading_grade(text);
    if (grade > most && count_words(text) >= fewest_words_to_grade) {
        warnings.add(where, Code::HardToRead,
                     fmt::format("the text of {} reads like US grade {:.1f}, "
                                 "over {:.0f}",
                                 what, grade, most),
                     "shorter sentences and shorter words help");
    }
}

bool is_english(const std::string& language)
{
    return language == "en" || language.starts_with("en-");
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

Diagnostics advise_on_words(const Questionnaire& questionnaire)
{
    if (!is_english(questionnaire.language)) {
        return {};
    }
    Warnings warnings(questionnaire);
    for (const Item& item : questionnaire.items) {
        const std::string what = fmt::format("item '{}'", item.id);
        if (asks(item)) {
            warn_of_length(warnings, item.where, what, item.text,
                           most_words_of_an_item);
            warn_of_grade(warnings, item.where, what, item.text,
                          grade_of_items + leeway_of_one_sentence);
        }
    }
    for (const Explanation& part : questionnaire.explanations) {
        const std::string what = fmt::format("explanation '{}'", part.id);
        warn_of_length(warnings, part.where, what, part.text,
                       most_words_of_an_explanation);
        warn_of_grade(warnings, part.where, what, part.text, grade_of_results);
    }
    for (const NextStep& step : questionnaire.next_steps) {
        if (step.where.file == 0) {
            warn_of_grade(warnings, step.where,
                          fmt::format("next step '{}'", step.id), step.text,
                          grade_of_results + leeway_of_one_sentence);
        }
    }
    return warnings.take();
}

Diagnostics advise_on_dates(const Questionnaire& questionnaire,
                            std::string_view day)
{
    if (questionnaire.review_by.empty() || questionnaire.review_by >= day) {
        return {};
    }
    Warnings warnings(questionnaire);
    warnings.add(questionnaire.review_by_where, Code::ReviewOverdue,
                 fmt::format("the review was due by {}, before {}",
                             questionnaire.review_by, day));
    return warnings.take();
}

}  // namespace ajar
