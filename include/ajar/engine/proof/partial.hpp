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
    // Both outlive this. Nothing is in its scope before `begin`.
    Partial(const Questionnaire& questionnaire, const Known& known);

    // Everything of the scope is open again, and nothing else.
    void begin(const Scope& scope, Skipping skipping);

    // Decides an open item of the scope. The choice outlives the decision.
    void hide(ItemIndex item);
    void leave_out(ItemIndex item);
    void answer(ItemIndex item, const Choice& choice);

    // Answers a number item with some number of this interval.
    void narrow(ItemIndex item, const Interval& numbers);

    // Takes back everything since `mark()` gave that number.
    std::size_t mark() const { return m_trail.size(); }

    void undo_to(std::size_t mark);

    // The item that was decided or narrowed first since then.
    ItemIndex changed_at(std::size_t mark) const { return m_trail[mark].item; }

    // How many scores are kept for that.
    std::size_t kept() const { return m_kept; }

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
        return *m_known.domains[item.value];
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

    // Whether a scale of the scope takes the item in, and whether a higher
    // answer then lowers the first of these.
    bool is_reversed(ItemIndex item) const
    {
        const std::vector<Use>& uses = m_items[item.value].uses;
        return !uses.empty() && uses.front().is_reversed;
    }

    // Exact as soon as no input is open.
    const ScoreReach& reach(ScaleIndex scale) const
    {
        return m_scales[scale.value].reach;
    }

    // The positions of the bands of the lowest and the highest score; nothing
    // without a score or without bands.
    const std::optional<Interval>& bands(ScaleIndex scale) const
    {
        return m_scales[scale.value].bands;
    }

    // The work done so far: parts of conditions and inputs of scales looked at.
    std::size_t work() const { return m_work; }

    // Counts work that others do with this.
    void count_work(std::size_t work) const { m_work += work; }

private:
    // Where an item or a scale is an input; `kind` is its place among the
    // scale's kinds of open inputs.
    struct Use {
        ScaleIndex scale;
        std::size_t input = 0;
        bool is_reversed = false;
        std::size_t kind = 0;
    };

    struct ItemPart {
        Decision state = Decision::Open;
        const Choice* choice = nullptr;
        std::optional<Interval> numbers;
        std::vector<ScaleIndex> scales;  // that it reaches, in file order
        std::vector<Use> uses;
    };

    struct ScalePart {
        std::size_t open = 0;
        Tally tally;
        ScoreReach reach;
        std::optional<Interval> bands;
    };

    // What stays the same of a scale in scope, except for how many of each kind
    // are open.
    struct ScaleFrame {
        std::vector<Use> uses;
        // Open items that are alike to the scale are of one kind.
        std::vector<OpenInput> kinds;
        std::size_t work_of_an_input = 0;
        std::vector<std::size_t> narrowable;  // inputs with a grid
        // Only while items and scales are connected: the last item that was
        // found to reach this scale.
        std::optional<ItemIndex> reached_from;
    };

    struct Saved {
        ItemIndex item;
        Decision state;
        const Choice* choice;
        std::optional<Interval> numbers;
        std::vector<ScalePart> scales;  // those that it reaches
    };

    void clear();
    void connect(ScaleIndex scale);
    std::size_t kind_of(ScaleIndex scale, std::size_t input);
    void connect_ancestors(ItemIndex item);
    void hide_what_is_never_shown();
    void count_open(ItemIndex item, bool is_open);
    void save(ItemIndex item);
    void decide(ItemIndex item, Decision state, const Choice* choice);
    void take_in(const Use& use, const Contribution& contribution);
    void refresh(ScaleIndex scale);
    Contribution contribution_of(ItemIndex item, const Use& use) const;
    std::vector<OpenInput> open_parts(ScaleIndex scale) const;
    OpenInput open_part(const ItemInput& input) const;

    const Questionnaire& m_questionnaire;
    const Known& m_known;
    Scope m_scope;
    Skipping m_skipping = Skipping::Allowed;
    std::vector<ItemPart> m_items;
    std::vector<ScalePart> m_scales;
    std::vector<ScaleFrame> m_frames;  // of the scales
    std::vector<Saved> m_trail;
    std::size_t m_kept = 0;
    mutable std::size_t m_work = 0;
};

}  // namespace ajar
