// A questionnaire half way through: some items decided, the others open.
#pragma once

#include <ajar/engine/proof/aim.hpp>
#include <ajar/engine/proof/known.hpp>
#include <ajar/engine/proof/scope.hpp>
#include <ajar/engine/proof/score_reach.hpp>
#include <ajar/engine/tally.hpp>
#include <ajar/model/questionnaire.hpp>

#include <cstddef>
#include <utility>
#include <vector>

namespace ajar {

// Narrowed: answered with a number that is not chosen yet.
enum class Decision { Open, Narrowed, Hidden, LeftOut, Answered };

class Partial {
public:
    // All of them outlive this.
    Partial(const Questionnaire& questionnaire,
            const Known& known,
            const Scope& scope,
            Skipping skipping);

    // Decides an open item of the scope. The choice outlives the decision.
    void hide(ItemIndex item);
    void leave_out(ItemIndex item);
    void answer(ItemIndex item, const Choice& choice);

    // Answers a number item with some number of this interval.
    void narrow(ItemIndex item, const Interval& numbers);

    // Takes back everything since `mark()` gave that number.
    std::size_t mark() const { return m_trail.size(); }

    void undo_to(std::size_t mark);

    const Questionnaire& questionnaire() const { return m_questionnaire; }

    Decision decision(ItemIndex item) const
    {
        return m_items[item.value].state;
    }

    // The answer of an answered item.
    const Answer& answer_of(ItemIndex item) const
    {
        return m_items[item.value].choice->answer;
    }

    const Domain& domain(ItemIndex item) const
    {
        return m_known.domains[item.value];
    }

    // Of an open or narrowed number item: what is left of its numbers.
    const std::optional<Interval>& numbers(ItemIndex item) const
    {
        return m_items[item.value].numbers;
    }

    bool is_undecided(ItemIndex item) const;
    bool may_be_left_out(ItemIndex item) const;

    // Whether all numbers of a narrowed item mean the same to every scale.
    bool counts_alike(ItemIndex item) const;

    // How many inputs of a scale are open, and what the others come to.
    std::size_t open_inputs(ScaleIndex scale) const
    {
        return m_scales[scale.value].open;
    }

    const Tally& tally(ScaleIndex scale) const
    {
        return m_scales[scale.value].tally;
    }

    // The scales that an item of the scope reaches, in file order.
    const std::vector<ScaleIndex>& scales_of(ItemIndex item) const
    {
        return m_items[item.value].scales;
    }

    // Exact as soon as no input is open.
    const ScoreReach& reach(ScaleIndex scale) const
    {
        return m_scales[scale.value].reach;
    }

    // How many scales have been looked at so far: a measure of the work done.
    std::size_t work() const { return m_work; }

private:
    struct ItemPart {
        Decision state = Decision::Open;
        const Choice* choice = nullptr;
        std::optional<Interval> numbers;
        std::vector<ScaleIndex> scales;  // that it reaches, in file order
    };

    // Where an item or a scale is an input.
    struct Use {
        ScaleIndex scale;
        std::size_t input = 0;
        bool is_reversed = false;
    };

    struct ScalePart {
        std::size_t open = 0;
        Tally tally;
        ScoreReach reach;
    };

    struct Saved {
        ItemIndex item;
        Decision state;
        const Choice* choice;
        std::optional<Interval> numbers;
        std::vector<std::pair<ScaleIndex, ScalePart>> scales;
    };

    void connect(ScaleIndex scale);
    void connect_ancestors(ItemIndex item);
    void hide_what_is_never_shown(const Scope& scope);
    void save(ItemIndex item);
    void decide(ItemIndex item, Decision state, const Choice* choice);
    void take_in(const Use& use, const Contribution& contribution);
    void refresh(ScaleIndex scale);
    Contribution contribution_of(ItemIndex item, const Use& use) const;
    std::vector<OpenInput> open_parts(ScaleIndex scale) const;
    OpenInput open_part(const ItemInput& input) const;

    const Questionnaire& m_questionnaire;
    const Known& m_known;
    Skipping m_skipping;
    std::vector<ItemPart> m_items;
    std::vector<ScalePart> m_scales;
    std::vector<std::vector<Use>> m_item_uses;
    std::vector<std::vector<Use>> m_scale_uses;
    std::vector<Saved> m_trail;
    std::size_t m_work = 0;
};

}  // namespace ajar
