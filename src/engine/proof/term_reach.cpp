#include <ajar/engine/proof/term_reach.hpp>

#include <variant>

namespace ajar {

namespace {

// Joins two reaches by an operation that may have no result at all.
template <class Operation>
TermReach joined(const TermReach& left,
                 const TermReach& right,
                 const Operation& operation)
{
    TermReach reach{.may_be_unknown =
                        left.may_be_unknown || right.may_be_unknown};
    if (left.numbers && right.numbers) {
        reach.numbers = operation(*left.numbers, *right.numbers);
        reach.may_be_unknown = reach.may_be_unknown || !reach.numbers;
    }
    return reach;
}

// Whether two terms may have the same value, and whether they may differ.
TruthSet sameness(const TermReach& left, const TermReach& right)
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

bool may_be_less(const Interval& left, const Interval& right)
{
    return !left.low || !right.high || *left.low < *right.high;
}

bool may_be_at_most(const Interval& left, const Interval& right)
{
    return !left.low || !right.high || *left.low <= *right.high;
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
    if (strict ? may_be_less(small, great) : may_be_at_most(small, great)) {
        truths |= Truth::True;
    }
    if (strict ? may_be_at_most(great, small) : may_be_less(great, small)) {
        truths |= Truth::False;
    }
    return truths;
}

}  // namespace

TermReach as_number(TermReach reach)
{
    reach.may_be_unknown = reach.may_be_unknown || reach.may_be_text;
    reach.may_be_text = false;
    reach.text = nullptr;
    return reach;
}

TermReach operator+(const TermReach& left, const TermReach& right)
{
    return joined(left, right, [](const Interval& one, const Interval& other) {
        return one + other;
    });
}

TermReach operator-(const TermReach& left, const TermReach& right)
{
    return joined(left, right, [](const Interval& one, const Interval& other) {
        return one - other;
    });
}

TermReach operator*(const TermReach& left, const TermReach& right)
{
    return joined(left, right, [](const Interval& one, const Interval& other) {
        return one * other;
    });
}

TermReach operator/(const TermReach& left, const TermReach& right)
{
    TermReach reach = joined(left, right, quotient);
    if (right.numbers && meet(*right.numbers, Interval::of(0))) {
        reach.may_be_unknown = true;
    }
    return reach;
}

TermReach least(const TermReach& left, const TermReach& right)
{
    return joined(left, right, [](const Interval& one, const Interval& other) {
        return least(one, other);
    });
}

TermReach greatest(const TermReach& left, const TermReach& right)
{
    return joined(left, right, [](const Interval& one, const Interval& other) {
        return greatest(one, other);
    });
}

TermReach reach_of(const OptionValue& literal)
{
    if (const auto* number = std::get_if<Number>(&literal)) {
        return {.numbers = Interval::of(*number)};
    }
    return {.may_be_text = true, .text = &std::get<std::string>(literal)};
}

TruthSet is_one_of(const TermReach& term,
                   const std::vector<OptionValue>& members)
{
    TruthSet any = Truth::False;
    for (const OptionValue& member : members) {
        any = either(any, compared(Relation::Equal, term, reach_of(member)));
    }
    return any;
}

TruthSet compared(Relation relation,
                  const TermReach& left,
                  const TermReach& right)
{
    if (relation == Relation::Equal) {
        return sameness(left, right);
    }
    if (relation == Relation::NotEqual) {
        return negated(sameness(left, right));
    }
    const TermReach one = as_number(left);
    const TermReach other = as_number(right);
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
