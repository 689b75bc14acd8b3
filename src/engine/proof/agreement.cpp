#include <ajar/engine/proof/agreement.hpp>

#include <algorithm>
#include <utility>
#include <variant>

namespace ajar {

namespace {

PossibleValues exactly(std::size_t band)
{
    return {.numbers = Interval::of(static_cast<long>(band))};
}

// All that the scale's score leaves it.
BandDemand possible_bands(ScaleIndex scale, const Partial& partial)
{
    const PossibleValues possible = partial.band(scale);
    BandDemand demand{scale, {}, possible.may_be_unknown};
    const std::size_t bands = partial.questionnaire().at(scale).bands.size();
    partial.count_work(bands);
    for (std::size_t band = 0; band < bands; ++band) {
        demand.bands.push_back(possible.numbers &&
                               meet(*possible.numbers, *exactly(band).numbers));
    }
    return demand;
}

void narrow(BandDemand& left, const BandDemand& demand)
{
    for (std::size_t band = 0; band < left.bands.size(); ++band) {
        left.bands[band] = left.bands[band] && demand.bands[band];
    }
    left.none = left.none && demand.none;
}

bool is_nothing(const BandDemand& demand)
{
    return !demand.none &&
           std::ranges::find(demand.bands, true) == demand.bands.end();
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

    // The condition may still come to something else.
    void take(const Condition& condition, TruthSet wanted)
    {
        if (const BandOf* band = band_asked_for(condition)) {
            demand(band->scale, condition, wanted);
        } else if (const auto* opposite = std::get_if<Not>(&condition.node)) {
            take(opposite->operand.front(), negated(wanted));
        } else if (const auto* all = std::get_if<AllOf>(&condition.node)) {
            take_joined(all->conditions, wanted, Truth::True);
        } else if (const auto* any = std::get_if<AnyOf>(&condition.node)) {
            take_joined(any->conditions, wanted, Truth::False);
        }
    }

    BandDemands found() { return std::move(m_found); }

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
                if (!possible_truths(condition, m_partial).is_within(wanted)) {
                    take(condition, wanted);
                }
            }
        }
    }

    // Where all the others are neutral, one condition decides.
    void take_the_only_one(const std::vector<Condition>& conditions,
                           TruthSet wanted,
                           Truth neutral)
    {
        const auto decides = [&](const Condition& condition) {
            return possible_truths(condition, m_partial) != TruthSet(neutral);
        };
        const auto first = std::ranges::find_if(conditions, decides);
        if (first != conditions.end() &&
            std::find_if(first + 1, conditions.end(), decides) ==
                conditions.end()) {
            take(*first, wanted);
        }
    }

    void demand(ScaleIndex scale, const Condition& condition, TruthSet wanted)
    {
        const std::size_t bands =
            m_partial.questionnaire().at(scale).bands.size();
        m_partial.count_work(4 * bands);
        BandDemand demand{scale, {}, wanted.has(Truth::Unknown)};
        for (std::size_t band = 0; band < bands; ++band) {
            demand.bands.push_back(
                !(truths_in(condition, band) & wanted).is_empty());
        }
        const auto known =
            std::ranges::find(m_found, scale, &BandDemand::scale);
        if (known == m_found.end()) {
            m_found.push_back(std::move(demand));
        } else {
            narrow(*known, demand);
        }
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
                       : possible_values(term, m_partial);
        };
        return compared(comparison.relation, side(comparison.sides.front()),
                        side(comparison.sides.back()));
    }

    const Partial& m_partial;
    BandDemands m_found;
};

}  // namespace

BandDemands demands_of(const Requirement& requirement, const Partial& partial)
{
    Demands demands(partial);
    demands.take(*requirement.condition, requirement.wanted);
    return demands.found();
}

bool Agreement::take(const BandDemands& demands)
{
    m_partial.count_work(demands.size());
    for (const BandDemand& demand : demands) {
        auto left = std::ranges::find(m_left, demand.scale, &BandDemand::scale);
        if (left == m_left.end()) {
            m_left.push_back(possible_bands(demand.scale, m_partial));
            left = m_left.end() - 1;
        }
        narrow(*left, demand);
        if (is_nothing(*left)) {
            return false;
        }
    }
    return true;
}

}  // namespace ajar
