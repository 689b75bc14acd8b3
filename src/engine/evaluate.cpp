#include <ajar/engine/evaluate.hpp>

#include <algorithm>
#include <variant>

namespace ajar {

namespace {

PossibleValues number_of(const Term& term, const World& world)
{
    return as_number(possible_values(term, world));
}

PossibleValues values_of(const OptionValue& literal, const World&)
{
    return PossibleValues::of(literal);
}

PossibleValues values_of(const AnswerOf& reference, const World& world)
{
    return world.answer(reference.item);
}

PossibleValues values_of(const ScoreOf& reference, const World& world)
{
    return world.score(reference.scale);
}

PossibleValues values_of(const BandOf& reference, const World& world)
{
    return world.band(reference.scale);
}

PossibleValues values_of(const Negative& negative, const World& world)
{
    PossibleValues values = number_of(negative.operand.front(), world);
    if (values.numbers) {
        values.numbers = -*values.numbers;
    }
    return values;
}

PossibleValues values_of(const Sum& sum, const World& world)
{
    PossibleValues total = number_of(sum.terms.front(), world);
    for (std::size_t i = 1; i < sum.terms.size(); ++i) {
        const PossibleValues next = number_of(sum.terms[i], world);
        const bool is_plus = sum.signs[i - 1] == SumSign::Plus;
        total = is_plus ? total + next : total - next;
    }
    return total;
}

PossibleValues values_of(const Product& product, const World& world)
{
    PossibleValues total = number_of(product.factors.front(), world);
    for (std::size_t i = 1; i < product.factors.size(); ++i) {
        const PossibleValues next = number_of(product.factors[i], world);
        const bool divides = product.signs[i - 1] == ProductSign::Over;
        total = divides ? total / next : total * next;
    }
    return total;
}

PossibleValues values_of(const CountTrue& count, const World& world)
{
    long least = 0;
    long most = 0;
    for (const Condition& condition : count.conditions) {
        const TruthSet truths = possible_truths(condition, world);
        most += truths.has(Truth::True) ? 1 : 0;
        least += truths == TruthSet(Truth::True) ? 1 : 0;
    }
    return {.numbers = Interval{Number(least), Number(most)}};
}

PossibleValues values_of(const ExtremeOf& extreme, const World& world)
{
    PossibleValues found = number_of(extreme.terms.front(), world);
    for (std::size_t i = 1; i < extreme.terms.size(); ++i) {
        const PossibleValues next = number_of(extreme.terms[i], world);
        found = extreme.which == Extreme::Least ? least(found, next)
                                                : greatest(found, next);
    }
    return found;
}

TruthSet truths_of(bool literal, const World&) { return TruthSet::of(literal); }

TruthSet truths_of(const IsAnswered& test, const World& world)
{
    return world.answered(test.item);
}

TruthSet truths_of(const IsChosen& test, const World& world)
{
    return world.chosen(test.item, test.option);
}

TruthSet truths_of(const Comparison& comparison, const World& world)
{
    return compared(comparison.relation,
                    possible_values(comparison.sides.front(), world),
                    possible_values(comparison.sides.back(), world));
}

TruthSet truths_of(const OneOf& test, const World& world)
{
    world.count_work(test.members.size());
    return is_one_of(possible_values(test.term.front(), world), test.members);
}

TruthSet truths_of(const Not& test, const World& world)
{
    return negated(possible_truths(test.operand.front(), world));
}

TruthSet truths_of(const AllOf& test, const World& world)
{
    TruthSet all = Truth::True;
    for (const Condition& condition : test.conditions) {
        all = both(all, possible_truths(condition, world));
        if (all == TruthSet(Truth::False)) {
            break;
        }
    }
    return all;
}

TruthSet truths_of(const AnyOf& test, const World& world)
{
    TruthSet any = Truth::False;
    for (const Condition& condition : test.conditions) {
        any = either(any, possible_truths(condition, world));
        if (any == TruthSet(Truth::True)) {
            break;
        }
    }
    return any;
}

class FactsWorld final : public World {
public:
    explicit FactsWorld(const Facts& facts) : m_facts(facts) {}

    PossibleValues answer(ItemIndex item) const override
    {
        return is_answered(item) ? value_of(m_facts.questionnaire.at(item),
                                            *m_facts.answers[item.value])
                                 : PossibleValues{.may_be_unknown = true};
    }

    PossibleValues score(ScaleIndex scale) const override
    {
        return number(m_facts.scores.scales[scale.value].value);
    }

    PossibleValues band(ScaleIndex scale) const override
    {
        const auto& band = m_facts.scores.scales[scale.value].band;
        return number(band.transform([](BandIndex index) {
            return Number(static_cast<long>(index.value));
        }));
    }

    TruthSet answered(ItemIndex item) const override
    {
        return TruthSet::of(is_answered(item));
    }

    TruthSet chosen(ItemIndex item, OptionIndex option) const override
    {
        return is_answered(item) ? TruthSet::of(has_chosen(
                                       *m_facts.answers[item.value], option))
                                 : Truth::Unknown;
    }

    void count_work(std::size_t) const override {}

private:
    bool is_answered(ItemIndex item) const
    {
        return m_facts.scores.items[item.value] == ItemState::Answered;
    }

    static PossibleValues number(const std::optional<Number>& number)
    {
        return number ? PossibleValues{.numbers = Interval::of(*number)}
                      : PossibleValues{.may_be_unknown = true};
    }

    const Facts& m_facts;
};

}  // namespace

PossibleValues possible_values(const Term& term, const World& world)
{
    world.count_work(1);
    return std::visit([&](const auto& node) { return values_of(node, world); },
                      term.node);
}

TruthSet possible_truths(const Condition& condition, const World& world)
{
    world.count_work(1);
    return std::visit([&](const auto& node) { return truths_of(node, world); },
                      condition.node);
}

PossibleValues value_of(const Item& item, const Answer& answer)
{
    if (const auto* number = std::get_if<Number>(&answer)) {
        return {.numbers = Interval::of(*number)};
    }
    const auto* options = options_of(item);
    const auto* chosen = std::get_if<OptionIndex>(&answer);
    if (options == nullptr || chosen == nullptr) {
        return {.may_be_unknown = true};
    }
    return PossibleValues::of((*options)[chosen->value].value);
}

bool has_chosen(const Answer& answer, OptionIndex option)
{
    const auto* chosen = std::get_if<std::vector<OptionIndex>>(&answer);
    return chosen != nullptr &&
           std::ranges::find(*chosen, option) != chosen->end();
}

Truth evaluate(const Condition& condition, const Facts& facts)
{
    const TruthSet truths = possible_truths(condition, FactsWorld(facts));
    return truths.has(Truth::True)      ? Truth::True
           : truths.has(Truth::Unknown) ? Truth::Unknown
                                        : Truth::False;
}

std::optional<OptionValue> evaluate(const Term& term, const Facts& facts)
{
    const PossibleValues value = possible_values(term, FactsWorld(facts));
    if (value.numbers) {
        return *value.numbers->low;
    }
    return value.text != nullptr ? std::optional<OptionValue>(*value.text)
                                 : std::nullopt;
}

bool holds(const std::optional<ConditionText>& condition, const Facts& facts)
{
    return !condition || evaluate(condition->condition, facts) == Truth::True;
}

}  // namespace ajar
