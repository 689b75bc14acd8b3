#include <ajar/engine/advice/word_advice.hpp>

#include <ajar/engine/advice/warning.hpp>
#include <ajar/text/readability.hpp>

#include <fmt/format.h>

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

class Advice {
public:
    explicit Advice(const Questionnaire& questionnaire)
        : m_questionnaire(questionnaire), m_warnings(questionnaire)
    {
    }

    Diagnostics given()
    {
        for (const Item& item : m_questionnaire.items) {
            const std::string what = fmt::format("item '{}'", item.id);
            if (asks(item)) {
                on_length(item.where, what, item.text, most_words_of_an_item);
                on_grade(item.where, what, item.text,
                         grade_of_items + leeway_of_one_sentence);
            }
        }
        for (const Explanation& part : m_questionnaire.explanations) {
            const std::string what = fmt::format("explanation '{}'", part.id);
            on_length(part.where, what, part.text,
                      most_words_of_an_explanation);
            on_grade(part.where, what, part.text, grade_of_results);
        }
        for (const NextStep& step : m_questionnaire.next_steps) {
            if (step.where.file == 0) {
                on_grade(step.where, fmt::format("next step '{}'", step.id),
                         step.text, grade_of_results + leeway_of_one_sentence);
            }
        }
        return m_warnings.take();
    }

private:
    void on_length(const Span& where,
                   const std::string& what,
                   const std::string& text,
                   std::size_t most)
    {
        const std::size_t words = count_words(text);
        if (words > most) {
            m_warnings.add(
                where, Code::LongText,
                fmt::format("the text of {} has {} words; at most {} are easy "
                            "to take in",
                            what, words, most));
        }
    }

    void on_grade(const Span& where,
                  const std::string& what,
                  const std::string& text,
                  double most)
    {
        const double grade = reading_grade(text);
        if (grade > most && count_words(text) >= fewest_words_to_grade) {
            m_warnings.add(
                where, Code::HardToRead,
                fmt::format("the text of {} reads like US grade {:.1f}, over "
                            "{:.0f}",
                            what, grade, most),
                "shorter sentences and shorter words help");
        }
    }

    const Questionnaire& m_questionnaire;
    Warnings m_warnings;
};

bool is_english(const std::string& language)
{
    return language == "en" || language.starts_with("en-");
}

}  // namespace

Diagnostics advise_on_words(const Questionnaire& questionnaire)
{
    return is_english(questionnaire.language) ? Advice(questionnaire).given()
                                              : Diagnostics{};
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
