// What may be compared with what, and counted with what (ajar-questionnaire(5),
// Expressions).
#pragma once

#include <ajar/format/definitions.hpp>
#include <ajar/format/expression_operand.hpp>
#include <ajar/format/syntax_tree.hpp>

#include <optional>
#include <string>

namespace ajar {

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
