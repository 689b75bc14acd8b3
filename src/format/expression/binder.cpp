#include <ajar/format/expression/binder.hpp>

#include <ajar/format/expression/comparisons.hpp>
#include <ajar/model/spelling.hpp>

#include <fmt/format.h>

#include <utility>

namespace ajar {

namespace {

// The names of an expression, looked up. Each function gives an operand of
// UnsureType after a fault, and for a part that has faults of its own.
class References {
public:
    References(ItemScope scope,
               const Definitions& definitions,
               BindingFaults& faults)
        : m_scope(scope), m_definitions(definitions), m_faults(faults)
    {
    }

    Operand answer(const SyntaxNode& node) const;
    Operand score(const SyntaxNode& node) const;
    Operand band(const SyntaxNode& node) const;
    Operand answered(const SyntaxNode& node) const;

private:
    std::optional<ItemIndex> find_item(const SyntaxNode& node) const;
    std::optional<ScaleIndex> find_scale(const SyntaxNode& node) const;
    void report_unknown(const SyntaxNode& node,
                        Code code,
                        std::string_view kind,
                        const Names& names) const;

    ItemScope m_scope;
    const Definitions& m_definitions;
    BindingFaults& m_faults;
};

void References::report_unknown(const SyntaxNode& node,
                                Code code,
                                std::string_view kind,
                                const Names& names) const
{
    if (names.is_complete()) {
        m_faults.add(node.where, code,
                     fmt::format("unknown {} '{}'", kind, node.text),
                     m_faults.suggestion(node.text, names.all()));
    }
}

std::optional<ItemIndex> References::find_item(const SyntaxNode& node) const
{
    const auto found = m_definitions.items.find(node.text);
    if (!found) {
        report_unknown(node, Code::UnknownItem, "item", m_definitions.items);
        return std::nullopt;
    }
    if (*found >= m_scope.items) {
        m_faults.add(node.where, Code::NotEarlier,
                     fmt::format("item '{}' does not come earlier", node.text),
                     "show_if may ask about earlier items only");
        return std::nullopt;
    }
    const bool is_faulty = m_definitions.is_item_faulty[*found];
    return is_faulty ? std::nullopt : std::optional(ItemIndex{*found});
}

std::optional<ScaleIndex> References::find_scale(const SyntaxNode& node) const
{
    const auto found = m_definitions.scales.find(node.text);
    if (!found) {
        report_unknown(node, Code::UnknownScale, "scale", m_definitions.scales);
        return std::nullopt;
    }
    if (m_definitions.items_below_scale[*found] > m_scope.items) {
        m_faults.add(node.where, Code::NotEarlier,
                     fmt::format("scale '{}' has items that do not come "
                                 "earlier",
                                 node.text),
                     "show_if may ask about scales whose items are all "
                     "earlier");
        return std::nullopt;
    }
    return ScaleIndex{*found};
}

Operand References::answer(const SyntaxNode& node) const
{
    const auto index = find_item(node);
    if (!index) {
        return {};
    }
    const Item& item = m_definitions.questionnaire.at(*index);
    const Term term{AnswerOf{*index}};
    if (takes_several(item)) {
        return {.type = SetType{*index}, .term = term};
    }
    if (options_of(item) != nullptr) {
        return {.type = ChoiceType{*index}, .term = term};
    }
    if (std::holds_alternative<Numbers>(item.kind)) {
        return number_operand(term);
    }
    m_faults.add(node.where, Code::ExpressionType,
                 fmt::format("item '{}' has no answer to compare", node.text),
                 asks(item) ? fmt::format("a {} may stand in answered({})",
                                          kind_words(item).noun, node.text)
                            : "a note asks for nothing");
    return {};
}

Operand References::score(const SyntaxNode& node) const
{
    const auto index = find_scale(node);
    return index ? number_operand({ScoreOf{*index}}) : Operand{};
}

Operand References::band(const SyntaxNode& node) const
{
    const auto index = find_scale(node);
    if (!index || m_definitions.are_bands_faulty[index->value]) {
        return {};
    }
    if (m_definitions.questionnaire.at(*index).bands.empty()) {
        m_faults.add(node.where, Code::ExpressionType,
                     fmt::format("scale '{}' has no bands", node.text));
        return {};
    }
    return {.type = BandType{*index}, .term = {BandOf{*index}}};
}

Operand References::answered(const SyntaxNode& node) const
{
    const auto index = find_item(node);
    if (!index) {
        return {};
    }
    if (!asks(m_definitions.questionnaire.at(*index))) {
        m_faults.add(
            node.where, Code::ExpressionType,
            fmt::format("item '{}' is a note and has no answer", node.text));
        return {};
    }
    return condition_operand({IsAnswered{*index}});
}

class Binder {
public:
    Binder(ItemScope scope, const Definitions& definitions)
        : m_faults(definitions.expression_faults),
          m_references(scope, definitions, m_faults),
          m_comparisons(definitions, m_faults)
    {
    }

    Condition condition(const SyntaxNode& node)
    {
        Operand operand = bind(node);
        if (!is<ConditionType>(operand) && !is<UnsureType>(operand)) {
            m_faults.add(
                node.where, Code::ExpressionType,
                "a condition belongs here, something that is true or false",
                is<NumberType>(operand) || is<ChoiceType>(operand)
                    ? "compare it, for example with '>= 2'"
                    : "");
        }
        return std::move(operand.condition);
    }

    Term number(const SyntaxNode& node)
    {
        return m_comparisons.as_number(bind(node));
    }

    template <class Node>
    Bound<Node> finish(Node node)
    {
        Bound<Node> bound{.node = {}, .faults = m_faults.take()};
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
        case SyntaxKind::Number: return literal_operand(node.number);
        case SyntaxKind::String: return literal_operand(node.text);
        case SyntaxKind::True: return condition_operand({true});
        case SyntaxKind::False: return condition_operand({false});
        case SyntaxKind::AnswerRef: return m_references.answer(node);
        case SyntaxKind::ScoreRef: return m_references.score(node);
        case SyntaxKind::BandRef: return m_references.band(node);
        case SyntaxKind::Answered: return m_references.answered(node);
        case SyntaxKind::Count:
            return number_operand({CountTrue{conditions(node)}});
        case SyntaxKind::Min:
            return number_operand({ExtremeOf{Extreme::Least, numbers(node)}});
        case SyntaxKind::Max:
            return number_operand(
                {ExtremeOf{Extreme::Greatest, numbers(node)}});
        case SyntaxKind::Negative: return negative(node);
        case SyntaxKind::Sum: return number_operand({sum(node)});
        case SyntaxKind::Product: return number_operand({product(node)});
        case SyntaxKind::Compare: return comparison(node);
        case SyntaxKind::Not: return condition_operand({Not{conditions(node)}});
        case SyntaxKind::And:
            return condition_operand({AllOf{conditions(node)}});
        case SyntaxKind::Or:
            return condition_operand({AnyOf{conditions(node)}});
        case SyntaxKind::List: break;  // the grammar has it after "in" only
        }
        return {};
    }

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

    // A negative literal is a literal too: "-1" may be an option.
    Operand negative(const SyntaxNode& node)
    {
        Operand inner = bind(node.operands.front());
        if (inner.literal && std::holds_alternative<Number>(*inner.literal)) {
            return literal_operand(-std::get<Number>(*inner.literal));
        }
        std::vector<Term> operand;
        operand.push_back(m_comparisons.as_number(std::move(inner)));
        return number_operand({Negative{std::move(operand)}});
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

    Operand comparison(const SyntaxNode& node)
    {
        const SyntaxNode& right = node.operands.back();
        Operand left = bind(node.operands.front());
        if (right.kind == SyntaxKind::List) {
            return m_comparisons.one_of(std::move(left), right);
        }
        if (node.operators.front() == "in") {
            return m_comparisons.is_chosen(left, bind(right));
        }
        return m_comparisons.compare(std::move(left), bind(right), node);
    }

    BindingFaults m_faults;
    References m_references;
    Comparisons m_comparisons;
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
