#include <ajar/engine/proof/agreement.hpp>

#include <ajar/engine/proof/foresee.hpp>

#include <algorithm>
#include <variant>

namespace ajar {

namespace {

// The bands that one scale may still have, and whether it may have none.
struct Allowed {
    ScaleIndex scale;
    std::vector<bool> bands;
    bool none = false;

    bool is_nothing() const
    {
        return !none && std::ranges::find(bands, true) == bands.end();
    }
};

TermReach exactly(std::size_t band)
{
    return {.numbers = Interval::of(static_cast<long>(band))};
}

Allowed foreseen_bands(ScaleIndex scale, const Partial& partial)
{
    const TermReach reach = foresee(Term{BandOf{scale}}, partial);
    Allowed allowed{scale, {}, reach.may_be_unknown};
    const std::size_t bands = partial.questionnaire().at(scale).bands.size();
    for (std::size_t band = 0; band < bands; ++band) {
        allowed.bands.push_back(reach.numbers &&
                                meet(*reach.numbers, *exactly(band).numbers));
    }
    return allowed;
}

const BandOf* band_in(const std::vector<Term>& terms)
{
    for (const Term& term : terms) {
        if (const auto* band = std::get_if<BandOf>(&term.node)) {
            return band;
        }
    }
    return nullptr;
}

// A band is compared with literals alone.
const BandOf* band_asked_for(const Condition& condition)
{
    if (const auto* comparison = std::get_if<Comparison>(&condition.node)) {
        return band_in(comparison->sides);
    }
    const auto* one_of = std::get_if<OneOf>(&condition.node);
    return one_of == nullptr ? nullptr : band_in(one_of->term);
}

class Demands {
public:
    explicit Demands(const Partial& partial) : m_partial(partial) {}

    void take(const Condition& condition, TruthSet wanted)
    {
        if (foresee(condition, m_partial).is_within(wanted)) {
            return;
        }
        if (const BandOf* band = band_asked_for(condition)) {
            narrow(band->scale, condition, wanted);
        } else if (const auto* opposite = std::get_if<Not>(&condition.node)) {
            take(opposite->operand.front(), negated(wanted));
        } else if (const auto* all = std::get_if<AllOf>(&condition.node)) {
            take_joined(all->conditions, wanted, Truth::True);
        } else if (const auto* any = std::get_if<AnyOf>(&condition.node)) {
            take_joined(any->conditions, wanted, Truth::False);
        }
    }

    bool can_be_met() const
    {
        return std::ranges::none_of(m_allowed, &Allowed::is_nothing);
    }

private:
    // `and` gives the least of its truths, `or` the greatest; `neutral` is the
    // truth that leaves it to the others.
    void take_joined(const std::vector<Condition>& conditions,
                     TruthSet wanted,
                     Truth neutral)
    {
        const bool has_gap = wanted.has(Truth::True) &&
                             wanted.has(Truth::False) &&
                             !wanted.has(Truth::Unknown);
        if (!wanted.has(neutral)) {
            take_the_only_one(conditions, wanted, neutral);
        } else if (!has_gap) {
            for (const Condition& condition : conditions) {
                take(condition, wanted);
            }
        }
    }

    // Where all the others are neutral, one condition decides.
    void take_the_only_one(const std::vector<Condition>& conditions,
                           TruthSet wanted,
                           Truth neutral)
    {
        const auto decides = [&](const Condition& condition) {
            return foresee(condition, m_partial) != TruthSet(neutral);
        };
        const auto first = std::ranges::find_if(conditions, decides);
        if (first != conditions.end() &&
            std::find_if(first + 1, conditions.end(), decides) ==
                conditions.end()) {
            take(*first, wanted);
        }
    }

    void narrow(ScaleIndex scale, const Condition& condition, TruthSet wanted)
    {
        Allowed& allowed = allowed_of(scale);
        for (std::size_t band = 0; band < allowed.bands.size(); ++band) {
            allowed.bands[band] =
                allowed.bands[band] &&
                !(truths_in(condition, band) & wanted).is_empty();
        }
        allowed.none = allowed.none && wanted.has(Truth::Unknown);
    }

    TruthSet truths_in(const Condition& condition, std::size_t band) const
    {
        if (const auto* one_of = std::get_if<OneOf>(&condition.node)) {
            return is_one_of(exactly(band), one_of->members);
        }
        const auto& comparison = std::get<Comparison>(condition.node);
        const auto side = [&](const Term& term) {
            return std::holds_alternative<BandOf>(term.node)
                       ? exactly(band)
                       : foresee(term, m_partial);
        };
        return compared(comparison.relation, side(comparison.sides.front()),
                        side(comparison.sides.back()));
    }

    Allowed& allowed_of(ScaleIndex scale)
    {
        const auto known = std::ranges::find(m_allowed, scale, &Allowed::scale);
        return known != m_allowed.end()
                   ? *known
                   : m_allowed.emplace_back(foreseen_bands(scale, m_partial));
    }

    const Partial& m_partial;
    std::vector<Allowed> m_allowed;
};

}  // namespace

bool may_agree(const std::vector<Wish>& wishes, const Partial& partial)
{
    Demands demands(partial);
    for (const Wish& wish : wishes) {
        demands.take(*wish.condition, wish.wanted);
    }
    return demands.can_be_met();
}

}  // namespace ajar
