#include <ajar/engine/proof/truth_set.hpp>

#include <algorithm>
#include <array>

namespace ajar {

namespace {

constexpr std::array all_truths{Truth::False, Truth::Unknown, Truth::True};

// Every pair of possible truths, joined.
template <class Join>
TruthSet joined(TruthSet left, TruthSet right, const Join& join)
{
    TruthSet result;
    for (const Truth one : all_truths) {
        for (const Truth other : all_truths) {
            if (left.has(one) && right.has(other)) {
                result |= join(one, other);
            }
        }
    }
    return result;
}

}  // namespace

TruthSet negated(TruthSet truths)
{
    TruthSet result = truths & Truth::Unknown;
    if (truths.has(Truth::True)) {
        result |= Truth::False;
    }
    if (truths.has(Truth::False)) {
        result |= Truth::True;
    }
    return result;
}

TruthSet both(TruthSet left, TruthSet right)
{
    return joined(left, right,
                  [](Truth one, Truth other) { return std::min(one, other); });
}

TruthSet either(TruthSet left, TruthSet right)
{
    return joined(left, right,
                  [](Truth one, Truth other) { return std::max(one, other); });
}

}  // namespace ajar
