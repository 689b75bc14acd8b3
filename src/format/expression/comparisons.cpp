#include <ajar/format/expression/comparisons.hpp>

#include <ajar/model/spelling.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <type_traits>
#include <utility>
#include <vector>

namespace ajar {

namespace {

Relation relation_of(std::string_view symbol)
{
    if (symbol == "==") {
        return Relation::Equal;
    }
    if (symbol == "!=") {
        return Relation::NotEqual;
    }
    if (symbol == "<") {
        return Relation::Less;
    }
    if (symbol == "<=") {
        return Relation::LessOrEqual;
    }
    return symbol == ">" ? Relation::Greater : Relation::GreaterOrEqual;
}

}  // namespace

Operand Comparisons::compare(Operand left,
                             Operand right,
                             const SyntaxNode& node) const
{
    if (!is_comparable(left) || !is_comparable(right)) {
        return {};
    }
    const Relation relation = relation_of(node.operators.front());
    const bool is_equality =
        relation == Relation::Equal || relation == Relation::NotEqual;
    if (is<BandType>(left) || is<BandType>(right)) {
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
    if (is<UnsureType>(side)) {
        return false;
    }
    if (is<ConditionType>(side)) {
        m_faults.add(side.where, Code::ExpressionType,
                     "a condition is not compared",
                     "use it as it stands, or with 'not'");
        return false;
    }
    if (is<SetType>(side)) {
        m_faults.add(side.where, Code::ExpressionType,
                     "the answer of a multiple_choice item is a set",
                     "ask for one option: \"v\" in answer.ID");
        return false;
    }
    return true;
}

// One side is band.X: the other becomes the position of one of its bands.
void Comparisons::compare_bands(Operand& left, Operand& right) const
{
    const Operand& band = is<BandType>(left) ? left : right;
    Operand& other = is<BandType>(left) ? right : left;
    if (!is<StringType>(other)) {
        m_faults.add(other.where, Code::ExpressionType,
                     "a band is compared with the id of a band in quotes");
        return;
    }
    const Number position =
        position_of_band(std::get<BandType>(band.type).scale,
                         std::get<std::string>(*other.literal), other.where);
    other.term = {OptionValue(position)};
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
    const auto* left_choice = std::get_if<ChoiceType>(&left.type);
    const auto* right_choice = std::get_if<ChoiceType>(&right.type);
    const bool may_agree =
        (may_be<Number>(left) && may_be<Number>(right)) ||
        (may_be<std::string>(left) && may_be<std::string>(right));
    if (left_choice != nullptr && right.literal) {
        expect_option(left_choice->item, *right.literal, right.where);
    } else if (right_choice != nullptr && left.literal) {
        expect_option(right_choice->item, *left.literal, left.where);
    } else if (!may_agree) {
        // What is written out is what its author would change.
        const bool is_one_literal =
            left.literal.has_value() != right.literal.has_value();
        const TextRange literal = left.literal ? left.where : right.where;
        m_faults.add(is_one_literal ? literal : node.where,
                     Code::ExpressionType,
                     "a string is compared with a number here");
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

template <class Value>
bool Comparisons::may_be(const Operand& operand) const
{
    if (const auto* choice = std::get_if<ChoiceType>(&operand.type)) {
        return has_option_of<Value>(choice->item);
    }
    return std::is_same_v<Value, Number> ? is<NumberType>(operand)
                                         : is<StringType>(operand);
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
    if (is<UnsureType>(option) || is<UnsureType>(set)) {
        return {};
    }
    const auto* choice = std::get_if<SetType>(&set.type);
    if (choice == nullptr) {
        m_faults.add(set.where, Code::ExpressionType,
                     "after 'in' stands a list, or the answer of a "
                     "multiple_choice item");
        return {};
    }
    if (!option.literal) {
        m_faults.add(option.where, Code::ExpressionType,
                     "before 'in answer.ID' stands one option, as written in "
                     "the item");
        return {};
    }
    const auto index =
        expect_option(choice->item, *option.literal, option.where);
    return index ? condition_operand({IsChosen{choice->item, *index}})
                 : Operand{};
}

Operand Comparisons::one_of(Operand left, const SyntaxNode& list) const
{
    if (is<UnsureType>(left)) {
        return {};
    }
    if (is<ConditionType>(left) || is<SetType>(left)) {
        m_faults.add(left.where, Code::ExpressionType,
                     "an answer, a score or a band stands before 'in [...]'");
        return {};
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
    OptionValue value = member.number;
    if (is_text) {
        value = member.text;
    }
    if (const auto* choice = std::get_if<ChoiceType>(&left.type)) {
        expect_option(choice->item, value, member.where);
    } else if (const auto* band = std::get_if<BandType>(&left.type)) {
        if (is_text) {
            return position_of_band(band->scale, member.text, member.where);
        }
        m_faults.add(member.where, Code::ExpressionType,
                     "a band is compared with the id of a band in quotes");
    } else if (is_text == is<NumberType>(left)) {
        m_faults.add(member.where, Code::ExpressionType,
                     "a string is compared with a number here");
    }
    return value;
}

Term Comparisons::as_number(Operand operand) const
{
    if (is<NumberType>(operand) || is<UnsureType>(operand)) {
        return std::move(operand.term);
    }
    if (const auto* choice = std::get_if<ChoiceType>(&operand.type)) {
        if (!has_option_of<Number>(choice->item)) {
            m_faults.add(operand.where, Code::ExpressionType,
                         "none of this item's options is a number",
                         "compare it with == or != and a text in quotes");
        }
        return std::move(operand.term);
    }
    m_faults.add(operand.where, Code::ExpressionType, "a number belongs here",
                 is<SetType>(operand) ? "ask for one option: \"v\" in answer.ID"
                                      : "");
    return {};
}

}  // namespace ajar
