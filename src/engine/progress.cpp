#include <ajar/engine/progress.hpp>

#include <ajar/engine/evaluate.hpp>
#include <ajar/engine/score.hpp>

#include <algorithm>

namespace ajar {

namespace {

std::vector<bool> critical_rules(const Questionnaire& questionnaire,
                                 const Interview& interview)
{
    const Scores scores = score(questionnaire, interview.answers);
    const Facts facts{questionnaire, interview.answers, scores};
    std::vector<bool> is_true;
    for (const CriticalRule& rule : questionnaire.critical) {
        is_true.push_back(evaluate(rule.when.condition, facts) == Truth::True);
    }
    return is_true;
}

}  // namespace

Progress progress(const Questionnaire& questionnaire,
                  const Interview& interview)
{
    const std::size_t count = questionnaire.items.size();
    const std::size_t current =
        interview.current ? interview.current->value : count;
    Progress found{.question = 1, .total = 0};
    for (std::size_t i = 0; i < count; ++i) {
        const Item& item = questionnaire.items[i];
        if (!asks(item)) {
            continue;
        }
        if (i > current && item.show_if) {
            found.is_open = true;
        }
        if (i >= interview.reached || interview.is_shown[i]) {
            ++found.total;
            found.question += i < current ? 1U : 0U;
        }
    }
    found.question = std::min(found.question, found.total);
    return found;
}

bool is_half_way(const Progress& progress)
{
    constexpr std::size_t fewest_to_rest = 6;
    return progress.total >= fewest_to_rest &&
           (progress.question - 1) * 2 >= progress.total;
}

PathChange path_change(const Questionnaire& questionnaire,
                       const Interview& before,
                       const Interview& after)
{
    PathChange change;
    for (std::size_t i = 0; i < before.reached; ++i) {
        if (!asks(questionnaire.items[i]) ||
            before.is_shown[i] == after.is_shown[i]) {
            continue;
        }
        if (after.is_shown[i]) {
            ++change.more;
        } else {
            ++change.fewer;
            change.fewer_answered += after.answers[i] ? 1U : 0U;
        }
    }
    return change;
}

std::vector<CriticalIndex> opened_critical(const Questionnaire& questionnaire,
                                           const Interview& before,
                                           const Interview& after)
{
    if (questionnaire.critical.empty()) {
        return {};
    }
    const auto was_true = critical_rules(questionnaire, before);
    const auto is_true = critical_rules(questionnaire, after);
    std::vector<CriticalIndex> opened;
    for (std::size_t i = 0; i < is_true.size(); ++i) {
        if (is_true[i] && !was_true[i]) {
            opened.push_back({i});
        }
    }
    return opened;
}

}  // namespace ajar
