// What stands beside an operator while an expression is bound, and what may be
// compared with what, and counted with what (ajar-questionnaire(5),
// Expressions).
#pragma once

#include <ajar/diag/suggest.hpp>
#include <ajar/format/definitions.hpp>
#include <ajar/format/expression/syntax_tree.hpp>
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

// Each gives an operand of UnsureType after a fault, or when one of its own
// operands is one.
class Comparisons {
public:
    Comparisons(const Definitions& definitions, BindingFaults& faults)
        : m_definitions(definitions), m_faults(faults)
    {
    }

    // == != < <= > >=
    Operand compare(Operand left, Operand right, const SyntaxNode& node) const;

    // x in [..]
    Operand one_of(Operand left, const SyntaxNode& list) const;

    // "v" in answer.X
    Operand is_chosen(const Operand& option, const Operand& set) const;

    // The term, where a number belongs.
    Term as_number(Operand operand) const;

private:
    bool is_comparable(const Operand& side) const;
    void compare_bands(Operand& left, Operand& right) const;
    void compare_values(const Operand& left,
                        const Operand& right,
                        const SyntaxNode& node) const;
    OptionValue member_of(const Operand& left, const SyntaxNode& member) const;
    Number position_of_band(ScaleIndex scale,
                            const std::string& id,
                            TextRange where) const;
    std::optional<OptionIndex> expect_option(ItemIndex item,
                                             const OptionValue& value,
                                             TextRange where) const;
    template <class Value>
    bool has_option_of(ItemIndex item) const;
    template <class Value>
    bool may_be(const Operand& operand) const;

    const Definitions& m_definitions;
    BindingFaults& m_faults;
};

}  // namespace ajar
