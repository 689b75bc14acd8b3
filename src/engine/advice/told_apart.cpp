#include <ajar/engine/advice/told_apart.hpp>

#include <ajar/engine/interpret.hpp>

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <variant>

namespace ajar {

namespace {

std::size_t hash_of(const Witness& witness)
{
    std::string bytes;
    const auto add = [&](std::size_t number) {
        Number(static_cast<long>(number)).append_bytes(bytes);
    };
    for (const auto& [item, answer] : witness.given()) {
        add(item.value);
        if (const auto* option = std::get_if<OptionIndex>(&answer)) {
            add(option->value);
        } else if (const auto* number = std::get_if<Number>(&answer)) {
            number->append_bytes(bytes);
        } else if (const auto* several =
                       std::get_if<std::vector<OptionIndex>>(&answer)) {
            add(several->size());
            for (const OptionIndex chosen : *several) {
                add(chosen.value);
            }
        }
    }
    return std::hash<std::string>{}(bytes);
}

// A part of an expression takes some characters.
std::size_t work_of(const std::optional<ConditionText>& condition)
{
    return 4 + (condition ? condition->text.size() / 4 : 0);
}

std::size_t work_of_an_outcome(const Questionnaire& questionnaire)
{
    std::size_t work = 0;
    for (const Item& item : questionnaire.items) {
        work += work_of(item.show_if);
    }
    for (const Explanation& part : questionnaire.explanations) {
        work += work_of(part.when) + part.next_steps.size();
    }
    for (const NextStep& step : questionnaire.next_steps) {
        work += work_of(step.when);
    }
    for (const CriticalRule& rule : questionnaire.critical) {
        work += work_of(rule.when);
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
      m_are_all_apart(m_group.size() < 2),
      m_work(work_of_an_outcome(questionnaire))
{
}

bool ToldApart::is_new(const Witness& witness) const
{
    return !m_seen.contains(hash_of(witness));
}

void ToldApart::look_at(const Witness& witness)
{
    m_seen.insert(hash_of(witness));
    std::vector<bool> is_open(m_group.size());
    const Outcome outcome = interpret(m_questionnaire, witness.answers());
    for (const OpenedExplanation& part : outcome.explanations) {
        is_open[part.explanation.value] = true;
    }
    std::map<std::pair<std::size_t, bool>, std::size_t> groups;
    for (std::size_t i = 0; i < m_group.size(); ++i) {
        m_group[i] = groups.try_emplace({m_group[i], is_open[i]}, groups.size())
                         .first->second;
    }
    m_are_all_apart = groups.size() == m_group.size();
}

}  // namespace ajar
