#include <ajar/engine/proof/residue.hpp>

#include <algorithm>
#include <variant>

namespace ajar {

namespace {

// A mark can have the bytes of a number. That does no harm: in residues that
// are compared, one place holds either always a mark or always a number, or a
// mark before it says which.
enum class Mark : long { Open = -9, Unknown, Text, Decided, Undecided };

void write(Residue& residue, Mark mark)
{
    write_residue(residue, static_cast<long>(mark));
}

void write_majority(Residue& residue, const Tally& tally, long open)
{
    const long margin = 2 * static_cast<long>(tally.answered) -
                        static_cast<long>(tally.in_play);
    // Beyond what the open inputs can still turn, it makes no difference.
    write_residue(residue, std::clamp(margin, -open, open + 1));
}

void write_minimum(Residue& residue, const Tally& tally, std::size_t minimum)
{
    write_residue(residue,
                  static_cast<long>(std::min(tally.answered, minimum)));
    write_residue(residue, tally.in_play > 0 ? 1L : 0L);
}

void write_method(Residue& residue, const Scale& scale, const Tally& tally)
{
    switch (scale.method) {
    case Method::Sum:
    case Method::Mean:
        write_residue(residue, tally.weighted);
        write_residue(residue, tally.counted_weight);
        write_residue(residue, tally.weight_in_play);
        return;
    case Method::Max:
    case Method::Min:
        write_residue(residue, tally.extremum ? 1L : 0L);
        if (tally.extremum) {
            write_residue(residue, *tally.extremum);
        }
        return;
    case Method::Count:
        write_residue(residue, static_cast<long>(tally.at_least));
        write_residue(residue, tally.counted > 0 ? 1L : 0L);
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
        write(condition, possible_truths(condition, m_partial));
    }

    void write(const Condition& condition, TruthSet truths)
    {
        if (truths.is_decided()) {
            write(Mark::Decided);
            write(truths);
            return;
        }
        write(Mark::Undecided);
        std::visit(*this, condition.node);
    }

    void write(const Term& term) { std::visit(*this, term.node); }

    // Undecided conditions about one item are about an open one.
    void operator()(const IsAnswered&) { write(Mark::Open); }

    void operator()(const IsChosen&) { write(Mark::Open); }

    void operator()(const AnswerOf& reference)
    {
        write(m_partial.answer(reference.item));
    }

    void operator()(const ScoreOf& reference)
    {
        write(m_partial.score(reference.scale));
    }

    void operator()(const BandOf& reference)
    {
        write(m_partial.band(reference.scale));
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
        write_residue(m_residue, true_ones);
    }

    template <class Node>
    void operator()(const Node& node)
    {
        for_each_part(node, [this](const auto& part) { this->write(part); });
    }

private:
    void write(Mark mark) { ajar::write(m_residue, mark); }

    void write(const TruthSet& decided)
    {
        write_residue(m_residue, decided.has(Truth::True)      ? 1L
                                 : decided.has(Truth::Unknown) ? 0L
                                                               : -1L);
    }

    // Writes the undecided conditions, and hands the truths of the decided ones
    // to the caller.
    template <class Taker>
    void for_undecided(const std::vector<Condition>& conditions,
                       const Taker& take_decided)
    {
        for (const Condition& condition : conditions) {
            const TruthSet truths = possible_truths(condition, m_partial);
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

    // The one value that a term can have, or that it has none.
    void write(const PossibleValues& values)
    {
        if (!values.is_decided()) {
            write(Mark::Open);
        } else if (values.numbers) {
            write(Mark::Decided);
            write_residue(m_residue, *values.numbers->low);
        } else if (values.text == nullptr) {
            write(Mark::Unknown);
        } else {
            // Two strings of one item differ: which one it is decides.
            write(Mark::Text);
            write_residue(m_residue, static_cast<long>(values.text->size()));
            m_residue += *values.text;
        }
    }

    Residue& m_residue;
    const Partial& m_partial;
};

}  // namespace

void write_residue(Residue& residue, long number)
{
    write_residue(residue, Number(number));
}

void write_residue(Residue& residue, const Number& number)
{
    number.append_bytes(residue);
}

void write_residue(Residue& residue, ScaleIndex index, const Partial& partial)
{
    // A scale that can have no score any more is like any other such scale.
    if (!partial.scores(index).values) {
        write(residue, Mark::Unknown);
        return;
    }
    const Scale& scale = partial.questionnaire().at(index);
    const Tally& tally = partial.tally(index);
    write(residue, Mark::Undecided);
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
                   TruthSet truths,
                   const Partial& partial)
{
    Writer(residue, partial).write(condition, truths);
}

}  // namespace ajar
