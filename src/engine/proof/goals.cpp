#include <ajar/engine/proof/goals.hpp>

#include <ajar/engine/mentions.hpp>
#include <ajar/engine/proof/foresee.hpp>

#include <algorithm>
#include <unordered_map>

namespace ajar {

namespace {

bool may_come_true(TruthSet truths, TruthSet wanted)
{
    return !(truths & wanted).is_empty();
}

bool comes_true(TruthSet truths, TruthSet wanted)
{
    return !truths.is_empty() && truths.is_within(wanted);
}

template <class Position>
std::vector<Position> distinct(std::vector<Position> positions)
{
    std::ranges::sort(positions);
    const auto rest = std::ranges::unique(positions);
    positions.erase(rest.begin(), rest.end());
    return positions;
}

}  // namespace

Goals::Goals(const Partial& partial, const Scope& scope, const Aim& aim)
    : m_partial(partial), m_scope(scope), m_aim(aim),
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
    const auto add = [&](const Choices& choices) {
        Watchlist& list = m_choices.emplace_back();
        for (const Wish& wish : choices) {
            const std::size_t condition = watch(*wish.condition);
            list.alternatives.push_back({condition, wish.wanted});
            m_watched[condition].uses.push_back(
                {m_choices.size() - 1, wish.wanted});
        }
    };
    for (const Wish& wish : aim.wishes) {
        add({wish});
    }
    std::ranges::for_each(aim.choices, add);
    for (const ItemIndex item : scope.items) {
        if (const auto& show_if = partial.questionnaire().at(item).show_if) {
            m_branches.push_back(watch(show_if->condition));
            m_watched[m_branches.back()].branch = item;
        }
        if (partial.domain(item).grid) {
            m_narrowable.push_back(item);
        }
    }
    connect();
}

void Goals::connect()
{
    for (std::size_t i = 0; i < m_watched.size(); ++i) {
        Watched& watched = m_watched[i];
        Mentions asked;
        collect(*watched.condition, asked);
        for (const ItemIndex item : distinct(std::move(asked.items))) {
            m_of_items.emplace_back(item.value, i);
        }
        watched.scales = distinct(std::move(asked.scales));
        for (const ScaleIndex scale : watched.scales) {
            m_of_scales.emplace_back(scale.value, i);
        }
        watched.now.truths = foresee(*watched.condition, m_partial);
        change(watched, {}, watched.now.truths);
    }
    std::ranges::sort(m_of_items);
    std::ranges::sort(m_of_scales);
    for (Watchlist& choices : m_choices) {
        m_impossible += choices.possible == 0 ? 1 : 0;
        choices.asks_for_bands = std::ranges::any_of(
            choices.alternatives, [this](const Alternative& alternative) {
                const Watched& watched = m_watched[alternative.condition];
                return std::ranges::any_of(watched.scales, [this](ScaleIndex
                                                                      scale) {
                    return !m_partial.questionnaire().at(scale).bands.empty();
                });
            });
        if (choices.settled == 0) {
            need(choices, true);
        }
    }
    m_is_connected = true;
}

template <class Look>
void Goals::for_each_of(const Index& index, std::size_t key, const Look& look)
{
    auto found =
        std::ranges::lower_bound(index, key, {}, &Index::value_type::first);
    for (; found != index.end() && found->first == key; ++found) {
        look(found->second);
    }
}

void Goals::update(ItemIndex item)
{
    ++m_updates;
    const auto look = [this](std::size_t condition) {
        look_again(condition);
    };
    for_each_of(m_of_items, item.value, look);
    for (const ScaleIndex scale : m_partial.scales_of(item)) {
        for_each_of(m_of_scales, scale.value, look);
    }
}

// What is settled or decided stays so, whatever else is decided.
bool Goals::is_live(const Watched& watched) const
{
    const bool is_ahead =
        watched.branch && m_partial.decision(*watched.branch) == Decision::Open;
    return (watched.needed > 0 || is_ahead) && !watched.now.truths.is_decided();
}

void Goals::look_again(std::size_t condition)
{
    Watched& watched = m_watched[condition];
    m_partial.count_work(1);
    if (watched.looked_at == m_updates || !is_live(watched)) {
        return;
    }
    watched.looked_at = m_updates;
    m_trail.push_back({condition, std::move(watched.now)});
    watched.now = {.truths = foresee(*watched.condition, m_partial),
                   .is_touched = true,
                   .residue = {},
                   .demands = {}};
    change(watched, m_trail.back().before.truths, watched.now.truths);
}

void Goals::undo_to(std::size_t mark)
{
    while (m_trail.size() > mark) {
        Saved& saved = m_trail.back();
        Watched& watched = m_watched[saved.condition];
        const TruthSet after = watched.now.truths;
        watched.now = std::move(saved.before);
        change(watched, after, watched.now.truths);
        m_trail.pop_back();
    }
}

void Goals::change(const Watched& watched, TruthSet before, TruthSet after)
{
    for (const Use& use : watched.uses) {
        Watchlist& choices = m_choices[use.choices];
        const bool was_possible = choices.possible > 0;
        const bool was_settled = choices.settled > 0;
        choices.possible -= may_come_true(before, use.wanted) ? 1U : 0U;
        choices.possible += may_come_true(after, use.wanted) ? 1U : 0U;
        choices.settled -= comes_true(before, use.wanted) ? 1U : 0U;
        choices.settled += comes_true(after, use.wanted) ? 1U : 0U;
        if (!m_is_connected) {
            continue;  // then all is counted afterwards
        }
        if (was_possible != (choices.possible > 0)) {
            m_impossible = was_possible ? m_impossible + 1 : m_impossible - 1;
        }
        if (was_settled != (choices.settled > 0)) {
            need(choices, was_settled);
        }
    }
    m_partial.count_work(watched.uses.size());
}

void Goals::need(const Watchlist& choices, bool is_needed)
{
    for (const Alternative& alternative : choices.alternatives) {
        std::size_t& needed = m_watched[alternative.condition].needed;
        needed = is_needed ? needed + 1 : needed - 1;
    }
    m_partial.count_work(choices.alternatives.size());
}

bool Goals::may_be_met()
{
    if (m_impossible > 0) {
        return false;
    }
    Agreement agreement(m_partial);
    m_partial.count_work(m_choices.size());
    for (const Watchlist& choices : m_choices) {
        if (!choices.asks_for_bands || choices.settled > 0 ||
            choices.possible > 1) {
            continue;
        }
        const auto only = std::ranges::find_if(
            choices.alternatives, [this](const Alternative& alternative) {
                return may_come_true(
                    m_watched[alternative.condition].now.truths,
                    alternative.wanted);
            });
        if (!agreement.take(demands(*only))) {
            return false;
        }
    }
    return true;
}

const BandDemands& Goals::demands(const Alternative& alternative)
{
    const Watched& watched = m_watched[alternative.condition];
    auto& known = m_watched[alternative.condition].now.demands;
    if (!known || known->first != alternative.wanted) {
        known = {
            alternative.wanted,
            demands_of({watched.condition, alternative.wanted}, m_partial)};
    }
    return known->second;
}

}  // namespace ajar
