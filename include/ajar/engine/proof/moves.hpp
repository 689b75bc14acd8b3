// What can be done with the next item, and in which order it is tried.
#pragma once

#include <ajar/engine/proof/partial.hpp>
#include <ajar/engine/proof/query.hpp>

#include <map>
#include <vector>

namespace ajar {

// From which side answers are tried first: those that score high, those that
// score low, or none at all.
enum class TryOrder { HighFirst, LowFirst, LeftOutFirst };

// An item is visited in its turn. A number may then still wait for the end: it
// is known to be answered, and which number it is does not steer anything.
enum class Visit { InTurn, AtTheEnd };

// One thing to do with an item: the decision to take. Open stands for nothing
// to do, as the item is decided already.
struct Move {
    Decision decision = Decision::Hidden;
    const AnswerClass* answer = nullptr;  // where it is answered
    // Where it is narrowed: the first and the last position in its grid
    long first = 0;
    long last = 0;
};

enum class Direction { None, Up, Down, Both };

// For each item, which way its answers have to go to bring a scale's score
// nearer to the wanted end, whatever else is answered: every method grows with
// its inputs; reverse-keying and rescaling can turn that around. Shown and
// hidden are left aside.
std::vector<Direction> directions_to(const Questionnaire& questionnaire,
                                     const WantedEnd& wanted);

class Moves {
public:
    // The partial, the scope and the query outlive this.
    Moves(Partial& partial, const Scope& scope, const Query& query);

    // The orders to try, one after another.
    const std::vector<TryOrder>& orders() const { return m_orders; }

    // Everything that can be done with an item. All that its show_if rests on
    // is decided before.
    std::vector<Move> from(ItemIndex item, TryOrder order) const;

    // Does it; whether the visit is over.
    bool apply(ItemIndex item, const Move& move, Visit visit);

    // The items with a grid; and those whose numbers may wait, to be visited
    // again at the end.
    const std::vector<ItemIndex>& grids() const { return m_grids; }

    const std::vector<ItemIndex>& waiting() const { return m_waiting; }

    // Whether the moves stand for all answers there are.
    bool are_complete() const { return m_are_complete; }

private:
    using Conditions = std::map<ItemIndex, std::vector<const Condition*>>;

    Direction direction(ItemIndex item) const;
    void find_dependencies(const Condition& condition);
    bool are_decided(const Conditions& conditions, ItemIndex item) const;
    std::vector<Move> halves(ItemIndex item, TryOrder order) const;
    bool narrow(ItemIndex item, const Move& move, Visit visit);

    std::vector<const AnswerClass*> ranked(ItemIndex item) const;

    // Where a score goes to one end, only the answer that brings it nearest
    // counts, among those that no condition tells apart.
    std::vector<const AnswerClass*> strongest(ItemIndex item) const;

    Partial& m_partial;
    std::vector<ItemIndex> m_grids;
    std::vector<ItemIndex> m_waiting;
    // Of the query and of every show_if in scope: for each item, the smallest
    // conditions that ask for its answer; for items with a grid, the conditions
    // about scales that they reach.
    Conditions m_atoms;
    Conditions m_branch_atoms;  // of every show_if alone
    Conditions m_dependencies;
    // To the wanted end, of every item; empty where none is wanted.
    std::vector<Direction> m_directions;
    bool m_do_scores_steer = false;  // whether some show_if asks for a scale
    std::map<Number, AnswerClass> m_singles;  // numbers chosen from a grid
    std::vector<TryOrder> m_orders;
    bool m_are_complete = true;
};

}  // namespace ajar
