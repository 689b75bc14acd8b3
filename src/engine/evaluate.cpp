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

// The first term, joined with each of the others; `join` is told which.
template <class Join>
PossibleValues folded(const std::vector<Term>& terms,
                      const World& world,
                      const Join& join)
{
    PossibleValues total = number_of(terms.front(), world);
    for (std::size_t i = 1; i < terms.size(); ++i) {
        total = join(total, number_of(terms[i], world), i - 1);
    }
    return total;
}

PossibleValues values_of(const Sum& sum, const World& world)
{
    return folded(sum.terms, world,
                  [&](const auto& left, const auto& right, std::size_t i) {
                      return sum.signs[i] == SumSign::Plus ? left + right
                                                           : left - right;
                  });
}

PossibleValues values_of(const Product& product, const World& world)
{
    return folded(product.factors, world,
                  [&](const auto& left, const auto& right, std::size_t i) {
                      return product.signs[i] == ProductSign::Over
                                 ? left / right
                                 : left * right;
                  });
}

PossibleValues values_of(const ExtremeOf& extreme, const World& world)
{
    return folded(extreme.terms, world,
                  [&](const auto& left, const auto& right, std::size_t) {
                      return extreme.which == Extreme::Least
                                 ? least(left, right)
                                 : greatest(left, right);
                  });
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

// Until what they come to is settled.
TruthSet folded(const std::vector<Condition>& conditions,
                const World& world,
                Truth neutral,
                Truth settled,
                TruthSet (*join)(TruthSet, TruthSet))
{
    TruthSet truths = neutral;
    for (const Condition& condition : conditions) {
        truths = join(truths, possible_truths(condition, world));
        if (truths == TruthSet(settled)) {
            break;
        }
    }
    return truths;
}

TruthSet truths_of(const AllOf& all, const World& world)
{
    return folded(all.conditions, world, Truth::True, Truth::False, both);
}

TruthSet truths_of(const AnyOf& any, const World& world)
{
    return folded(any.conditions, world, Truth::False, Truth::True, either);
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

std::vector<CriticalIndex> critical_rules(const Facts& facts)
{
    const auto& rules = facts.questionnaire.critical;
    std::vector<CriticalIndex> found;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (evaluate(rules[i].when.condition, facts) == Truth::True) {
            found.push_back({i});
        }
    }
    return found;
}

}  // namespace ajar
