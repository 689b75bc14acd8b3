// What a question wants and what it depends on, kept up to date while items
// are decided.
#pragma once

#include <ajar/engine/proof/agreement.hpp>
#include <ajar/engine/proof/aim.hpp>
#include <ajar/engine/proof/partial.hpp>
#include <ajar/engine/proof/residue.hpp>
#include <ajar/engine/proof/scope.hpp>

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
    Goals(const Partial& partial, const Scope& scope, const Aim& aim);

    // After an item was decided or narrowed.
    void update(ItemIndex item);

    // Takes back every update since `mark()` gave that number.
    std::size_t mark() const { return m_trail.size(); }

    void undo_to(std::size_t mark);

    // False when some wish cannot come true any more, or some not together;
    // true proves nothing, but when everything is decided.
    bool may_be_met();

    // All that the wishes and the branches to come can depend on.
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

    // A watchlist that a condition is in, and the truths that it wants there.
    struct Use {
        std::size_t choices = 0;
        TruthSet wanted;
    };

    // A condition of the aim, or the show_if of an item in scope.
    struct Watched {
        const Condition* condition = nullptr;
        std::optional<ItemIndex> branch;  // the item whose show_if this is
        std::vector<Use> uses;
        std::vector<ScaleIndex> scales;  // that it speaks of
        State now;
        std::size_t needed = 0;     // by so many watchlists not yet settled
        std::size_t looked_at = 0;  // in this update
    };

    struct Alternative {
        std::size_t condition = 0;  // its position among those watched
        TruthSet wanted;
    };

    // Wishes of which one is enough; a wish that has to come true is alone in
    // its list. How many of them may come true, and how many do for certain:
    // with one of these the list is settled.
    struct Watchlist {
        std::vector<Alternative> alternatives;
        std::size_t possible = 0;
        std::size_t settled = 0;
        bool asks_for_bands = false;
    };

    struct Saved {
        std::size_t condition = 0;
        State before;
    };

    void connect();
    bool is_live(const Watched& watched) const;
    void look_again(std::size_t condition);
    void change(const Watched& watched, TruthSet before, TruthSet after);
    void need(const Watchlist& choices, bool is_needed);
    const BandDemands& demands(const Alternative& alternative);
    void write_wishes(Residue& residue);
    void write_branches(Residue& residue);
    void write_scales(Residue& residue);
    const Residue& residue_of(Watched& watched);

    // Conditions by the number of what they speak of.
    using Index = std::vector<std::pair<std::size_t, std::size_t>>;

    template <class Look>
    void for_each_of(const Index& index, std::size_t key, const Look& look);

    const Partial& m_partial;
    const Scope& m_scope;
    const Aim& m_aim;
    std::vector<Watched> m_watched;
    std::vector<Watchlist> m_choices;
    std::vector<std::size_t> m_branches;  // conditions, in the scope's order
    std::vector<ItemIndex> m_narrowable;
    Index m_of_items;
    Index m_of_scales;
    std::vector<Saved> m_trail;
    std::vector<bool> m_is_relevant;  // of the scales, in one state
    std::size_t m_impossible = 0;     // lists of which no wish can come true
    std::size_t m_updates = 0;
    bool m_is_connected = false;
};

}  // namespace ajar
