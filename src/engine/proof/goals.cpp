#include <ajar/engine/proof/goals.hpp>

#include <ajar/engine/mentions.hpp>

#include <algorithm>
#include <iterator>
#include <ranges>
#include <unordered_map>
#include <variant>

namespace ajar {

namespace {

template <class Position>
std::vector<Position> distinct(std::vector<Position> positions)
{
    std::ranges::sort(positions);
    const auto rest = std::ranges::unique(positions);
    positions.erase(rest.begin(), rest.end());
    return positions;
}

}  // namespace

Goals::Goals(const Partial& partial, const Scope& scope, const Query& query)
    : m_partial(partial), m_scope(scope), m_query(query),
      m_is_relevant(partial.questionnaire().scales.size())
{
    std::unordered_map<const Condition*, std::size_t> known;
    const auto watch = [&](const Condition& condition) {
        const auto [found, is_new] =
            known.try_emplace(&condition, m_watched.size());
        if (is_new) {
            m_watched.emplace_back().condition = &condition;
        }
        return found->second;
    };
    for (const Alternatives& alternatives : query.lists()) {
        WantedList& list = m_lists.emplace_back();
        for (const Requirement& requirement : alternatives) {
            list.push_back({watch(*requirement.condition), requirement.wanted});
        }
    }
    for (const ItemIndex item : scope.items) {
        if (const auto& show_if = partial.questionnaire().at(item).show_if) {
            m_branches.push_back(watch(show_if->condition));
            m_watched[m_branches.back()].branch = item;
        }
    }
    for (std::size_t i = 0; i < m_watched.size(); ++i) {
        connect(i);
    }
    std::ranges::sort(m_of_items);
    std::ranges::sort(m_of_scales);
}

void Goals::connect(std::size_t condition)
{
    Watched& watched = m_watched[condition];
    Mentions asked;
    collect(*watched.condition, asked);
    for (const ItemIndex item : distinct(std::move(asked.items))) {
        m_of_items.emplace_back(item, condition);
    }
    watched.scales = distinct(std::move(asked.scales));
    for (const ScaleIndex scale : watched.scales) {
        m_of_scales.emplace_back(scale, condition);
    }
    watched.now.truths = possible_truths(*watched.condition, m_partial);
}

void Goals::update(ItemIndex item)
{
    ++m_updates;
    const auto look_at_those_of = [this](const auto& index, auto position) {
        const auto found = std::ranges::equal_range(
            index, position, {}, [](const auto& entry) { return entry.first; });
        for (const auto& [_, condition] : found) {
            look_again(condition);
        }
    };
    look_at_those_of(m_of_items, item);
    for (const ScaleIndex scale : m_partial.scales_of(item)) {
        look_at_those_of(m_of_scales, scale);
    }
}

void Goals::look_again(std::size_t condition)
{
    Watched& watched = m_watched[condition];
    m_partial.count_work(1);
    // What is decided stays so, whatever else is decided.
    if (watched.looked_at == m_updates || watched.now.truths.is_decided()) {
        return;
    }
    watched.looked_at = m_updates;
    m_trail.push_back({condition, std::move(watched.now)});
    watched.now = {.truths = possible_truths(*watched.condition, m_partial),
                   .is_touched = true,
                   .residue = {},
                   .demands = {}};
}

void Goals::undo_to(std::size_t mark)
{
    while (m_trail.size() > mark) {
        Saved& saved = m_trail.back();
        m_watched[saved.condition].now = std::move(saved.before);
        m_trail.pop_back();
    }
}

bool Goals::is_met(const WantedList& list) const
{
    return std::ranges::any_of(list, [this](const Wanted& wanted) {
        const TruthSet truths = m_watched[wanted.condition].now.truths;
        return truths.is_within(wanted.truths);
    });
}

bool Goals::may_be_met()
{
    const auto may_be = [this](const Wanted& wanted) {
        const TruthSet truths = m_watched[wanted.condition].now.truths;
        return !(truths & wanted.truths).is_empty();
    };
    m_partial.count_work(m_lists.size());
    if (!std::ranges::all_of(m_lists, [&](const WantedList& list) {
            return std::ranges::any_of(list, may_be);
        })) {
        return false;
    }
    // Where one alone may still be met, it has to be.
    Agreement agreement(m_partial);
    return std::ranges::all_of(m_lists, [&](const WantedList& list) {
        const auto only = std::ranges::find_if(list, may_be);
        const bool has_other =
            std::find_if(only + 1, list.end(), may_be) != list.end();
        return has_other || is_met(list) || agreement.take(demands(*only));
    });
}

const BandDemands& Goals::demands(const Wanted& wanted)
{
    Watched& watched = m_watched[wanted.condition];
    auto& known = watched.now.demands;
    if (!known || known->first != wanted.truths) {
        known = {wanted.truths,
                 demands_of({watched.condition, wanted.truths}, m_partial)};
    }
    return known->second;
}

void Goals::write_residue(Residue& residue)
{
    m_is_relevant.assign(m_is_relevant.size(), false);
    if (m_query.end) {
        m_is_relevant[m_query.end->scale.value] = true;
    }
    // Each of these ends in a number that begins no entry of it.
    write_requirements(residue);
    ajar::write_residue(residue, -1L);
    write_branches(residue);
    ajar::write_residue(residue, -1L);
    write_scales(residue);
    ajar::write_residue(residue, -1L);
    const bool is_at_end =
        m_query.end && m_partial.open_inputs(m_query.end->scale) == 0;
    ajar::write_residue(residue, is_at_end ? 1L : 0L);
    if (is_at_end) {
        ajar::write_residue(residue,
                            *m_partial.scores(m_query.end->scale).values->low);
    }
    m_partial.count_work(
        (m_watched.size() + m_scope.scales.size() + residue.size()) / 8);
}

// What is met follows from what is written here: the other lists need all of
// their conditions.
void Goals::write_requirements(Residue& residue)
{
    std::vector<std::size_t> needed;
    for (const WantedList& list : m_lists) {
        if (!is_met(list)) {
            std::ranges::transform(list, std::back_inserter(needed),
                                   &Wanted::condition);
        }
    }
    for (const std::size_t condition : distinct(std::move(needed))) {
        ajar::write_residue(residue, static_cast<long>(condition));
        residue += residue_of(m_watched[condition]);
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
                            watched.now.truths, m_partial);
    }
    return *watched.now.residue;
}

}  // namespace ajar
