#include <ajar/engine/advice/warning.hpp>

#include <ajar/model/spelling.hpp>

#include <fmt/format.h>

#include <utility>

namespace ajar {

void Warnings::add(const Span& where,
                   Code code,
                   std::string message,
                   std::string hint)
{
    m_given.push_back({.severity = Severity::Warning,
                       .code = code,
                       .message = std::move(message),
                       .hint = std::move(hint),
                       .source = m_questionnaire.files[where.file],
                       .where = where});
}

std::string in_words(const Questionnaire& questionnaire, const Answers& answers)
{
    std::string words;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (answers[i]) {
            const Item& item = questionnaire.items[i];
            words += fmt::format("{}{} = {}", words.empty() ? "" : ", ",
                                 item.id, spelled(item, *answers[i], quoted));
        }
    }
    return words.empty() ? "nothing answered" : words;
}

}  // namespace ajar
