// What a question wants and what it depends on, kept up to date while items
// are decided.
#pragma once

#include <ajar/engine/proof/agreement.hpp>
#include <ajar/engine/proof/partial.hpp>
#include <ajar/engine/proof/query.hpp>
#include <ajar/engine/proof/residue.hpp>

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace ajar {

// Holds every condition of the question, each once, with what it may still come
// to. Only those that speak of what was decided are looked at again.
class Goals {
public:
    // All of them outlive this; the partial has begun with the scope.
    Goals(const Partial& partial, const Scope& scope, const Query& query);

    // After an item was decided or narrowed.
    void update(ItemIndex item);

    // Takes back every update since `mark()` gave that number.
    std::size_t mark() const { return m_trail.size(); }

    void undo_to(std::size_t mark);

    // False when some requirement cannot be met any more, or some not together;
    // true proves nothing, but when everything is decided.
    bool may_be_met();

    // All that the requirements and the branches to come can depend on.
    void write_residue(Residue& residue);

private:
    // What is known of a condition in one state; what is missing was not asked
    // for yet.
    struct State {
        TruthSet truths;
        bool is_touched = false;  // looked at again since the search began
        std::optional<Residue> residue;
        std::optional<std::pair<TruthSet, BandDemands>> demands;
    };

    // A condition of the query, or the show_if of an item in scope.
    struct Watched {
        const Condition* condition = nullptr;
        std::optional<ItemIndex> branch;  // the item whose show_if this is
        std::vector<ScaleIndex> scales;   // that it speaks of
        State now;
        std::size_t looked_at = 0;  // in this update
    };

    // Truths that a watched condition may come to, and of several such one that
    // is enough.
    struct Wanted {
        std::size_t condition = 0;
        TruthSet truths;
    };

    using WantedList = std::vector<Wanted>;

    struct Saved {
        std::size_t condition = 0;
        State before;
    };

    // Conditions by what they speak of, in this order.
    template <class Position>
    using Index = std::vector<std::pair<Position, std::size_t>>;

    void connect(std::size_t condition);
    bool is_met(const WantedList& list) const;
    const BandDemands& demands(const Wanted& wanted);
    void look_again(std::size_t condition);
    void write_requirements(Residue& residue);
    void write_branches(Residue& residue);
    void write_scales(Residue& residue);
    const Residue& residue_of(Watched& watched);

    const Partial& m_partial;
    const Scope& m_scope;
    const Query& m_query;
    std::vector<Watched> m_watched;
    std::vector<WantedList> m_lists;
    std::vector<std::size_t> m_branches;  // conditions, in the scope's order
    Index<ItemIndex> m_of_items;
    Index<ScaleIndex> m_of_scales;
    std::vector<Saved> m_trail;
    std::vector<bool> m_is_relevant;  // of the scales, in one state
    std::size_t m_updates = 0;
};

}  // namespace ajar
