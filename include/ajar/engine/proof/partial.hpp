// A questionnaire half way through: some items decided, the others open.
#pragma once

#include <ajar/engine/evaluate.hpp>
#include <ajar/engine/possible_scores.hpp>
#include <ajar/engine/proof/domain.hpp>
#include <ajar/engine/proof/query.hpp>
#include <ajar/engine/tally.hpp>
#include <ajar/model/questionnaire.hpp>

#include <cstddef>
#include <vector>

namespace ajar {

// Narrowed: answered with a number that is not chosen yet.
enum class Decision { Open, Narrowed, Hidden, LeftOut, Answered };

class Partial final : public World {
public:
    // The questionnaire outlives this. Nothing is in its scope before `begin`.
    explicit Partial(const Questionnaire& questionnaire);

    // What expressions may still come to.
    PossibleValues answer(ItemIndex item) const override;
    PossibleValues score(ScaleIndex scale) const override;
    PossibleValues band(ScaleIndex scale) const override;
    TruthSet answered(ItemIndex item) const override;
    TruthSet chosen(ItemIndex item, OptionIndex option) const override;

    // The work done so far: parts of conditions and inputs of scales looked at.
    std::size_t work() const { return m_work; }

    // Counts also the work that others do with this.
    void count_work(std::size_t parts) const override { m_work += parts; }

    // Everything of the scope is open again, and nothing else.
    void begin(const Scope& scope, Skipping skipping);

    // Decides an open item of the scope, with an answer where it is answered;
    // it outlives the decision.
    void decide(ItemIndex item,
                Decision decision,
                const AnswerClass* answer = nullptr);

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
        return m_items[item.value].answer->answer;
    }

    const Domain& domain(ItemIndex item) const
    {
        return *m_domains[item.value];
    }

    // Of an open or narrowed number item: what is left of its numbers.
    const std::optional<Interval>& numbers(ItemIndex item) const
    {
        return m_items[item.value].numbers;
    }

    bool may_be_left_out(ItemIndex item) const;

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
    const PossibleScores& scores(ScaleIndex scale) const
    {
        return m_scales[scale.value].scores;
    }

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
        const AnswerClass* answer = nullptr;
        std::optional<Interval> numbers;
        std::vector<ScaleIndex> scales;  // that it reaches, in file order
        std::vector<Use> uses;
    };

    struct ScalePart {
        std::size_t open = 0;
        Tally tally;
        PossibleScores scores;
        std::optional<Interval> bands;  // positions of the lowest, the highest
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
        const AnswerClass* answer;
        std::optional<Interval> numbers;
        std::vector<ScalePart> scales;  // those that it reaches
    };

    void clear();
    void connect(ScaleIndex scale);
    std::size_t kind_of(ScaleIndex scale, std::size_t input);
    void connect_ancestors(ItemIndex item);
    void count_open(ItemIndex item, bool is_open);
    void save(ItemIndex item);
    void take_in(const Use& use, const Contribution& contribution);
    void refresh(ScaleIndex scale);
    Contribution contribution_of(ItemIndex item, const Use& use) const;
    std::vector<OpenInput> open_parts(ScaleIndex scale) const;
    OpenInput open_part(const ItemInput& input) const;

    const Questionnaire& m_questionnaire;
    Domains m_domains;
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
