#include <ajar/format/expression/comparisons.hpp>

#include <ajar/model/spelling.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace ajar {

namespace {

constexpr auto one_option = "ask for one option: \"v\" in answer.ID";
constexpr auto band_and_text =
    "a band is compared with the id of a band in quotes";
constexpr auto text_and_number = "a string is compared with a number here";

}  // namespace

Operand Comparisons::compare(Operand left,
                             Operand right,
                             const SyntaxNode& node) const
{
    if (!is_comparable(left) || !is_comparable(right)) {
        return {};
    }
    const auto* symbol = std::ranges::find(relations, node.operators.front());
    const auto relation = static_cast<Relation>(symbol - relations.begin());
    const bool is_equality =
        relation == Relation::Equal || relation == Relation::NotEqual;
    if (left.is(OperandKind::Band) || right.is(OperandKind::Band)) {
        compare_bands(left, right);
    } else if (is_equality) {
        compare_values(left, right, node);
    } else {
        Term left_number = as_number(std::move(left));
        Term right_number = as_number(std::move(right));
        left = number_operand(std::move(left_number));
        right = number_operand(std::move(right_number));
    }
    std::vector<Term> sides;
    sides.push_back(std::move(left.term));
    sides.push_back(std::move(right.term));
    return condition_operand({Comparison{std::move(sides), relation}});
}

bool Comparisons::is_comparable(const Operand& side) const
{
    switch (side.kind) {
    case OperandKind::Unsure: return false;
    case OperandKind::Condition:
        m_faults.mistyped(side.where, "a condition is not compared",
                          "use it as it stands, or with 'not'");
        return false;
    case OperandKind::Set:
        m_faults.mistyped(side.where,
                          "the answer of a multiple_choice item is a set",
                          one_option);
        return false;
    default: return true;
    }
}

// One side is band.X: the other becomes the position of one of its bands.
void Comparisons::compare_bands(Operand& left, Operand& right) const
{
    const Operand& band = left.is(OperandKind::Band) ? left : right;
    Operand& other = left.is(OperandKind::Band) ? right : left;
    if (!other.is(OperandKind::String)) {
        m_faults.mistyped(other.where, band_and_text);
        return;
    }
    other.term = {OptionValue(position_of_band(
        band.scale, std::get<std::string>(*other.literal), other.where))};
}

Number Comparisons::position_of_band(ScaleIndex scale,
                                     const std::string& id,
                                     TextRange where) const
{
    const auto& bands = m_definitions.questionnaire.at(scale).bands;
    const auto found = std::ranges::find(bands, id, &Band::id);
    if (found != bands.end()) {
        return found - bands.begin();
    }
    std::vector<std::string> known;
    for (const Band& band : bands) {
        known.push_back(band.id);
    }
    m_faults.add(where, Code::UnknownBand,
                 fmt::format("scale '{}' has no band '{}'",
                             m_definitions.questionnaire.at(scale).id, id),
                 m_faults.suggestion(id, known));
    return 0;
}

void Comparisons::compare_values(const Operand& left,
                                 const Operand& right,
                                 const SyntaxNode& node) const
{
    if (left.is(OperandKind::Choice) && right.literal) {
        expect_option(left.item, *right.literal, right.where);
    } else if (right.is(OperandKind::Choice) && left.literal) {
        expect_option(right.item, *left.literal, left.where);
    } else if (!may_agree(left, right)) {
        // What is written out is what its author would change.
        const bool is_one_literal =
            left.literal.has_value() != right.literal.has_value();
        const TextRange literal = left.literal ? left.where : right.where;
        m_faults.mistyped(is_one_literal ? literal : node.where,
                          text_and_number);
    }
}

template <class Value>
bool Comparisons::has_option_of(ItemIndex item) const
{
    const auto* options = options_of(m_definitions.questionnaire.at(item));
    return std::ranges::any_of(*options, [](const ResponseOption& option) {
        return std::holds_alternative<Value>(option.value);
    });
}

bool Comparisons::may_agree(const Operand& left, const Operand& right) const
{
    const auto may_be_number = [this](const Operand& side) {
        return side.is(OperandKind::Choice) ? has_option_of<Number>(side.item)
                                            : side.is(OperandKind::Number);
    };
    const auto may_be_text = [this](const Operand& side) {
        return side.is(OperandKind::Choice)
                   ? has_option_of<std::string>(side.item)
                   : side.is(OperandKind::String);
    };
    return (may_be_number(left) && may_be_number(right)) ||
           (may_be_text(left) && may_be_text(right));
}

std::optional<OptionIndex> Comparisons::expect_option(ItemIndex item,
                                                      const OptionValue& value,
                                                      TextRange where) const
{
    const Item& owner = m_definitions.questionnaire.at(item);
    const auto& options = *options_of(owner);
    const auto option = option_of(options, value);
    if (!option) {
        m_faults.add(where, Code::NotAnOption,
                     fmt::format("this is no option of item '{}'", owner.id),
                     values_in_words(options));
    }
    return option;
}

Operand Comparisons::is_chosen(const Operand& option, const Operand& set) const
{
    if (option.is(OperandKind::Unsure) || set.is(OperandKind::Unsure)) {
        return {};
    }
    if (!set.is(OperandKind::Set)) {
        return m_faults.mistyped(set.where,
                                 "after 'in' stands a list, or the answer of a "
                                 "multiple_choice item");
    }
    if (!option.literal) {
        return m_faults.mistyped(option.where,
                                 "before 'in answer.ID' stands one option, as "
                                 "written in the item");
    }
    const auto index = expect_option(set.item, *option.literal, option.where);
    return index ? condition_operand({IsChosen{set.item, *index}}) : Operand{};
}

Operand Comparisons::one_of(Operand left, const SyntaxNode& list) const
{
    if (left.is(OperandKind::Unsure)) {
        return {};
    }
    if (left.is(OperandKind::Condition) || left.is(OperandKind::Set)) {
        return m_faults.mistyped(
            left.where,
            "an answer, a score or a band stands before 'in [...]'");
    }
    OneOf test;
    for (const SyntaxNode& member : list.operands) {
        test.members.push_back(member_of(left, member));
    }
    test.term.push_back(std::move(left.term));
    return condition_operand({std::move(test)});
}

// A member of a list, as what stands before "in" can be compared with it.
OptionValue Comparisons::member_of(const Operand& left,
                                   const SyntaxNode& member) const
{
    const bool is_text = member.kind == SyntaxKind::String;
    OptionValue value =
        is_text ? OptionValue(member.text) : OptionValue(member.number);
    if (left.is(OperandKind::Choice)) {
        expect_option(left.item, value, member.where);
    } else if (left.is(OperandKind::Band) && is_text) {
        return position_of_band(left.scale, member.text, member.where);
    } else if (left.is(OperandKind::Band)) {
        m_faults.mistyped(member.where, band_and_text);
    } else if (is_text == left.is(OperandKind::Number)) {
        m_faults.mistyped(member.where, text_and_number);
    }
    return value;
}

Term Comparisons::as_number(Operand operand) const
{
    switch (operand.kind) {
    case OperandKind::Choice:
        if (!has_option_of<Number>(operand.item)) {
            m_faults.mistyped(operand.where,
                              "none of this item's options is a number",
                              "compare it with == or != and a text in quotes");
        }
        return std::move(operand.term);
    case OperandKind::Number:
    case OperandKind::Unsure: return std::move(operand.term);
    default:
        m_faults.mistyped(operand.where, "a number belongs here",
                          operand.is(OperandKind::Set) ? one_option : "");
        return {};
    }
}

}  // namespace ajar
