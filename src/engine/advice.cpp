#include <ajar/engine/advice.hpp>

#include <ajar/model/spelling.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace ajar {

Diagnostics advise(const Questionnaire& questionnaire,
                   const Proofs& proofs,
                   Prover& prover,
                   std::string_view day)
{
    Diagnostics all = advise_on_reach(questionnaire, proofs, prover);
    const auto add = [&all](Diagnostics more) {
        std::ranges::move(more, std::back_inserter(all));
    };
    add(advise_on_conditions(questionnaire, proofs, prover));
    add(advise_on_use(questionnaire));
    add(advise_on_words(questionnaire));
    if (!day.empty()) {
        add(advise_on_dates(questionnaire, day));
    }
    sort_by_place(all);
    return all;
}

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
