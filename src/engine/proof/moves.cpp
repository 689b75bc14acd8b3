#include <ajar/engine/proof/moves.hpp>

#include <ajar/engine/proof/atoms.hpp>
#include <ajar/engine/proof/direction.hpp>
#include <ajar/engine/proof/foresee.hpp>
#include <ajar/engine/proof/residue.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace ajar {

namespace {

std::vector<Look> looks_for(const Questionnaire& questionnaire, const Aim& aim)
{
    if (!aim.end) {
        // What is not to be true is mostly not so where nothing is answered.
        // The last look is taken to its end.
        const bool wants_true = wants_truth(aim);
        const Look first = wants_true ? Look::HighFirst : Look::NothingFirst;
        const Look third = wants_true ? Look::NothingFirst : Look::HighFirst;
        return {first, Look::LowFirst, third, first};
    }
    const auto& rescale = questionnaire.at(aim.end->scale).rescale;
    const bool is_turned =
        rescale && (rescale->from_low < rescale->from_high) !=
                       (rescale->to_low < rescale->to_high);
    const bool is_high = (aim.end->end == End::High) != is_turned;
    return {is_high ? Look::HighFirst : Look::LowFirst};
}

}  // namespace

Moves::Moves(Partial& partial, const Scope& scope, const Aim& aim)
    : m_partial(partial), m_looks(looks_for(partial.questionnaire(), aim))
{
    std::vector<const Condition*> conditions;
    for (const ItemIndex item : scope.items) {
        if (partial.domain(item).grid) {
            m_grids.push_back(item);
        }
        m_are_complete = m_are_complete && partial.domain(item).is_complete;
        if (const auto& show_if = partial.questionnaire().at(item).show_if) {
            conditions.push_back(&show_if->condition);
        }
    }
    m_branch_atoms = atoms_of(conditions);
    find_grounds(conditions);
    if (!aim.end) {
        find_waiting();
    }
    std::ranges::copy(conditions_of(aim), std::back_inserter(conditions));
    m_atoms = atoms_of(conditions);
    m_grounds.clear();
    find_grounds(conditions);
    if (aim.end && aim.wishes.empty() && aim.choices.empty()) {
        find_pushes(scope, *aim.end);
    } else if (aim.end) {
        // A wish may pull the other way.
        m_mixed.insert(scope.items.begin(), scope.items.end());
    }
}

void Moves::find_grounds(const std::vector<const Condition*>& conditions)
{
    for (const Condition* condition : conditions) {
        Mentions asked;
        collect(*condition, asked);
        for (const ItemIndex item : m_grids) {
            const auto& reached = m_partial.scales_of(item);
            m_partial.count_work(asked.scales.size());
            const bool hangs_on_it =
                std::ranges::any_of(asked.scales, [&](ScaleIndex scale) {
                    return std::ranges::binary_search(reached, scale);
                });
            if (hangs_on_it) {
                m_grounds[item].push_back(condition);
            }
        }
    }
}

// Called while the grounds are only conditions of branches: a number whose
// scales no branch asks about may wait.
void Moves::find_waiting()
{
    for (const ItemIndex item : m_grids) {
        if (!m_grounds.contains(item)) {
            m_waiting.push_back(item);
        }
    }
}

void Moves::find_pushes(const Scope& scope, const WantedEnd& wanted)
{
    const Questionnaire& questionnaire = m_partial.questionnaire();
    const auto directions = directions_to(questionnaire, wanted.scale);
    m_steers = steers_by_score(questionnaire, scope);
    for (const ItemIndex item : scope.items) {
        const Direction direction = directions[item.value];
        if (direction == Direction::Both) {
            m_mixed.insert(item);
        } else if (direction != Direction::None) {
            const bool is_up =
                (direction == Direction::Up) == (wanted.end == End::High);
            m_pushes[item] = is_up ? Push::Up : Push::Down;
        }
    }
}

std::vector<Move> Moves::from(ItemIndex item, Visit visit, Look look) const
{
    std::vector<Move> moves;
    if (m_partial.decision(item) == Decision::Narrowed) {
        append_halves(moves, item, visit, look);
        return moves;
    }
    if (!(m_partial.decision(item) == Decision::Open)) {
        return {NothingToDo{}};
    }
    const auto& show_if = m_partial.questionnaire().at(item).show_if;
    if (show_if && !foresee(show_if->condition, m_partial).has(Truth::True)) {
        return {HideIt{item}};
    }
    append_answers(moves, item);
    m_partial.count_work(moves.size() / 2);
    if (look == Look::HighFirst) {
        std::ranges::reverse(moves);
    }
    if (m_partial.may_be_left_out(item)) {
        const auto place =
            look == Look::NothingFirst ? moves.begin() : moves.end();
        moves.insert(place, LeaveItOut{item});
    }
    return moves;
}

void Moves::append_answers(std::vector<Move>& moves, ItemIndex item) const
{
    if (const auto& grid = m_partial.domain(item).grid) {
        moves.emplace_back(NarrowIt{item, 0, grid->count - 1});
    }
    const bool is_pushed = m_pushes.contains(item) && !m_steers[item.value];
    for (const Choice* choice : is_pushed ? strongest(item) : ranked(item)) {
        moves.emplace_back(AnswerIt{item, choice});
    }
}

// From those that make the first scale that takes the item in low to those
// that make it high.
std::vector<const Choice*> Moves::ranked(ItemIndex item) const
{
    const Domain& domain = m_partial.domain(item);
    std::vector<const Choice*> choices;
    choices.reserve(domain.ranked.size());
    for (const std::size_t choice : domain.ranked) {
        choices.push_back(&domain.choices[choice]);
    }
    if (m_partial.is_reversed(item)) {
        std::ranges::reverse(choices);
    }
    return choices;
}

std::vector<const Choice*> Moves::strongest(ItemIndex item) const
{
    const bool is_up = m_pushes.at(item) == Push::Up;
    const auto atoms = m_atoms.find(item);
    std::map<std::pair<Residue, bool>, const Choice*> best;
    for (const Choice* choice : ranked(item)) {
        Residue told_apart;
        if (atoms != m_atoms.end()) {
            const std::size_t mark = m_partial.mark();
            m_partial.answer(item, *choice);
            for (const Condition* atom : atoms->second) {
                write_residue(told_apart, *atom, m_partial);
            }
            m_partial.undo_to(mark);
        }
        const auto [found, is_first] = best.try_emplace(
            {std::move(told_apart), choice->score.has_value()}, choice);
        if (!is_first && choice->score &&
            (found->second->score < choice->score) == is_up) {
            found->second = choice;
        }
    }
    std::vector<const Choice*> choices;
    for (const auto& [_, choice] : best) {
        choices.push_back(choice);
    }
    return choices;
}

void Moves::append_halves(std::vector<Move>& moves,
                          ItemIndex item,
                          Visit visit,
                          Look look) const
{
    const Grid& grid = *m_partial.domain(item).grid;
    const auto& numbers = m_partial.numbers(item);
    const auto position = [&](const Number& number) {
        return static_cast<long>(
            *((number - grid.first) / grid.step).to_count());
    };
    const long first = position(*numbers->low);
    const long last = position(*numbers->high);
    const long middle = first + (last - first) / 2;
    moves.emplace_back(NarrowIt{item, first, middle, visit});
    moves.emplace_back(NarrowIt{item, middle + 1, last, visit});
    if ((look == Look::HighFirst) != m_partial.is_reversed(item)) {
        std::ranges::reverse(moves);
    }
}

bool Moves::apply(const Move& move)
{
    return std::visit([this](const auto& what) { return does(what); }, move);
}

bool Moves::does(const NothingToDo&) { return true; }

bool Moves::does(const HideIt& move)
{
    m_partial.hide(move.item);
    return true;
}

bool Moves::does(const LeaveItOut& move)
{
    m_partial.leave_out(move.item);
    return true;
}

bool Moves::does(const AnswerIt& move)
{
    m_partial.answer(move.item, *move.choice);
    return true;
}

bool Moves::does(const NarrowIt& move)
{
    const Grid& grid = *m_partial.domain(move.item).grid;
    m_partial.narrow(move.item, {grid.at(move.first), grid.at(move.last)});
    if (move.first < move.last && !is_settled(move.item)) {
        return move.visit == Visit::InTurn &&
               std::ranges::find(m_waiting, move.item) != m_waiting.end() &&
               are_decided(m_branch_atoms, move.item);
    }
    const auto push = m_pushes.find(move.item);
    const bool is_up = push != m_pushes.end() && push->second == Push::Up;
    const Number number = grid.at(is_up ? move.last : move.first);
    const auto single =
        m_singles.try_emplace(number, Choice{number, number}).first;
    m_partial.answer(move.item, single->second);
    return true;
}

bool Moves::are_decided(const Atoms& conditions, ItemIndex item) const
{
    const auto found = conditions.find(item);
    return found == conditions.end() ||
           std::ranges::all_of(found->second, [&](const Condition* condition) {
               return foresee(*condition, m_partial).is_decided();
           });
}

bool Moves::is_settled(ItemIndex item) const
{
    return are_decided(m_atoms, item) &&
           (m_partial.counts_alike(item) ||
            (!m_mixed.contains(item) && are_decided(m_grounds, item)));
}

}  // namespace ajar
