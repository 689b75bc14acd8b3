// What conditions and terms may still come to while answers are open: sets of
// truths, and of values. With everything decided, one of each.
#pragma once

#include <ajar/engine/interval.hpp>
#include <ajar/model/expression.hpp>

#include <compare>
#include <optional>
#include <string>
#include <vector>

namespace ajar {

enum class Truth { False, Unknown, True };

class TruthSet {
public:
    constexpr TruthSet() = default;

    constexpr TruthSet(Truth truth) : m_bits(1U << static_cast<unsigned>(truth))
    {
    }

    static constexpr TruthSet of(bool is_true)
    {
        return is_true ? Truth::True : Truth::False;
    }

    constexpr TruthSet operator|(TruthSet other) const
    {
        return from_bits(m_bits | other.m_bits);
    }

    constexpr TruthSet operator&(TruthSet other) const
    {
        return from_bits(m_bits & other.m_bits);
    }

    constexpr TruthSet& operator|=(TruthSet other)
    {
        return *this = *this | other;
    }

    constexpr auto operator<=>(const TruthSet&) const = default;

    constexpr bool has(Truth truth) const
    {
        return !(*this & truth).is_empty();
    }

    constexpr bool is_empty() const { return m_bits == 0; }

    constexpr bool is_within(TruthSet other) const
    {
        return (*this & other) == *this;
    }

    // Whether one truth alone is left.
    constexpr bool is_decided() const
    {
        return m_bits != 0 && (m_bits & (m_bits - 1)) == 0;
    }

private:
    static constexpr TruthSet from_bits(unsigned bits)
    {
        TruthSet set;
        set.m_bits = bits;
        return set;
    }

    unsigned m_bits = 0;
};

inline constexpr TruthSet any_truth =
    TruthSet(Truth::False) | Truth::Unknown | Truth::True;
inline constexpr TruthSet not_true = TruthSet(Truth::False) | Truth::Unknown;

// What `not`, `and` and `or` of independent conditions may come to.
TruthSet negated(TruthSet truths);
TruthSet both(TruthSet left, TruthSet right);
TruthSet either(TruthSet left, TruthSet right);

// Everything that is possible lies in it; not everything in it is possible.
struct PossibleValues {
    bool may_be_unknown = false;
    std::optional<Interval> numbers = std::nullopt;
    bool may_be_text = false;
    const std::string* text = nullptr;  // when only this one is possible

    // Whether one value alone is left, or none.
    bool is_decided() const;

    // This value alone, which outlives what is returned.
    static PossibleValues of(const OptionValue& value);
};

// Arithmetic and ordering take numbers alone: a string makes them unknown.
PossibleValues as_number(PossibleValues values);

// Of numbers; unknown where one side is, and on division by 0.
PossibleValues operator+(const PossibleValues& left,
                         const PossibleValues& right);
PossibleValues operator-(const PossibleValues& left,
                         const PossibleValues& right);
PossibleValues operator*(const PossibleValues& left,
                         const PossibleValues& right);
PossibleValues operator/(const PossibleValues& left,
                         const PossibleValues& right);
PossibleValues least(const PossibleValues& left, const PossibleValues& right);
PossibleValues greatest(const PossibleValues& left,
                        const PossibleValues& right);

// Whether a term equals one of these.
TruthSet is_one_of(const PossibleValues& term,
                   const std::vector<OptionValue>& members);

TruthSet compared(Relation relation,
                  const PossibleValues& left,
                  const PossibleValues& right);

}  // namespace ajar
