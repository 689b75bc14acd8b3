#include <ajar/format/expression/binder.hpp>

#include <ajar/format/expression/comparisons.hpp>
#include <ajar/format/expression/parser.hpp>
#include <ajar/model/spelling.hpp>

#include <fmt/format.h>

#include <utility>

namespace ajar {

namespace {

// The names of an expression, looked up. Each function gives an operand that is
// unsure after a fault, and for a part that has faults of its own.
class References {
public:
    References(ItemScope scope,
               const Definitions& definitions,
               BindingFaults& faults)
        : m_scope(scope), m_definitions(definitions), m_faults(faults)
    {
    }

    Operand answer(const SyntaxNode& node) const
    {
        const auto index = find_item(node);
        if (!index) {
            return {};
        }
        const Item& item = m_definitions.questionnaire.at(*index);
        const Term term{AnswerOf{*index}};
        if (options_of(item) != nullptr) {
            return {.kind = takes_several(item) ? OperandKind::Set
                                                : OperandKind::Choice,
                    .item = *index,
                    .term = term};
        }
        if (std::holds_alternative<Numbers>(item.kind)) {
            return number_operand(term);
        }
        return m_faults.mistyped(
            node.where,
            fmt::format("item '{}' has no answer to compare", node.text),
            asks(item) ? fmt::format("a {} may stand in answered({})",
                                     kind_words(item).noun, node.text)
                       : "a note asks for nothing");
    }

    Operand score(const SyntaxNode& node) const
    {
        const auto index = find_scale(node);
        return index ? number_operand({ScoreOf{*index}}) : Operand{};
    }

    Operand band(const SyntaxNode& node) const
    {
        const auto index = find_scale(node);
        if (!index || m_definitions.are_bands_faulty[index->value]) {
            return {};
        }
        if (m_definitions.questionnaire.at(*index).bands.empty()) {
            return m_faults.mistyped(
                node.where, fmt::format("scale '{}' has no bands", node.text));
        }
        return {.kind = OperandKind::Band,
                .scale = *index,
                .term = {BandOf{*index}}};
    }

    Operand answered(const SyntaxNode& node) const
    {
        const auto index = find_item(node);
        if (!index) {
            return {};
        }
        if (!asks(m_definitions.questionnaire.at(*index))) {
            return m_faults.mistyped(
                node.where, fmt::format("item '{}' is a note and has no answer",
                                        node.text));
        }
        return condition_operand({IsAnswered{*index}});
    }

private:
    std::optional<std::size_t> find(const SyntaxNode& node,
                                    const Names& names) const
    {
        const auto found = names.find(node.text);
        if (!found && names.is_complete()) {
            m_faults.add(
                node.where, names.unknown(),
                fmt::format("unknown {} '{}'", names.kind(), node.text),
                m_faults.suggestion(node.text, names.all()));
        }
        return found;
    }

    std::optional<ItemIndex> find_item(const SyntaxNode& node) const
    {
        const auto found = find(node, m_definitions.items);
        if (found && *found >= m_scope.items) {
            m_faults.add(
                node.where, Code::NotEarlier,
                fmt::format("item '{}' does not come earlier", node.text),
                "show_if may ask about earlier items only");
            return std::nullopt;
        }
        return found && !m_definitions.is_item_faulty[*found]
                   ? std::optional(ItemIndex{*found})
                   : std::nullopt;
    }

    std::optional<ScaleIndex> find_scale(const SyntaxNode& node) const
    {
        const auto found = find(node, m_definitions.scales);
        if (found && m_definitions.items_below_scale[*found] > m_scope.items) {
            m_faults.add(
                node.where, Code::NotEarlier,
                fmt::format("scale '{}' has items that do not come earlier",
                            node.text),
                "show_if may ask about scales whose items are all earlier");
            return std::nullopt;
        }
        return found ? std::optional(ScaleIndex{*found}) : std::nullopt;
    }

    ItemScope m_scope;
    const Definitions& m_definitions;
    BindingFaults& m_faults;
};

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
        if (!operand.is(OperandKind::Condition) &&
            !operand.is(OperandKind::Unsure)) {
            m_faults.mistyped(
                node.where,
                "a condition belongs here, something that is true or false",
                operand.is(OperandKind::Number) ||
                        operand.is(OperandKind::Choice)
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
        m_is_unsure = m_is_unsure || operand.is(OperandKind::Unsure);
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
        case SyntaxKind::Sum:
            return number_operand(
                {Sum{numbers(node),
                     signs(node, "+", SumSign::Plus, SumSign::Minus)}});
        case SyntaxKind::Product:
            return number_operand(
                {Product{numbers(node), signs(node, "*", ProductSign::Times,
                                              ProductSign::Over)}});
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

    // The operators, each as the first sign or the other one.
    template <class Sign>
    std::vector<Sign> signs(const SyntaxNode& node,
                            std::string_view word,
                            Sign first,
                            Sign other)
    {
        std::vector<Sign> bound;
        for (const std::string& sign : node.operators) {
            bound.push_back(sign == word ? first : other);
        }
        return bound;
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

// In all expressions of a file.
constexpr std::size_t most_nodes_in_all = 20'000;

void report(const ExpressionFault& fault,
            const TomlValue& value,
            Faults& faults)
{
    faults.add(place_in(faults, value, fault.where.offset, fault.where.length),
               fault.code, fault.message, fault.hint);
}

template <class Node>
std::optional<Node> read(const TomlValue* value,
                         ItemScope scope,
                         Definitions& definitions,
                         Faults& faults,
                         Bound<Node> (*bind)(const SyntaxNode&,
                                             ItemScope,
                                             const Definitions&))
{
    // A file over the cap is refused once, not once per expression.
    if (value == nullptr || definitions.expression_nodes > most_nodes_in_all) {
        return std::nullopt;
    }
    const auto tree =
        parse_expression(std::get<std::string>(value->value),
                         most_nodes_in_all - definitions.expression_nodes);
    if (!tree) {
        if (tree.error().code == Code::TooMany) {
            definitions.expression_nodes = most_nodes_in_all + 1;
        }
        report(tree.error(), *value, faults);
        return std::nullopt;
    }
    definitions.expression_nodes += tree->nodes;
    Bound<Node> bound = bind(tree->root, scope, definitions);
    definitions.expression_faults += bound.faults.size();
    for (const ExpressionFault& fault : bound.faults) {
        report(fault, *value, faults);
    }
    return std::move(bound.node);
}

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

std::optional<ConditionText> read_condition(const TomlValue* value,
                                            ItemScope scope,
                                            Definitions& definitions,
                                            Faults& faults)
{
    auto node = read(value, scope, definitions, faults, &bind_condition);
    return node ? std::optional<ConditionText>(
                      {std::get<std::string>(value->value), std::move(*node),
                       value->where})
                : std::nullopt;
}

std::optional<TermText> read_term(const TomlValue* value,
                                  Definitions& definitions,
                                  Faults& faults)
{
    auto node = read(value, {}, definitions, faults, &bind_term);
    return node ? std::optional<TermText>(
                      {std::get<std::string>(value->value), std::move(*node)})
                : std::nullopt;
}

}  // namespace ajar
