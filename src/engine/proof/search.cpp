#include <ajar/engine/proof/search.hpp>

#include <ajar/engine/mentions.hpp>
#include <ajar/engine/proof/goals.hpp>
#include <ajar/engine/proof/moves.hpp>
#include <ajar/engine/score.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace ajar {

namespace {

// Of the orders each but the last stops early: most parts are found at once by
// one of them.
constexpr std::size_t states_of_a_quick_try = 1'000;

// What is kept in hand: bytes of states that are exhausted, beyond which no
// more are remembered; scores to go back to and moves to be tried, beyond which
// the search is given up.
constexpr std::size_t most_bytes_remembered = std::size_t{24} * 1024 * 1024;
constexpr std::size_t bytes_around_a_residue = 64;
constexpr std::size_t most_scores_kept = 100'000;
constexpr std::size_t most_moves_kept = 200'000;

constexpr std::size_t work_of_a_state = 8;
constexpr std::size_t work_of_a_given_answer = 50;

Scope scope_of_query(const Partial& partial, const Query& query)
{
    Mentions asked;
    for (const Condition* condition : conditions_of(query)) {
        collect(*condition, asked);
    }
    if (query.end) {
        asked.scales.push_back(query.end->scale);
    }
    Scope scope = scope_of(partial.questionnaire(), asked);
    partial.count_work(asked.items.size() + asked.scales.size() +
                       4 * scope.items.size());
    return scope;
}

// Some answer of an item, no matter which.
std::optional<Answer> any_answer(const Domain& domain)
{
    if (!domain.choices.empty()) {
        return domain.choices.front().answer;
    }
    return domain.grid ? std::optional<Answer>(domain.grid->first)
                       : std::nullopt;
}

// Answers the required items that are shown and still lack an answer; whether
// there was one. Such an answer can bring up others.
bool fill_required(Answers& answers, const Partial& partial)
{
    const Questionnaire& questionnaire = partial.questionnaire();
    const Scores scores = score(questionnaire, answers);
    bool has_filled = false;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const bool is_lacking = questionnaire.items[i].required &&
                                scores.items[i] == ItemState::Unanswered;
        if (is_lacking) {
            answers[i] = any_answer(partial.domain({i}));
            has_filled = has_filled || answers[i];
        }
    }
    return has_filled;
}

// The answers of a state in which the whole scope is decided; items outside it
// are left out.
Answers answers_of(const Partial& partial, const Scope& scope)
{
    Answers answers(partial.questionnaire().items.size());
    for (const ItemIndex item : scope.items) {
        if (partial.decision(item) == Decision::Answered) {
            answers[item.value] = partial.answer_of(item);
        }
    }
    return answers;
}

// With answers to the required items that are shown and lack one.
Answers completed(Answers answers, const Partial& partial)
{
    const auto& items = partial.questionnaire().items;
    if (std::ranges::any_of(items, &Item::required)) {
        do {
            partial.count_work(8 * items.size());
        } while (fill_required(answers, partial));
    }
    return answers;
}

// A walk through all states, depth first: at each depth one item of the scope
// is decided.
class Search {
public:
    Search(Partial& partial, Scope scope, const Query& query)
        : m_query(query), m_scope(std::move(scope)),
          m_partial(begun(partial, m_scope, query.skipping)),
          m_moves(partial, m_scope, query), m_goals(partial, m_scope, query),
          m_visits(m_scope.items)
    {
        m_visits.insert(m_visits.end(), m_moves.waiting().begin(),
                        m_moves.waiting().end());
    }

    // Works until the partial has counted as much as the limit.
    void run(std::size_t limit)
    {
        m_limit = limit;
        for (std::size_t i = 0; !m_is_done && i < m_moves.orders().size();
             ++i) {
            const bool is_last = i + 1 == m_moves.orders().size();
            m_last_state = is_last ? 0 : m_states + states_of_a_quick_try;
            m_is_done = walk(m_moves.orders()[i]);
        }
    }

    // `reason`: what to say where the work was not enough.
    Extremum result(const std::string& reason) const
    {
        Extremum extremum;
        const bool is_exact = !m_query.end || m_moves.are_complete();
        if (m_witness && m_is_done && is_exact) {
            extremum.proof = {Verdict::Reachable,
                              Witness(completed(*m_witness, m_partial)),
                              {}};
            extremum.score = m_best;
            m_partial.count_work(work_of_a_given_answer *
                                 extremum.proof.witness.given().size());
        } else if (!m_is_done) {
            extremum.proof.reason = m_partial.work() > m_limit
                                        ? reason
                                        : "too many moves and scores would "
                                          "have to be kept in hand";
        } else if (!m_moves.are_complete()) {
            extremum.proof.reason =
                "an item allows too many different sets of options";
        } else {
            extremum.proof.verdict = Verdict::Unreachable;
        }
        return extremum;
    }

private:
    // A state, and what can be done from it.
    struct Frame {
        std::size_t depth = 0;
        std::size_t mark = 0;
        std::size_t goals_mark = 0;
        Residue residue;
        std::vector<Move> moves;
        std::size_t next = 0;
    };

    static Partial& begun(Partial& partial,
                          const Scope& scope,
                          Skipping skipping)
    {
        partial.begin(scope, skipping);
        return partial;
    }

    bool is_over_a_limit() const
    {
        return m_partial.work() > m_limit ||
               m_partial.kept() > most_scores_kept ||
               m_moves_kept > most_moves_kept ||
               (m_last_state > 0 && m_states > m_last_state);
    }

    // Whether the walk came to its end: every state was tried, or one answer
    // was all that was asked for and is found.
    bool walk(TryOrder order)
    {
        m_frames.clear();
        m_moves_kept = 0;
        go_back(0, 0);
        if (enter(0, order)) {
            return true;
        }
        while (!m_frames.empty()) {
            if (is_over_a_limit()) {
                return false;
            }
            Frame& frame = m_frames.back();
            go_back(frame.mark, frame.goals_mark);
            if (frame.next == frame.moves.size()) {
                remember(std::move(frame.residue));
                m_moves_kept -= frame.moves.size();
                m_frames.pop_back();
                continue;
            }
            const std::size_t depth = frame.depth;
            const std::size_t mark = frame.mark;
            const bool is_visit_over = m_moves.apply(
                m_visits[depth], frame.moves[frame.next++],
                depth < m_scope.items.size() ? Visit::InTurn : Visit::AtTheEnd);
            if (m_partial.mark() > mark) {
                m_goals.update(m_partial.changed_at(mark));
            }
            if (enter(is_visit_over ? depth + 1 : depth, order)) {
                return true;
            }
        }
        return true;
    }

    void go_back(std::size_t mark, std::size_t goals_mark)
    {
        m_partial.undo_to(mark);
        m_goals.undo_to(goals_mark);
    }

    // Goes into a state, unless nothing can come of it; true when it is an end
    // and no other is asked for.
    bool enter(std::size_t depth, TryOrder order)
    {
        ++m_states;
        m_partial.count_work(work_of_a_state);
        if (!m_goals.may_be_met() || !may_go_further()) {
            return false;
        }
        if (depth == m_visits.size()) {
            accept();
            return !m_query.end;
        }
        Residue residue;
        write_residue(residue, static_cast<long>(depth));
        m_goals.write_residue(residue);
        // A narrowed number is decided later, within what is left of it.
        for (const ItemIndex item : m_moves.grids()) {
            if (m_partial.decision(item) == Decision::Narrowed) {
                write_residue(residue, static_cast<long>(item.value));
                write_residue(residue, *m_partial.numbers(item)->low);
                write_residue(residue, *m_partial.numbers(item)->high);
            }
        }
        m_partial.count_work(m_moves.grids().size() / 8);
        if (!m_exhausted.contains(residue)) {
            m_frames.push_back({depth, m_partial.mark(), m_goals.mark(),
                                std::move(residue),
                                m_moves.from(m_visits[depth], order), 0});
            m_moves_kept += m_frames.back().moves.size();
        }
        return false;
    }

    void remember(Residue residue)
    {
        m_bytes += residue.size() + bytes_around_a_residue;
        if (m_bytes <= most_bytes_remembered) {
            m_exhausted.insert(std::move(residue));
        }
    }

    bool may_go_further() const
    {
        if (!m_query.end) {
            return true;
        }
        const auto& values = m_partial.scores(m_query.end->scale).values;
        if (!values || !m_best) {
            return values.has_value();
        }
        return m_query.end->end == End::High ? *m_best < *values->high
                                             : *values->low < *m_best;
    }

    void accept()
    {
        m_partial.count_work(m_scope.items.size());
        m_witness = answers_of(m_partial, m_scope);
        if (m_query.end) {
            m_best = m_partial.scores(m_query.end->scale).values->low;
        }
    }

    const Query& m_query;
    Scope m_scope;
    Partial& m_partial;
    Moves m_moves;
    Goals m_goals;
    std::vector<ItemIndex> m_visits;  // the scope, then the items that wait
    std::unordered_set<Residue> m_exhausted;
    std::vector<Frame> m_frames;
    std::size_t m_bytes = 0;
    std::size_t m_moves_kept = 0;
    std::size_t m_states = 0;
    std::size_t m_last_state = 0;  // with this order, if there is another one
    std::size_t m_limit = 0;
    bool m_is_done = false;
    std::optional<Answers> m_witness;
    std::optional<Number> m_best;
};

}  // namespace

Extremum search(Partial& partial, const Query& query, Budget& budget)
{
    const bool is_last = budget.for_all <= budget.for_one;
    const std::string reason =
        is_last ? "the work allowed for one file is used up"
                : fmt::format("it takes more than {} steps of work",
                              budget.for_one);
    const std::size_t limit = std::min(budget.for_one, budget.for_all);
    if (limit == 0) {
        return {.proof = {.verdict = Verdict::Undecided,
                          .witness = {},
                          .reason = reason},
                .score = {}};
    }
    const std::size_t before = partial.work();
    Search search(partial, scope_of_query(partial, query), query);
    search.run(before + limit);
    Extremum found = search.result(reason);
    budget.for_all -= std::min(budget.for_all, partial.work() - before);
    return found;
}

}  // namespace ajar
