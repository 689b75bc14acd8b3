#include <ajar/engine/proof/foresee.hpp>

#include <algorithm>
#include <variant>

namespace ajar {

namespace {

TermReach reach_of(const OptionValue& literal, const Partial&)
{
    return ajar::reach_of(literal);
}

TermReach answer_given(const AnswerOf& reference, const Partial& partial)
{
    const Answer& answer = partial.answer_of(reference.item);
    if (const auto* number = std::get_if<Number>(&answer)) {
        return {.numbers = Interval::of(*number)};
    }
    const auto* options =
        options_of(partial.questionnaire().at(reference.item));
    const auto* chosen = std::get_if<OptionIndex>(&answer);
    if (options == nullptr || chosen == nullptr) {
        return {.may_be_unknown = true};
    }
    return ajar::reach_of((*options)[chosen->value].value);
}

TermReach reach_of(const AnswerOf& reference, const Partial& partial)
{
    const ItemIndex item = reference.item;
    switch (partial.decision(item)) {
    case Decision::Hidden:
    case Decision::LeftOut: return {.may_be_unknown = true};
    case Decision::Answered: return answer_given(reference, partial);
    case Decision::Narrowed: return {.numbers = partial.numbers(item)};
    case Decision::Open: break;
    }
    return {.may_be_unknown = partial.may_be_left_out(item) ||
                              partial.questionnaire().at(item).show_if,
            .numbers = partial.numbers(item),
            .may_be_text = partial.domain(item).may_be_text};
}

TermReach reach_of(const ScoreOf& reference, const Partial& partial)
{
    const ScoreReach& reach = partial.reach(reference.scale);
    return {.may_be_unknown = reach.may_be_none, .numbers = reach.values};
}

TermReach reach_of(const BandOf& reference, const Partial& partial)
{
    const auto& bands = partial.bands(reference.scale);
    return {.may_be_unknown =
                partial.reach(reference.scale).may_be_none || !bands,
            .numbers = bands};
}

TermReach number_reach(const Term& term, const Partial& partial)
{
    return as_number(foresee(term, partial));
}

TermReach reach_of(const Negative& negative, const Partial& partial)
{
    TermReach reach = number_reach(negative.operand.front(), partial);
    if (reach.numbers) {
        reach.numbers = -*reach.numbers;
    }
    return reach;
}

TermReach reach_of(const Sum& sum, const Partial& partial)
{
    TermReach reach = number_reach(sum.terms.front(), partial);
    for (std::size_t i = 1; i < sum.terms.size(); ++i) {
        const bool is_plus = sum.signs[i - 1] == SumSign::Plus;
        const TermReach next = number_reach(sum.terms[i], partial);
        reach = is_plus ? reach + next : reach - next;
    }
    return reach;
}

TermReach reach_of(const Product& product, const Partial& partial)
{
    TermReach reach = number_reach(product.factors.front(), partial);
    for (std::size_t i = 1; i < product.factors.size(); ++i) {
        const TermReach next = number_reach(product.factors[i], partial);
        const bool divides = product.signs[i - 1] == ProductSign::Over;
        reach = divides ? reach / next : reach * next;
    }
    return reach;
}

TermReach reach_of(const CountTrue& count, const Partial& partial)
{
    long least = 0;
    long most = 0;
    for (const Condition& condition : count.conditions) {
        const TruthSet truths = foresee(condition, partial);
        most += truths.has(Truth::True) ? 1 : 0;
        least += truths == TruthSet(Truth::True) ? 1 : 0;
    }
    return {.numbers = Interval{Number(least), Number(most)}};
}

TermReach reach_of(const ExtremeOf& extreme, const Partial& partial)
{
    TermReach reach = number_reach(extreme.terms.front(), partial);
    for (std::size_t i = 1; i < extreme.terms.size(); ++i) {
        const TermReach next = number_reach(extreme.terms[i], partial);
        reach = extreme.which == Extreme::Least ? least(reach, next)
                                                : greatest(reach, next);
    }
    return reach;
}

TruthSet truths_of(bool literal, const Partial&)
{
    return literal ? Truth::True : Truth::False;
}

TruthSet truths_of(const IsAnswered& test, const Partial& partial)
{
    switch (partial.decision(test.item)) {
    case Decision::Hidden:
    case Decision::LeftOut: return Truth::False;
    case Decision::Narrowed:
    case Decision::Answered: return Truth::True;
    case Decision::Open: break;
    }
    return TruthSet(Truth::False) | Truth::True;
}

TruthSet truths_of(const IsChosen& test, const Partial& partial)
{
    switch (partial.decision(test.item)) {
    case Decision::Hidden:
    case Decision::LeftOut: return Truth::Unknown;
    case Decision::Narrowed:
    case Decision::Open: return any_truth;
    case Decision::Answered: break;
    }
    const auto* chosen =
        std::get_if<std::vector<OptionIndex>>(&partial.answer_of(test.item));
    const bool is_chosen =
        chosen != nullptr &&
        std::ranges::find(*chosen, test.option) != chosen->end();
    return is_chosen ? Truth::True : Truth::False;
}

TruthSet truths_of(const Comparison& comparison, const Partial& partial)
{
    const Term& first = comparison.sides.front();
    const Term& last = comparison.sides.back();
    return compared(comparison.relation, foresee(first, partial),
                    foresee(last, partial));
}

TruthSet truths_of(const OneOf& test, const Partial& partial)
{
    partial.count_work(test.members.size());
    return is_one_of(foresee(test.term.front(), partial), test.members);
}

TruthSet truths_of(const Not& test, const Partial& partial)
{
    return negated(foresee(test.operand.front(), partial));
}

TruthSet truths_of(const AllOf& test, const Partial& partial)
{
    TruthSet all = Truth::True;
    for (const Condition& condition : test.conditions) {
        all = both(all, foresee(condition, partial));
    }
    return all;
}

TruthSet truths_of(const AnyOf& test, const Partial& partial)
{
    TruthSet any = Truth::False;
    for (const Condition& condition : test.conditions) {
        any = either(any, foresee(condition, partial));
    }
    return any;
}

}  // namespace

TermReach foresee(const Term& term, const Partial& partial)
{
    partial.count_work(1);
    return std::visit([&](const auto& node) { return reach_of(node, partial); },
                      term.node);
}

TruthSet foresee(const Condition& condition, const Partial& partial)
{
    partial.count_work(1);
    return std::visit(
        [&](const auto& node) { return truths_of(node, partial); },
        condition.node);
}

}  // namespace ajar
