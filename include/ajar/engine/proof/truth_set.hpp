// Which truths a condition may still come to.
#pragma once

#include <ajar/engine/evaluate.hpp>

namespace ajar {

class TruthSet {
public:
    constexpr TruthSet() = default;

    constexpr TruthSet(Truth truth) : m_bits(1U << static_cast<unsigned>(truth))
    {
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

    constexpr bool operator==(const TruthSet&) const = default;

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

// What `not`, `and` and `or` of independent conditions may come to.
TruthSet negated(TruthSet truths);
TruthSet both(TruthSet left, TruthSet right);
TruthSet either(TruthSet left, TruthSet right);

inline constexpr TruthSet any_truth =
    TruthSet(Truth::False) | Truth::Unknown | Truth::True;
inline constexpr TruthSet not_true = TruthSet(Truth::False) | Truth::Unknown;

}  // namespace ajar
