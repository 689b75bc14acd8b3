#include <ajar/engine/possible_values.hpp>

#include <functional>
#include <variant>

namespace ajar {

namespace {

// Joins two values by an operation that may have no result at all.
template <class Operation>
PossibleValues joined(const PossibleValues& left,
                      const PossibleValues& right,
                      const Operation& operation)
{
    PossibleValues values{.may_be_unknown =
                              left.may_be_unknown || right.may_be_unknown};
    if (left.numbers && right.numbers) {
        values.numbers = operation(*left.numbers, *right.numbers);
        values.may_be_unknown = values.may_be_unknown || !values.numbers;
    }
    return values;
}

// Whether two terms may have the same value, and whether they may differ.
TruthSet sameness(const PossibleValues& left, const PossibleValues& right)
{
    TruthSet truths;
    const bool same_numbers =
        left.numbers && right.numbers && meet(*left.numbers, *right.numbers);
    const bool same_texts = left.may_be_text && right.may_be_text &&
                            (left.text == nullptr || right.text == nullptr ||
                             *left.text == *right.text);
    if (same_numbers || same_texts) {
        truths |= Truth::True;
    }
    const bool surely_same_number =
        same_numbers && !left.may_be_text && !right.may_be_text &&
        left.numbers->is_point() && right.numbers->is_point();
    const bool surely_same_text = same_texts && !left.numbers &&
                                  !right.numbers && left.text && right.text;
    const bool has_values = (left.numbers || left.may_be_text) &&
                            (right.numbers || right.may_be_text);
    if (has_values && !surely_same_number && !surely_same_text) {
        truths |= Truth::False;
    }
    if (left.may_be_unknown || right.may_be_unknown) {
        truths |= Truth::Unknown;
    }
    return truths;
}

// Whether some number of one may be less than some of the other; or as great,
// where that is enough.
bool may_be_less(const Interval& left, const Interval& right, bool is_strict)
{
    return !left.low || !right.high || *left.low < *right.high ||
           (!is_strict && *left.low == *right.high);
}

TruthSet ordered(Relation relation, const Interval& left, const Interval& right)
{
    const bool turned =
        relation == Relation::Greater || relation == Relation::GreaterOrEqual;
    const bool strict =
        relation == Relation::Less || relation == Relation::Greater;
    const Interval& small = turned ? right : left;
    const Interval& great = turned ? left : right;
    TruthSet truths;
    if (may_be_less(small, great, strict)) {
        truths |= Truth::True;
    }
    if (may_be_less(great, small, !strict)) {
        truths |= Truth::False;
    }
    return truths;
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

// The lesser of any two.
TruthSet both(TruthSet left, TruthSet right)
{
    if (left.is_empty() || right.is_empty()) {
        return {};
    }
    TruthSet result = left & right & Truth::True;
    if ((left.has(Truth::Unknown) && !right.is_within(Truth::False)) ||
        (right.has(Truth::Unknown) && !left.is_within(Truth::False))) {
        result |= Truth::Unknown;
    }
    return result | ((left | right) & Truth::False);
}

TruthSet either(TruthSet left, TruthSet right)
{
    return negated(both(negated(left), negated(right)));
}

bool PossibleValues::is_decided() const
{
    if (numbers) {
        return !may_be_unknown && !may_be_text && numbers->is_point();
    }
    return may_be_text ? !may_be_unknown && text != nullptr : may_be_unknown;
}

PossibleValues as_number(PossibleValues values)
{
    values.may_be_unknown = values.may_be_unknown || values.may_be_text;
    values.may_be_text = false;
    values.text = nullptr;
    return values;
}

PossibleValues operator+(const PossibleValues& left,
                         const PossibleValues& right)
{
    return joined(left, right, std::plus());
}

PossibleValues operator-(const PossibleValues& left,
                         const PossibleValues& right)
{
    return joined(left, right, std::minus());
}

PossibleValues operator*(const PossibleValues& left,
                         const PossibleValues& right)
{
    return joined(left, right, std::multiplies());
}

PossibleValues operator/(const PossibleValues& left,
                         const PossibleValues& right)
{
    PossibleValues values = joined(left, right, quotient);
    if (right.numbers && meet(*right.numbers, Interval::of(0))) {
        values.may_be_unknown = true;
    }
    return values;
}

PossibleValues least(const PossibleValues& left, const PossibleValues& right)
{
    return joined(left, right, [](const Interval& one, const Interval& other) {
        return least(one, other);
    });
}

PossibleValues greatest(const PossibleValues& left, const PossibleValues& right)
{
    return joined(left, right, [](const Interval& one, const Interval& other) {
        return greatest(one, other);
    });
}

PossibleValues PossibleValues::of(const OptionValue& value)
{
    if (const auto* number = std::get_if<Number>(&value)) {
        return {.numbers = Interval::of(*number)};
    }
    return {.may_be_text = true, .text = &std::get<std::string>(value)};
}

TruthSet is_one_of(const PossibleValues& term,
                   const std::vector<OptionValue>& members)
{
    TruthSet any = Truth::False;
    for (const OptionValue& member : members) {
        any = either(
            any, compared(Relation::Equal, term, PossibleValues::of(member)));
    }
    return any;
}

TruthSet compared(Relation relation,
                  const PossibleValues& left,
                  const PossibleValues& right)
{
    if (relation == Relation::Equal) {
        return sameness(left, right);
    }
    if (relation == Relation::NotEqual) {
        return negated(sameness(left, right));
    }
    const PossibleValues one = as_number(left);
    const PossibleValues other = as_number(right);
    TruthSet truths;
    if (one.numbers && other.numbers) {
        truths = ordered(relation, *one.numbers, *other.numbers);
    }
    if (one.may_be_unknown || other.may_be_unknown) {
        truths |= Truth::Unknown;
    }
    return truths;
}

}  // namespace ajar
