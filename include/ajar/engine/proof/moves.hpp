// What can be done with the next item, and in which order it is tried.
#pragma once

#include <ajar/engine/proof/aim.hpp>
#include <ajar/engine/proof/atoms.hpp>
#include <ajar/engine/proof/partial.hpp>
#include <ajar/engine/proof/scope.hpp>

#include <map>
#include <set>
#include <variant>
#include <vector>

namespace ajar {

// From which side answers are tried first: those that score high, those that
// score low, or none at all.
enum class Look { HighFirst, LowFirst, NothingFirst };

// The item is known to be hidden, whatever is answered.
struct NothingToDo {};

struct HideIt {
    ItemIndex item;
};

struct LeaveItOut {
    ItemIndex item;
};

struct AnswerIt {
    ItemIndex item;
    const Choice* choice = nullptr;
};

// An item is visited in its turn. A number may then still wait for the end: it
// is known to be answered, and which number it is does not steer anything.
enum class Visit { InTurn, AtTheEnd };

// Answers with one of the numbers from the first to the last position of the
// item's grid.
struct NarrowIt {
    ItemIndex item;
    long first = 0;
    long last = 0;
    Visit visit = Visit::InTurn;
};

using Move = std::variant<NothingToDo, HideIt, LeaveItOut, AnswerIt, NarrowIt>;

class Moves {
public:
    // The partial, the scope and the aim outlive this.
    Moves(Partial& partial, const Scope& scope, const Aim& aim);

    // The looks to take, one after another.
    const std::vector<Look>& looks() const { return m_looks; }

    // The items whose numbers may wait, to be visited again at the end.
    const std::vector<ItemIndex>& waiting() const { return m_waiting; }

    // Everything that can be done with an item. All that its show_if rests on
    // is decided before.
    std::vector<Move> from(ItemIndex item, Visit visit, Look look) const;

    // Does it; whether the visit is over.
    bool apply(const Move& move);

    // Whether the moves stand for all answers there are.
    bool are_complete() const { return m_are_complete; }

private:
    // Whether the highest or the lowest answers of an item bring the score
    // closest to the wanted end.
    enum class Push { Up, Down };

    void find_pushes(const Scope& scope, const WantedEnd& wanted);
    void find_waiting();
    bool are_decided(const Atoms& conditions, ItemIndex item) const;
    void find_grounds(const std::vector<const Condition*>& conditions);
    void append_answers(std::vector<Move>& moves, ItemIndex item) const;
    void append_halves(std::vector<Move>& moves,
                       ItemIndex item,
                       Visit visit,
                       Look look) const;
    bool does(const NothingToDo&);
    bool does(const HideIt& move);
    bool does(const LeaveItOut& move);
    bool does(const AnswerIt& move);
    bool does(const NarrowIt& move);

    std::vector<const Choice*> ranked(ItemIndex item) const;

    // Where a score is pushed to one end, only the answer that pushes most
    // counts, among those that no condition tells apart.
    std::vector<const Choice*> strongest(ItemIndex item) const;

    // Whether it makes no difference any more which of its numbers a narrowed
    // item is answered with.
    bool is_settled(ItemIndex item) const;

    Partial& m_partial;
    std::vector<ItemIndex> m_grids;  // items with a grid
    Atoms m_atoms;                   // of the aim and of every show_if in scope
    Atoms m_branch_atoms;            // of every show_if alone
    std::vector<ItemIndex> m_waiting;
    std::map<ItemIndex, Push> m_pushes;
    // For each item, whether its score can decide what is shown.
    std::vector<bool> m_steers;
    // Items whose higher answers may both raise and lower the wanted score;
    // all items where the aim has wishes as well.
    std::set<ItemIndex> m_mixed;
    // For items with a grid: the conditions about scales that they reach.
    Atoms m_grounds;
    std::map<Number, Choice> m_singles;  // numbers chosen from a grid
    std::vector<Look> m_looks;
    bool m_are_complete = true;
};

}  // namespace ajar
