#include <ajar/engine/advice/told_apart.hpp>

#include <ajar/engine/evaluate.hpp>
#include <ajar/engine/score.hpp>

#include <optional>
#include <variant>

namespace ajar {

namespace {

// A part of an expression takes some characters.
std::size_t work_of(const std::optional<ConditionText>& condition)
{
    return 4 + (condition ? condition->text.size() / 4 : 0);
}

std::size_t work_of_a_look(const Questionnaire& questionnaire)
{
    std::size_t work = 0;
    for (const Item& item : questionnaire.items) {
        work += work_of(item.show_if);
    }
    for (const Explanation& part : questionnaire.explanations) {
        work += work_of(part.when);
    }
    for (const Scale& scale : questionnaire.scales) {
        work += std::visit([](const auto& inputs) { return inputs.size(); },
                           scale.inputs);
    }
    return work;
}

}  // namespace

ToldApart::ToldApart(const Questionnaire& questionnaire)
    : m_questionnaire(questionnaire),
      m_group(questionnaire.explanations.size()),
      m_are_all_apart(m_group.size() < 2), m_work(work_of_a_look(questionnaire))
{
}

bool ToldApart::is_new(const Witness& witness) const
{
    return !m_seen.contains(witness);
}

void ToldApart::look_at(const Witness& witness)
{
    m_seen.insert(witness);
    const Answers answers = witness.answers();
    const Scores scores = score(m_questionnaire, answers);
    const Facts facts{m_questionnaire, answers, scores};
    std::vector<std::size_t> members(m_group.size());
    for (const std::size_t group : m_group) {
        ++members[group];
    }
    std::vector<std::optional<std::size_t>> parts(2 * m_group.size());
    std::size_t count = 0;
    for (std::size_t i = 0; i < m_group.size(); ++i) {
        // One that is alone in its group is apart from all others already.
        const bool is_open = members[m_group[i]] > 1 &&
                             holds(m_questionnaire.explanations[i].when, facts);
        auto& part = parts[2 * m_group[i] + (is_open ? 1 : 0)];
        if (!part) {
            part = count++;
        }
        m_group[i] = *part;
    }
    m_are_all_apart = count == m_group.size();
}

}  // namespace ajar
