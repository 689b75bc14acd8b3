#include <ajar/format/expression_binder.hpp>

#include <ajar/diag/suggest.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

namespace ajar {

namespace {

// What an operand is. Only conditions are not terms.
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
// Of a part with faults of its own: fits everywhere, decides nothing.
struct UnsureType {};

using Type = std::variant<UnsureType, ConditionType, NumberType, StringType,
                          ChoiceType, SetType, BandType>;

struct Operand {
    Type type;
    Term term = {};
    Condition condition = {};
    TextRange where = {};
    std::optional<OptionValue> literal = {};
};

template <class T>
bool is(const Operand& operand)
{
    return std::holds_alternative<T>(operand.type);
}

Term literal_term(OptionValue value)
{
    return {std::move(value)};
}

class Binder {
public:
    Binder(ItemScope scope, const Definitions& definitions)
        : m_scope(scope), m_definitions(definitions)
    {
    }

    Condition condition(const SyntaxNode& node)
    {
        Operand operand = bind(node);
        if (!is<ConditionType>(operand) && !is<UnsureType>(operand)) {
            refuse(node.where, Code::ExpressionType,
                   "a condition belongs here, something that is true or "
                   "false",
                   is<NumberType>(operand) || is<ChoiceType>(operand)
                       ? "compare it, for example with '>= 2'"
                       : "");
        }
        return std::move(operand.condition);
    }

    Term number(const SyntaxNode& node) { return as_number(bind(node)); }

    template <class Node>
    Bound<Node> finish(Node node)
    {
        Bound<Node> bound{.node = {}, .faults = std::move(m_faults)};
        if (bound.faults.empty() && !m_is_unsure) {
            bound.node = std::move(node);
        }
        return bound;
    }

private:
    Operand bind(const SyntaxNode& node)
    {
        Operand operand = bind_kind(node);
        operand.where = node.where;
        m_is_unsure = m_is_unsure || is<UnsureType>(operand);
        return operand;
    }

    Operand bind_kind(const SyntaxNode& node)
    {
        switch (node.kind) {
        case SyntaxKind::Number: return literal(node.number, NumberType{});
        case SyntaxKind::String: return literal(node.text, StringType{});
        case SyntaxKind::True: return truth({true});
        case SyntaxKind::False: return truth({false});
        case SyntaxKind::AnswerRef: return answer(node);
        case SyntaxKind::ScoreRef: return score(node);
        case SyntaxKind::BandRef: return band(node);
        case SyntaxKind::Answered: return answered(node);
        case SyntaxKind::Count: return counted({CountTrue{conditions(node)}});
        case SyntaxKind::Min:
            return counted({ExtremeOf{Extreme::Least, numbers(node)}});
        case SyntaxKind::Max:
            return counted({ExtremeOf{Extreme::Greatest, numbers(node)}});
        case SyntaxKind::Negative: return negative(node);
        case SyntaxKind::Sum: return counted({sum(node)});
        case SyntaxKind::Product: return counted({product(node)});
        case SyntaxKind::Compare:
            return node.operators.front() == "in" ? membership(node)
                                                  : comparison(node);
        case SyntaxKind::Not:
            return truth({Not{conditions(node)}});
        case SyntaxKind::And: return truth({AllOf{conditions(node)}});
        case SyntaxKind::Or: return truth({AnyOf{conditions(node)}});
        case SyntaxKind::List: break;
        }
        refuse(node.where, Code::ExpressionSyntax,
               "a list stands only after 'in'");
        return {};
    }

    // Leaves

    static Operand literal(OptionValue value, Type type)
    {
        return {.type = type, .term = literal_term(value), .literal = value};
    }

    static Operand counted(Term term)
    {
        return {.type = NumberType{}, .term = std::move(term)};
    }

    static Operand truth(Condition condition)
    {
        return {.type = ConditionType{}, .condition = std::move(condition)};
    }

    std::optional<ItemIndex> find_item(const SyntaxNode& node)
    {
        const auto found = m_definitions.items.find(node.text);
        if (!found) {
            refuse(node.where, Code::UnknownItem,
                   fmt::format("unknown item '{}'", node.text),
                   did_you_mean(node.text, m_definitions.items.all()));
            return std::nullopt;
        }
        if (*found >= m_scope.items) {
            refuse(node.where, Code::NotEarlier,
                   fmt::format("item '{}' does not come earlier", node.text),
                   "show_if may ask about earlier items only");
            return std::nullopt;
        }
        const bool is_faulty = m_definitions.is_item_faulty[*found];
        return is_faulty ? std::nullopt : std::optional(ItemIndex{*found});
    }

    std::optional<ScaleIndex> find_scale(const SyntaxNode& node)
    {
        const auto found = m_definitions.scales.find(node.text);
        if (!found) {
            refuse(node.where, Code::UnknownScale,
                   fmt::format("unknown scale '{}'", node.text),
                   did_you_mean(node.text, m_definitions.scales.all()));
            return std::nullopt;
        }
        if (m_definitions.items_below_scale[*found] > m_scope.items) {
            refuse(node.where, Code::NotEarlier,
                   fmt::format("scale '{}' has items that do not come earlier",
                               node.text),
                   "show_if may ask about scales whose items are all earlier");
            return std::nullopt;
        }
        return ScaleIndex{*found};
    }

    Operand answer(const SyntaxNode& node)
    {
        const auto index = find_item(node);
        if (!index) {
            return {};
        }
        const ItemKind& kind = m_definitions.questionnaire.at(*index).kind;
        Operand operand{.type = NumberType{}, .term = {AnswerOf{*index}}};
        if (std::holds_alternative<SingleChoice>(kind)) {
            operand.type = ChoiceType{*index};
        } else if (std::holds_alternative<MultipleChoice>(kind)) {
            operand.type = SetType{*index};
        } else if (!std::holds_alternative<NumberEntry>(kind)) {
            refuse(node.where, Code::ExpressionType,
                   fmt::format("item '{}' has no answer to compare", node.text),
                   std::holds_alternative<TextEntry>(kind)
                       ? fmt::format("a text may stand in answered({})",
                                     node.text)
                       : "a note asks for nothing");
            return {};
        }
        return operand;
    }

    Operand score(const SyntaxNode& node)
    {
        const auto index = find_scale(node);
        return index ? counted({ScoreOf{*index}}) : Operand{};
    }

    Operand band(const SyntaxNode& node)
    {
        const auto index = find_scale(node);
        if (!index || m_definitions.are_bands_faulty[index->value]) {
            return {};
        }
        if (m_definitions.questionnaire.at(*index).bands.empty()) {
            refuse(node.where, Code::ExpressionType,
                   fmt::format("scale '{}' has no bands", node.text));
            return {};
        }
        return {.type = BandType{*index}, .term = {BandOf{*index}}};
    }

    Operand answered(const SyntaxNode& node)
    {
        const auto index = find_item(node);
        if (!index) {
            return {};
        }
        if (!asks(m_definitions.questionnaire.at(*index))) {
            refuse(node.where, Code::ExpressionType,
                   fmt::format("item '{}' is a note and has no answer",
                               node.text));
            return {};
        }
        return truth({IsAnswered{*index}});
    }

    // Arithmetic

    std::vector<Condition> conditions(const SyntaxNode& node)
    {
        std::vector<Condition> bound;
        for (const SyntaxNode& operand : node.operands) {
            bound.push_back(condition(operand));
        }
        return bound;
    }

    std::vector<Term> numbers(const SyntaxNode& node)
    {
        std::vector<Term> bound;
        for (const SyntaxNode& operand : node.operands) {
            bound.push_back(number(operand));
        }
        return bound;
    }

    Operand negative(const SyntaxNode& node)
    {
        Operand inner = bind(node.operands.front());
        const bool is_literal =
            inner.literal && std::holds_alternative<Number>(*inner.literal);
        if (is_literal) {
            return literal(-std::get<Number>(*inner.literal), NumberType{});
        }
        std::vector<Term> operand;
        operand.push_back(as_number(std::move(inner)));
        return counted({Negative{std::move(operand)}});
    }

    Sum sum(const SyntaxNode& node)
    {
        Sum sum{.terms = numbers(node), .signs = {}};
        for (const std::string& sign : node.operators) {
            sum.signs.push_back(sign == "+" ? SumSign::Plus : SumSign::Minus);
        }
        return sum;
    }

    Product product(const SyntaxNode& node)
    {
        Product product{.factors = numbers(node), .signs = {}};
        for (const std::string& sign : node.operators) {
            product.signs.push_back(sign == "*" ? ProductSign::Times
                                                : ProductSign::Over);
        }
        return product;
    }

    Term as_number(Operand operand)
    {
        if (is<NumberType>(operand) || is<UnsureType>(operand)) {
            return std::move(operand.term);
        }
        if (const auto* choice = std::get_if<ChoiceType>(&operand.type)) {
            if (!has_option_of<Number>(choice->item)) {
                refuse(operand.where, Code::ExpressionType,
                       "none of this item's options is a number",
                       "compare it with == or != and a text in quotes");
            }
            return std::move(operand.term);
        }
        refuse(operand.where, Code::ExpressionType, "a number belongs here",
               is<SetType>(operand)
                   ? "ask for one option: \"v\" in answer.ID"
                   : "");
        return {};
    }

    // Comparisons

    Operand comparison(const SyntaxNode& node)
    {
        Operand left = bind(node.operands.front());
        Operand right = bind(node.operands.back());
        if (!are_comparable(left, right, node)) {
            return {};
        }
        const Relation relation = relation_of(node.operators.front());
        const bool is_equality =
            relation == Relation::Equal || relation == Relation::NotEqual;
        if (is<BandType>(left) || is<BandType>(right)) {
            compare_bands(left, right, node);
        } else if (is_equality) {
            compare_values(left, right, node);
        } else {
            left.term = as_number(std::move(left));
            right.term = as_number(std::move(right));
        }
        std::vector<Term> sides;
        sides.push_back(std::move(left.term));
        sides.push_back(std::move(right.term));
        return truth({Comparison{std::move(sides), relation}});
    }

    static Relation relation_of(std::string_view symbol)
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

    bool are_comparable(const Operand& left,
                        const Operand& right,
                        const SyntaxNode& node)
    {
        for (const Operand* side : {&left, &right}) {
            if (is<UnsureType>(*side)) {
                return false;
            }
            if (is<ConditionType>(*side)) {
                refuse(side->where, Code::ExpressionType,
                       "a condition is not compared",
                       "use it as it stands, or with 'not'");
                return false;
            }
            if (is<SetType>(*side)) {
                refuse(node.where, Code::ExpressionType,
                       "the answer of a multiple_choice item is a set",
                       "ask for one option: \"v\" in answer.ID");
                return false;
            }
        }
        return true;
    }

    // One side is band.X: the other becomes the position of one of its bands.
    void compare_bands(Operand& left, Operand& right, const SyntaxNode& node)
    {
        Operand& band = is<BandType>(left) ? left : right;
        Operand& other = is<BandType>(left) ? right : left;
        const bool is_text =
            other.literal && std::holds_alternative<std::string>(*other.literal);
        if (!is_text) {
            refuse(node.where, Code::ExpressionType,
                   "a band is compared with the id of a band in quotes");
            return;
        }
        other.term = band_term(std::get<BandType>(band.type).scale,
                               std::get<std::string>(*other.literal),
                               other.where);
    }

    Term band_term(ScaleIndex scale, const std::string& id, TextRange where)
    {
        const auto& bands = m_definitions.questionnaire.at(scale).bands;
        const auto found = std::ranges::find(bands, id, &Band::id);
        if (found == bands.end()) {
            std::vector<std::string> known;
            for (const Band& band : bands) {
                known.push_back(band.id);
            }
            refuse(where, Code::UnknownBand,
                   fmt::format("scale '{}' has no band '{}'",
                               m_definitions.questionnaire.at(scale).id, id),
                   did_you_mean(id, known));
            return {};
        }
        return literal_term(Number(found - bands.begin()));
    }

    void compare_values(const Operand& left,
                        const Operand& right,
                        const SyntaxNode& node)
    {
        const auto* left_choice = std::get_if<ChoiceType>(&left.type);
        const auto* right_choice = std::get_if<ChoiceType>(&right.type);
        if (left_choice != nullptr && right.literal) {
            expect_option(left_choice->item, *right.literal, right.where);
        } else if (right_choice != nullptr && left.literal) {
            expect_option(right_choice->item, *left.literal, left.where);
        } else if ((may_be<Number>(left) && may_be<Number>(right)) ||
                   (may_be<std::string>(left) && may_be<std::string>(right))) {
            return;
        } else {
            refuse(node.where, Code::ExpressionType,
                   "a string is compared with a number here");
        }
    }

    template <class T>
    bool has_option_of(ItemIndex item) const
    {
        const auto* options = options_of(m_definitions.questionnaire.at(item));
        return std::ranges::any_of(*options, [](const ResponseOption& option) {
            return std::holds_alternative<T>(option.value);
        });
    }

    template <class T>
    bool may_be(const Operand& operand) const
    {
        if (const auto* choice = std::get_if<ChoiceType>(&operand.type)) {
            return has_option_of<T>(choice->item);
        }
        return std::is_same_v<T, Number> ? is<NumberType>(operand)
                                         : is<StringType>(operand);
    }

    std::optional<OptionIndex> expect_option(ItemIndex item,
                                             const OptionValue& value,
                                             TextRange where)
    {
        const Item& owner = m_definitions.questionnaire.at(item);
        const auto& options = *options_of(owner);
        const auto found =
            std::ranges::find(options, value, &ResponseOption::value);
        if (found != options.end()) {
            return OptionIndex{
                static_cast<std::size_t>(found - options.begin())};
        }
        refuse(where, Code::NotAnOption,
               fmt::format("this is no option of item '{}'", owner.id),
               "its options are " + list_of(options));
        return std::nullopt;
    }

    static std::string list_of(const std::vector<ResponseOption>& options)
    {
        std::string list;
        for (const ResponseOption& option : options) {
            list += list.empty() ? "" : ", ";
            list += std::holds_alternative<Number>(option.value)
                        ? to_text(option.value)
                        : "\"" + to_text(option.value) + "\"";
        }
        return list;
    }

    Operand membership(const SyntaxNode& node)
    {
        Operand left = bind(node.operands.front());
        const SyntaxNode& right = node.operands.back();
        if (right.kind == SyntaxKind::List) {
            return one_of(std::move(left), right);
        }
        const Operand set = bind(right);
        if (is<UnsureType>(left) || is<UnsureType>(set)) {
            return {};
        }
        if (!is<SetType>(set)) {
            refuse(right.where, Code::ExpressionType,
                   "after 'in' stands a list, or the answer of a "
                   "multiple_choice item");
            return {};
        }
        if (!left.literal) {
            refuse(node.operands.front().where, Code::ExpressionType,
                   "before 'in answer.ID' stands one option, as written in "
                   "the item");
            return {};
        }
        const ItemIndex item = std::get<SetType>(set.type).item;
        const auto option =
            expect_option(item, *left.literal, node.operands.front().where);
        return option ? truth({IsChosen{item, *option}}) : Operand{};
    }

    Operand one_of(Operand left, const SyntaxNode& list)
    {
        if (is<UnsureType>(left)) {
            return {};
        }
        if (is<ConditionType>(left) || is<SetType>(left)) {
            refuse(left.where, Code::ExpressionType,
                   "an answer, a score or a band stands before 'in [...]'");
            return {};
        }
        OneOf test;
        for (const SyntaxNode& member : list.operands) {
            test.members.push_back(member_of(left, member));
        }
        test.term.push_back(std::move(left.term));
        return truth({std::move(test)});
    }

    // A member of a list, as what stands before "in" can be compared with it.
    OptionValue member_of(const Operand& left, const SyntaxNode& member)
    {
        const bool is_text = member.kind == SyntaxKind::String;
        const OptionValue value =
            is_text ? OptionValue(member.text) : OptionValue(member.number);
        if (const auto* choice = std::get_if<ChoiceType>(&left.type)) {
            expect_option(choice->item, value, member.where);
        } else if (const auto* band = std::get_if<BandType>(&left.type)) {
            if (is_text) {
                const Term position =
                    band_term(band->scale, member.text, member.where);
                return std::get<OptionValue>(position.node);
            }
            refuse(member.where, Code::ExpressionType,
                   "a band is compared with the id of a band in quotes");
        } else if (is_text == is<NumberType>(left)) {
            refuse(member.where, Code::ExpressionType,
                   "a string is compared with a number here");
        }
        return value;
    }

    void refuse(TextRange where,
                Code code,
                std::string message,
                std::string hint = {})
    {
        m_faults.push_back({where, code, std::move(message), std::move(hint)});
    }

    ItemScope m_scope;
    const Definitions& m_definitions;
    std::vector<ExpressionFault> m_faults;
    bool m_is_unsure = false;
};

}  // namespace

Bound<Condition> bind_condition(const SyntaxNode& root,
                                ItemScope scope,
                                const Definitions& definitions)
{
    Binder binder(scope, definitions);
    Condition condition = binder.condition(root);
    return binder.finish(std::move(condition));
}

Bound<Term> bind_term(const SyntaxNode& root,
                      ItemScope scope,
                      const Definitions& definitions)
{
    Binder binder(scope, definitions);
    Term term = binder.number(root);
    return binder.finish(std::move(term));
}

}  // namespace ajar
