// What stands beside an operator, while an expression is bound.
#pragma once

#include <ajar/diag/suggest.hpp>
#include <ajar/format/expression_fault.hpp>
#include <ajar/model/expression.hpp>
#include <ajar/model/index.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace ajar {

// Of a part with faults of its own: fits everywhere, decides nothing.
struct UnsureType {};

struct ConditionType {};

struct NumberType {};

struct StringType {};

struct ChoiceType {
    ItemIndex item;
};

struct SetType {
    ItemIndex item;
};

struct BandType {
    ScaleIndex scale;
};

using OperandType = std::variant<UnsureType,
                                 ConditionType,
                                 NumberType,
                                 StringType,
                                 ChoiceType,
                                 SetType,
                                 BandType>;

// Only a ConditionType has a condition; the others but UnsureType have a term.
struct Operand {
    OperandType type = {};
    Term term = {};
    Condition condition = {};
    TextRange where = {};
    std::optional<OptionValue> literal = {};  // set when it is one
};

template <class Type>
bool is(const Operand& operand)
{
    return std::holds_alternative<Type>(operand.type);
}

inline Operand number_operand(Term term)
{
    return {.type = NumberType{}, .term = std::move(term)};
}

inline Operand condition_operand(Condition condition)
{
    return {.type = ConditionType{}, .condition = std::move(condition)};
}

inline Operand literal_operand(OptionValue value)
{
    const bool is_number = std::holds_alternative<Number>(value);
    return {.type = is_number ? OperandType(NumberType{}) : StringType{},
            .term = {value},
            .literal = value};
}

// Faults of one expression, in the order they were found.
class BindingFaults {
public:
    // `before`: the faults of the expressions before it.
    explicit BindingFaults(std::size_t before) : m_before(before) {}

    void add(TextRange where,
             Code code,
             std::string message,
             std::string hint = {})
    {
        m_found.push_back({where, code, std::move(message), std::move(hint)});
    }

    // As in Faults.
    std::string suggestion(std::string_view word,
                           std::span<const std::string> known) const
    {
        return did_you_mean(word, known, m_before + m_found.size());
    }

    std::vector<ExpressionFault> take() { return std::move(m_found); }

private:
    std::size_t m_before;
    std::vector<ExpressionFault> m_found;
};

}  // namespace ajar
