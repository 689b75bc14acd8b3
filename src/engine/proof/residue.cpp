#include <ajar/engine/proof/residue.hpp>

#include <ajar/engine/proof/foresee.hpp>
#include <ajar/model/expression_parts.hpp>

#include <algorithm>
#include <variant>

namespace ajar {

namespace {

// Marks stand where a number could stand as well, but the places of both are
// the same in all residues that are compared, or a mark before them tells.
enum class Mark : long { Open = -9, Unknown, Text, Decided, Undecided };

Number as_number(Mark mark) { return Number(static_cast<long>(mark)); }

void write_majority(Residue& residue, const Tally& tally, long open)
{
    const long margin = 2 * static_cast<long>(tally.answered) -
                        static_cast<long>(tally.in_play);
    // Beyond what the open inputs can still turn, it makes no difference.
    residue.emplace_back(std::clamp(margin, -open, open + 1));
}

void write_minimum(Residue& residue, const Tally& tally, std::size_t minimum)
{
    residue.emplace_back(static_cast<long>(std::min(tally.answered, minimum)));
    residue.emplace_back(tally.in_play > 0 ? 1 : 0);
}

void write_method(Residue& residue, const Scale& scale, const Tally& tally)
{
    switch (scale.method) {
    case Method::Sum:
    case Method::Mean:
        residue.push_back(tally.weighted);
        residue.push_back(tally.counted_weight);
        residue.push_back(tally.weight_in_play);
        return;
    case Method::Max:
    case Method::Min:
        residue.push_back(tally.extremum ? *tally.extremum
                                         : as_number(Mark::Open));
        residue.emplace_back(tally.extremum ? 1 : 0);
        return;
    case Method::Count:
        residue.emplace_back(static_cast<long>(tally.at_least));
        residue.emplace_back(tally.counted > 0 ? 1 : 0);
    }
}

class Writer {
public:
    Writer(Residue& residue, const Partial& partial)
        : m_residue(residue), m_partial(partial)
    {
    }

    void write(const Condition& condition)
    {
        const TruthSet truths = foresee(condition, m_partial);
        if (truths.is_decided()) {
            write(Mark::Decided);
            write(truths);
            return;
        }
        write(Mark::Undecided);
        std::visit(*this, condition.node);
    }

    // All that matters of a wish is whether it can still fail.
    void write(const Wish& wish)
    {
        if (foresee(*wish.condition, m_partial).is_within(wish.wanted)) {
            write(Mark::Decided);
        } else {
            write(*wish.condition);
        }
    }

    void write(const Term& term) { std::visit(*this, term.node); }

    // Undecided conditions about one item are about an open one.
    void operator()(const IsAnswered&) { write(Mark::Open); }

    void operator()(const IsChosen&) { write(Mark::Open); }

    void operator()(const AnswerOf& reference)
    {
        if (m_partial.is_undecided(reference.item)) {
            write(Mark::Open);
        } else {
            write(foresee(Term{reference}, m_partial));
        }
    }

    void operator()(const ScoreOf& reference)
    {
        write_score(reference.scale, Term{reference});
    }

    void operator()(const BandOf& reference)
    {
        write_score(reference.scale, Term{reference});
    }

    // Which of the parts are decided, and what these come to together: which
    // of them made it so plays no part.
    void operator()(const AllOf& all)
    {
        write(decided_together(all.conditions, Truth::True, both));
    }

    void operator()(const AnyOf& any)
    {
        write(decided_together(any.conditions, Truth::False, either));
    }

    void operator()(const CountTrue& count)
    {
        long true_ones = 0;
        for_undecided(count.conditions, [&](const TruthSet& truths) {
            true_ones += truths.has(Truth::True) ? 1 : 0;
        });
        m_residue.emplace_back(true_ones);
    }

    template <class Node>
    void operator()(const Node& node)
    {
        for_each_part(node, [this](const auto& part) { this->write(part); });
    }

private:
    void write(Mark mark) { m_residue.push_back(as_number(mark)); }

    void write(const TruthSet& decided)
    {
        m_residue.emplace_back(decided.has(Truth::True)      ? 1
                               : decided.has(Truth::Unknown) ? 0
                                                             : -1);
    }

    // Writes what is undecided, and gives away what is decided.
    template <class Taker>
    void for_undecided(const std::vector<Condition>& conditions,
                       const Taker& take_decided)
    {
        for (const Condition& condition : conditions) {
            const TruthSet truths = foresee(condition, m_partial);
            if (truths.is_decided()) {
                write(Mark::Decided);
                take_decided(truths);
            } else {
                write(Mark::Undecided);
                std::visit(*this, condition.node);
            }
        }
    }

    template <class Join>
    TruthSet decided_together(const std::vector<Condition>& conditions,
                              TruthSet start,
                              const Join& join)
    {
        for_undecided(conditions, [&](const TruthSet& truths) {
            start = join(start, truths);
        });
        return start;
    }

    // A term with one value, or none.
    void write(const TermReach& reach)
    {
        if (reach.numbers) {
            write(Mark::Decided);
            m_residue.push_back(*reach.numbers->low);
        } else {
            // Two strings of one item differ: which one it is decides.
            write(reach.may_be_unknown ? Mark::Unknown : Mark::Text);
            if (reach.text != nullptr) {
                for (const char letter : *reach.text) {
                    m_residue.emplace_back(letter);
                }
            }
        }
    }

    void write_score(ScaleIndex scale, const Term& term)
    {
        if (m_partial.open_inputs(scale) > 0) {
            write(Mark::Open);
        } else {
            write(foresee(term, m_partial));
        }
    }

    Residue& m_residue;
    const Partial& m_partial;
};

}  // namespace

std::size_t ResidueHash::operator()(const Residue& residue) const
{
    std::size_t hash = residue.size();
    for (const Number& number : residue) {
        hash = (hash ^ number.hash()) * 0x100000001B3U + 0x9E3779B9U;
        hash ^= hash >> 29U;
    }
    return hash;
}

void write_residue(Residue& residue, ScaleIndex index, const Partial& partial)
{
    // A scale that can have no score any more is like any other such scale.
    if (!partial.reach(index).values) {
        residue.push_back(as_number(Mark::Unknown));
        return;
    }
    const Scale& scale = partial.questionnaire().at(index);
    const Tally& tally = partial.tally(index);
    residue.push_back(as_number(Mark::Undecided));
    if (scale.min_answered) {
        write_minimum(residue, tally, *scale.min_answered);
    } else {
        write_majority(residue, tally,
                       static_cast<long>(partial.open_inputs(index)));
    }
    write_method(residue, scale, tally);
}

void write_residue(Residue& residue,
                   const Condition& condition,
                   const Partial& partial)
{
    Writer(residue, partial).write(condition);
}

void write_residue(Residue& residue, const Wish& wish, const Partial& partial)
{
    Writer(residue, partial).write(wish);
}

}  // namespace ajar
