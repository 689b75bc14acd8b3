#include <ajar/engine/proof/search.hpp>

#include <ajar/engine/proof/agreement.hpp>
#include <ajar/engine/proof/foresee.hpp>
#include <ajar/engine/proof/moves.hpp>
#include <ajar/engine/proof/residue.hpp>
#include <ajar/engine/proof/witness.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace ajar {

namespace {

// The first look from each side stops early: most parts are found at once by
// one of them.
constexpr std::size_t first_look = 2'000;

Scope scope_of_aim(const Questionnaire& questionnaire,
                   const Known& known,
                   const Aim& aim)
{
    Mentions asked;
    for (const Wish& wish : aim.wishes) {
        collect(*wish.condition, asked);
    }
    if (aim.end) {
        asked.scales.push_back(aim.end->scale);
    }
    return scope_of(questionnaire, known, asked);
}

// A walk through all states, depth first: at each depth one item of the scope
// is decided.
class Search {
public:
    Search(const Questionnaire& questionnaire,
           const Known& known,
           const Aim& aim,
           Budget& budget)
        : m_questionnaire(questionnaire), m_aim(aim), m_budget(budget),
          m_scope(scope_of_aim(questionnaire, known, aim)),
          m_partial(questionnaire, known, m_scope, aim.skipping),
          m_moves(m_partial, m_scope, aim), m_visits(m_scope.items)
    {
    }

    Extremum found()
    {
        m_visits.insert(m_visits.end(), m_moves.waiting().begin(),
                        m_moves.waiting().end());
        m_failed.resize(m_visits.size());
        const std::size_t limit = std::min(m_budget.for_one, m_budget.for_all);
        bool is_done = false;
        for (std::size_t i = 0; !is_done && i < m_moves.looks().size(); ++i) {
            const bool is_last = i + 1 == m_moves.looks().size();
            m_limit = is_last ? limit : std::min(limit, work() + first_look);
            is_done = walk(m_moves.looks()[i]);
        }
        m_budget.for_all -= std::min(m_budget.for_all, work());
        return result(is_done);
    }

private:
    // A state, and what can be done from it.
    struct Frame {
        std::size_t depth = 0;
        std::size_t mark = 0;
        Residue residue;
        std::vector<Move> moves;
        std::size_t next = 0;
    };

    std::size_t work() const
    {
        // What is set up for a question counts too.
        const std::size_t parts =
            m_questionnaire.items.size() + m_questionnaire.scales.size();
        return m_steps + m_partial.work() + parts / 4;
    }

    // Whether the walk came to its end: every state was tried, or one answer
    // was all that was asked for and is found.
    bool walk(Look look)
    {
        m_frames.clear();
        m_partial.undo_to(0);
        if (enter(0, look)) {
            return true;
        }
        while (!m_frames.empty()) {
            if (work() > m_limit) {
                return false;
            }
            Frame& frame = m_frames.back();
            m_partial.undo_to(frame.mark);
            if (frame.next == frame.moves.size()) {
                m_failed[frame.depth].insert(std::move(frame.residue));
                m_frames.pop_back();
                continue;
            }
            const std::size_t depth = frame.depth;
            const bool is_decided = m_moves.apply(frame.moves[frame.next++]);
            if (enter(is_decided ? depth + 1 : depth, look)) {
                return true;
            }
        }
        return true;
    }

    // Goes into a state, unless nothing can come of it; true when it is an end
    // and no other is asked for.
    bool enter(std::size_t depth, Look look)
    {
        m_steps += 1 + m_scope.items.size() / 16;
        if (!may_succeed()) {
            return false;
        }
        if (depth == m_visits.size()) {
            accept();
            return !m_aim.end;
        }
        Residue residue = residue_at(depth);
        if (!m_failed[depth].contains(residue)) {
            const Visit visit =
                depth < m_scope.items.size() ? Visit::InTurn : Visit::AtTheEnd;
            m_frames.push_back({depth, m_partial.mark(), std::move(residue),
                                m_moves.from(m_visits[depth], visit, look), 0});
        }
        return false;
    }

    bool may_succeed() const
    {
        const bool all_wishes =
            std::ranges::all_of(m_aim.wishes, [this](const Wish& wish) {
                const TruthSet truths = foresee(*wish.condition, m_partial);
                return !(truths & wish.wanted).is_empty();
            });
        return all_wishes && may_agree(m_aim.wishes, m_partial) &&
               (!m_aim.end || may_go_further());
    }

    bool may_go_further() const
    {
        const auto& values = m_partial.reach(m_aim.end->scale).values;
        if (!values || !m_best) {
            return values.has_value();
        }
        return m_aim.end->end == End::High ? *m_best < *values->high
                                           : *values->low < *m_best;
    }

    void accept()
    {
        m_witness = witness_of(m_partial, m_scope);
        if (m_aim.end) {
            m_best = m_partial.reach(m_aim.end->scale).values->low;
        }
    }

    Residue residue_at(std::size_t depth)
    {
        Residue residue;
        for (const ScaleIndex scale : m_scope.scales) {
            if (m_partial.open_inputs(scale) > 0) {
                write_residue(residue, scale, m_partial);
            }
        }
        for (std::size_t i = depth; i < m_scope.items.size(); ++i) {
            const ItemIndex item = m_scope.items[i];
            const auto& show_if = m_questionnaire.at(item).show_if;
            if (show_if && m_partial.is_undecided(item)) {
                write_residue(residue, show_if->condition, m_partial);
            }
        }
        for (const Wish& wish : m_aim.wishes) {
            write_residue(residue, wish, m_partial);
        }
        if (m_aim.end && m_partial.open_inputs(m_aim.end->scale) == 0) {
            residue.push_back(*m_partial.reach(m_aim.end->scale).values->low);
        }
        // A narrowed number is decided later, within what is left of it.
        for (const ItemIndex item : m_scope.items) {
            if (m_partial.decision(item) == Decision::Narrowed) {
                residue.push_back(*m_partial.numbers(item)->low);
                residue.push_back(*m_partial.numbers(item)->high);
            }
        }
        m_steps += residue.size() / 64;
        return residue;
    }

    Extremum result(bool is_done) const
    {
        Extremum extremum;
        const bool is_exact = !m_aim.end || m_moves.are_complete();
        if (m_witness && is_done && is_exact) {
            extremum.proof = {Verdict::Reachable, *m_witness, {}};
            extremum.score = m_best;
        } else if (!is_done) {
            extremum.proof.reason = fmt::format(
                "more than {} states would have to be looked at", m_limit);
        } else if (!m_moves.are_complete()) {
            extremum.proof.reason =
                "an item allows too many different sets of options";
        } else {
            extremum.proof.verdict = Verdict::Unreachable;
        }
        return extremum;
    }

    const Questionnaire& m_questionnaire;
    const Aim& m_aim;
    Budget& m_budget;
    Scope m_scope;
    Partial m_partial;
    Moves m_moves;
    std::vector<ItemIndex> m_visits;  // the scope, and what waits till the end
    std::vector<std::unordered_set<Residue, ResidueHash>> m_failed;
    std::vector<Frame> m_frames;
    std::size_t m_steps = 0;
    std::size_t m_limit = 0;
    std::optional<Answers> m_witness;
    std::optional<Number> m_best;
};

}  // namespace

Extremum search(const Questionnaire& questionnaire,
                const Known& known,
                const Aim& aim,
                Budget& budget)
{
    return Search(questionnaire, known, aim, budget).found();
}

}  // namespace ajar
