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
#include <vector>

namespace ajar {

enum class OperandKind {
    Unsure,  // has faults of its own: fits everywhere, decides nothing
    Condition,
    Number,
    String,
    Choice,  // the answer to an item
    Set,     // the same where several may be chosen
    Band,    // of a scale
};

// Only a condition has a condition; the others but those that are unsure have a
// term.
struct Operand {
    OperandKind kind = OperandKind::Unsure;
    ItemIndex item = {};
    ScaleIndex scale = {};
    Term term = {};
    Condition condition = {};
    TextRange where = {};
    std::optional<OptionValue> literal = {};  // set when it is one

    bool is(OperandKind other) const { return kind == other; }
};

inline Operand number_operand(Term term)
{
    return {.kind = OperandKind::Number, .term = std::move(term)};
}

inline Operand condition_operand(Condition condition)
{
    return {.kind = OperandKind::Condition, .condition = std::move(condition)};
}

inline Operand literal_operand(OptionValue value)
{
    const bool is_number = std::holds_alternative<Number>(value);
    return {.kind = is_number ? OperandKind::Number : OperandKind::String,
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

    // Something is of a kind that does not belong there.
    Operand mistyped(TextRange where,
                     std::string message,
                     std::string hint = {})
    {
        add(where, Code::ExpressionType, std::move(message), std::move(hint));
        return {};
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

// Each gives an operand that is unsure after a fault, or when one of its own
// operands is.
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
    bool may_agree(const Operand& left, const Operand& right) const;

    const Definitions& m_definitions;
    BindingFaults& m_faults;
};

}  // namespace ajar
