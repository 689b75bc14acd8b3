// What an expression comes to: three-valued, after Kleene. The rules stand here
// once, for answers that are all decided and for those that are still open.
#pragma once

#include <ajar/engine/possible_values.hpp>
#include <ajar/model/outcome.hpp>
#include <ajar/model/questionnaire.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace ajar {

// All that expressions ask about, as far as it is decided.
class World {
public:
    virtual PossibleValues answer(ItemIndex item) const = 0;
    virtual PossibleValues score(ScaleIndex scale) const = 0;
    virtual PossibleValues band(ScaleIndex scale) const = 0;  // its position
    virtual TruthSet answered(ItemIndex item) const = 0;
    virtual TruthSet chosen(ItemIndex item, OptionIndex option) const = 0;

    // Called with each part that is looked at, for those who limit work.
    virtual void count_work(std::size_t parts) const = 0;

protected:
    ~World() = default;
};

// Everything that is possible is in it. With everything decided that the
// expression asks about, it is exactly one truth, or one value or none.
TruthSet possible_truths(const Condition& condition, const World& world);
PossibleValues possible_values(const Term& term, const World& world);

// What an answer is to answer.X, and whether it is a set with this option.
PossibleValues value_of(const Item& item, const Answer& answer);
bool has_chosen(const Answer& answer, OptionIndex option);

// What is known when scoring. Scores may be incomplete: a scale that an
// expression names has been scored before.
struct Facts {
    const Questionnaire& questionnaire;
    const Answers& answers;
    const Scores& scores;
};

Truth evaluate(const Condition& condition, const Facts& facts);

// The value of a term; nothing when it is unknown.
std::optional<OptionValue> evaluate(const Term& term, const Facts& facts);

// Wherever a condition decides something, only true counts; a condition that
// is not there is true.
bool holds(const std::optional<ConditionText>& condition, const Facts& facts);

// The critical rules that are true, in file order.
std::vector<CriticalIndex> critical_rules(const Facts& facts);

}  // namespace ajar
