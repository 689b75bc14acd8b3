#include <ajar/engine/evaluate.hpp>

#include <algorithm>
#include <compare>

namespace ajar {

namespace {

using Value = std::optional<OptionValue>;

Truth truth_of(bool is_true) { return is_true ? Truth::True : Truth::False; }

Truth negated(Truth truth)
{
    switch (truth) {
    case Truth::False: return Truth::True;
    case Truth::Unknown: return Truth::Unknown;
    case Truth::True: return Truth::False;
    }
    return Truth::Unknown;
}

bool is_answered(ItemIndex item, const Facts& facts)
{
    return facts.scores.items[item.value] == ItemState::Answered;
}

// The number a term comes to. An answer may be a string where another option
// of the item is a number: then there is no number.
std::optional<Number> number_of(const Term& term, const Facts& facts)
{
    const Value value = evaluate(term, facts);
    if (!value || !std::holds_alternative<Number>(*value)) {
        return std::nullopt;
    }
    return std::get<Number>(*value);
}

Value value_of(const OptionValue& literal, const Facts&) { return literal; }

Value value_of(const AnswerOf& reference, const Facts& facts)
{
    if (!is_answered(reference.item, facts)) {
        return std::nullopt;
    }
    const Answer& answer = *facts.answers[reference.item.value];
    if (const auto* number = std::get_if<Number>(&answer)) {
        return *number;
    }
    const auto* options = options_of(facts.questionnaire.at(reference.item));
    const auto* chosen = std::get_if<OptionIndex>(&answer);
    if (options == nullptr || chosen == nullptr) {
        return std::nullopt;
    }
    return (*options)[chosen->value].value;
}

Value value_of(const ScoreOf& reference, const Facts& facts)
{
    const auto& score = facts.scores.scales[reference.scale.value].value;
    return score ? Value(*score) : std::nullopt;
}

Value value_of(const BandOf& reference, const Facts& facts)
{
    const auto& band = facts.scores.scales[reference.scale.value].band;
    if (!band) {
        return std::nullopt;
    }
    return Number(static_cast<long>(band->value));
}

Value value_of(const Negative& negative, const Facts& facts)
{
    const auto number = number_of(negative.operand.front(), facts);
    return number ? Value(-*number) : std::nullopt;
}

Value value_of(const Sum& sum, const Facts& facts)
{
    auto total = number_of(sum.terms.front(), facts);
    for (std::size_t i = 1; total && i < sum.terms.size(); ++i) {
        const auto next = number_of(sum.terms[i], facts);
        if (!next) {
            return std::nullopt;
        }
        const bool is_plus = sum.signs[i - 1] == SumSign::Plus;
        total = is_plus ? *total + *next : *total - *next;
    }
    return total ? Value(*total) : std::nullopt;
}

Value value_of(const Product& product, const Facts& facts)
{
    auto total = number_of(product.factors.front(), facts);
    for (std::size_t i = 1; total && i < product.factors.size(); ++i) {
        const auto next = number_of(product.factors[i], facts);
        const bool divides = product.signs[i - 1] == ProductSign::Over;
        if (!next || (divides && next->is_zero())) {
            return std::nullopt;
        }
        total = divides ? *total / *next : *total * *next;
    }
    return total ? Value(*total) : std::nullopt;
}

Value value_of(const CountTrue& count, const Facts& facts)
{
    return Number(std::ranges::count_if(
        count.conditions, [&](const Condition& condition) {
            return evaluate(condition, facts) == Truth::True;
        }));
}

Value value_of(const ExtremeOf& extreme, const Facts& facts)
{
    std::optional<Number> found;
    for (const Term& term : extreme.terms) {
        const auto number = number_of(term, facts);
        if (!number) {
            return std::nullopt;
        }
        const bool is_least = extreme.which == Extreme::Least;
        if (!found || (is_least ? *number < *found : *found < *number)) {
            found = number;
        }
    }
    return found ? Value(*found) : std::nullopt;
}

// Numbers and strings are never equal to each other.
bool is_same(const OptionValue& left, const OptionValue& right)
{
    return left == right;
}

bool agrees(Relation relation, std::strong_ordering order)
{
    switch (relation) {
    case Relation::Equal: return order == 0;
    case Relation::NotEqual: return order != 0;
    case Relation::Less: return order < 0;
    case Relation::LessOrEqual: return order <= 0;
    case Relation::Greater: return order > 0;
    case Relation::GreaterOrEqual: return order >= 0;
    }
    return false;
}

Truth truth_of(bool literal, const Facts&) { return truth_of(literal); }

Truth truth_of(const IsAnswered& test, const Facts& facts)
{
    return truth_of(is_answered(test.item, facts));
}

Truth truth_of(const Comparison& comparison, const Facts& facts)
{
    const Value left = evaluate(comparison.sides.front(), facts);
    const Value right = evaluate(comparison.sides.back(), facts);
    if (!left || !right) {
        return Truth::Unknown;
    }
    if (comparison.relation == Relation::Equal) {
        return truth_of(is_same(*left, *right));
    }
    if (comparison.relation == Relation::NotEqual) {
        return truth_of(!is_same(*left, *right));
    }
    const auto* left_number = std::get_if<Number>(&*left);
    const auto* right_number = std::get_if<Number>(&*right);
    if (left_number == nullptr || right_number == nullptr) {
        return Truth::Unknown;
    }
    return truth_of(
        agrees(comparison.relation, *left_number <=> *right_number));
}

Truth truth_of(const OneOf& test, const Facts& facts)
{
    const Value value = evaluate(test.term.front(), facts);
    if (!value) {
        return Truth::Unknown;
    }
    return truth_of(
        std::ranges::any_of(test.members, [&](const OptionValue& member) {
            return is_same(member, *value);
        }));
}

Truth truth_of(const IsChosen& test, const Facts& facts)
{
    if (!is_answered(test.item, facts)) {
        return Truth::Unknown;
    }
    const Answer& answer = *facts.answers[test.item.value];
    const auto* chosen = std::get_if<std::vector<OptionIndex>>(&answer);
    return truth_of(chosen != nullptr &&
                    std::ranges::find(*chosen, test.option) != chosen->end());
}

Truth truth_of(const Not& test, const Facts& facts)
{
    return negated(evaluate(test.operand.front(), facts));
}

Truth truth_of(const AllOf& test, const Facts& facts)
{
    Truth truth = Truth::True;
    for (const Condition& condition : test.conditions) {
        truth = std::min(truth, evaluate(condition, facts));
    }
    return truth;
}

Truth truth_of(const AnyOf& test, const Facts& facts)
{
    Truth truth = Truth::False;
    for (const Condition& condition : test.conditions) {
        truth = std::max(truth, evaluate(condition, facts));
    }
    return truth;
}

}  // namespace

Truth evaluate(const Condition& condition, const Facts& facts)
{
    return std::visit([&](const auto& node) { return truth_of(node, facts); },
                      condition.node);
}

std::optional<OptionValue> evaluate(const Term& term, const Facts& facts)
{
    return std::visit([&](const auto& node) { return value_of(node, facts); },
                      term.node);
}

bool holds(const std::optional<ConditionText>& condition, const Facts& facts)
{
    return !condition || evaluate(condition->condition, facts) == Truth::True;
}

}  // namespace ajar
