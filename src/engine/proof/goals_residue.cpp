// What the rest of a search can depend on.
#include <ajar/engine/proof/goals.hpp>

#include <ranges>
#include <variant>

namespace ajar {

void Goals::write_residue(Residue& residue)
{
    m_is_relevant.assign(m_is_relevant.size(), false);
    if (m_aim.end) {
        m_is_relevant[m_aim.end->scale.value] = true;
    }
    // Each of these ends in a number that begins no entry of it.
    write_wishes(residue);
    ajar::write_residue(residue, -1L);
    write_branches(residue);
    ajar::write_residue(residue, -1L);
    write_scales(residue);
    ajar::write_residue(residue, -1L);
    const bool is_at_end =
        m_aim.end && m_partial.open_inputs(m_aim.end->scale) == 0;
    ajar::write_residue(residue, is_at_end ? 1L : 0L);
    if (is_at_end) {
        ajar::write_residue(residue,
                            *m_partial.reach(m_aim.end->scale).values->low);
    }
    // A narrowed number is decided later, within what is left of it.
    for (const ItemIndex item : m_narrowable) {
        if (m_partial.decision(item) == Decision::Narrowed) {
            ajar::write_residue(residue, static_cast<long>(item.value));
            ajar::write_residue(residue, *m_partial.numbers(item)->low);
            ajar::write_residue(residue, *m_partial.numbers(item)->high);
        }
    }
    m_partial.count_work((m_watched.size() + m_scope.scales.size() +
                          m_narrowable.size() + residue.size()) /
                         8);
}

// Which choices are settled follows from what is written here: the others need
// all of their conditions.
void Goals::write_wishes(Residue& residue)
{
    for (std::size_t i = 0; i < m_watched.size(); ++i) {
        Watched& watched = m_watched[i];
        if (watched.needed > 0) {
            ajar::write_residue(residue, static_cast<long>(i));
            residue += residue_of(watched);
        }
    }
}

// Of a branch that is decided, all that matters is whether it is taken.
void Goals::write_branches(Residue& residue)
{
    for (const std::size_t branch : m_branches) {
        Watched& watched = m_watched[branch];
        if (m_partial.decision(*watched.branch) != Decision::Open) {
            continue;
        }
        const TruthSet truths = watched.now.truths;
        if (!watched.now.is_touched) {
            for (const ScaleIndex scale : watched.scales) {
                m_is_relevant[scale.value] = true;
            }
            continue;
        }
        ajar::write_residue(residue, static_cast<long>(branch));
        if (truths == TruthSet(Truth::True) || !truths.has(Truth::True)) {
            ajar::write_residue(residue, truths.has(Truth::True) ? 2L : 3L);
        } else {
            residue += residue_of(watched);
        }
    }
}

// Scales that nothing asks for any more make no difference.
void Goals::write_scales(Residue& residue)
{
    const Questionnaire& questionnaire = m_partial.questionnaire();
    for (const ScaleIndex scale : std::views::reverse(m_scope.scales)) {
        const auto* inputs = std::get_if<std::vector<ScaleInput>>(
            &questionnaire.at(scale).inputs);
        if (inputs != nullptr && m_is_relevant[scale.value] &&
            m_partial.open_inputs(scale) > 0) {
            m_partial.count_work(inputs->size() / 4);
            for (const ScaleInput& input : *inputs) {
                m_is_relevant[input.scale.value] = true;
            }
        }
    }
    for (const ScaleIndex scale : m_scope.scales) {
        if (m_is_relevant[scale.value] && m_partial.open_inputs(scale) > 0) {
            ajar::write_residue(residue, static_cast<long>(scale.value));
            ajar::write_residue(residue, scale, m_partial);
            m_partial.count_work(1);
        }
    }
}

const Residue& Goals::residue_of(Watched& watched)
{
    for (const ScaleIndex scale : watched.scales) {
        m_is_relevant[scale.value] = true;
    }
    if (!watched.now.residue) {
        watched.now.residue.emplace();
        ajar::write_residue(*watched.now.residue, *watched.condition,
                            m_partial);
    }
    return *watched.now.residue;
}

}  // namespace ajar
