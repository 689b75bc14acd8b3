#include <ajar/model/proof.hpp>

#include <algorithm>

namespace ajar {

Witness::Witness(const Answers& answers) : m_items(answers.size())
{
    Given given;
    given.reserve(static_cast<std::size_t>(std::ranges::count_if(
        answers, [](const auto& answer) { return answer.has_value(); })));
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (answers[i]) {
            given.emplace_back(ItemIndex{i}, *answers[i]);
        }
    }
    m_given = std::make_shared<const Given>(std::move(given));
}

Answers Witness::answers() const
{
    Answers answers(m_items);
    for (const auto& [item, answer] : *m_given) {
        answers[item.value] = answer;
    }
    return answers;
}

}  // namespace ajar
