#include <ajar/format/expression/reader.hpp>

#include <ajar/format/expression/binder.hpp>
#include <ajar/format/expression/parser.hpp>

namespace ajar {

namespace {

constexpr std::size_t most_nodes = 20'000;  // in all expressions of a file

void report(const ExpressionFault& fault,
            const TomlValue& value,
            Faults& faults)
{
    faults.add(place_in(faults, value, fault.where.offset, fault.where.length),
               fault.code, fault.message, fault.hint);
}

template <class Node>
std::optional<Node> read(const TomlValue& value,
                         ItemScope scope,
                         Definitions& definitions,
                         Faults& faults,
                         Bound<Node> (*bind)(const SyntaxNode&,
                                             ItemScope,
                                             const Definitions&))
{
    // A file over the cap is refused once, not once per expression.
    if (definitions.expression_nodes > most_nodes) {
        return std::nullopt;
    }
    const auto tree =
        parse_expression(std::get<std::string>(value.value),
                         most_nodes - definitions.expression_nodes);
    if (!tree) {
        if (tree.error().code == Code::TooMany) {
            definitions.expression_nodes = most_nodes + 1;
        }
        report(tree.error(), value, faults);
        return std::nullopt;
    }
    definitions.expression_nodes += tree->nodes;
    Bound<Node> bound = bind(tree->root, scope, definitions);
    definitions.expression_faults += bound.faults.size();
    for (const ExpressionFault& fault : bound.faults) {
        report(fault, value, faults);
    }
    return std::move(bound.node);
}

}  // namespace

std::optional<ConditionText> read_condition(const TomlValue& value,
                                            ItemScope scope,
                                            Definitions& definitions,
                                            Faults& faults)
{
    auto node = read(value, scope, definitions, faults, &bind_condition);
    if (!node) {
        return std::nullopt;
    }
    return ConditionText{std::get<std::string>(value.value), std::move(*node),
                         value.where};
}

std::optional<TermText> read_term(const TomlValue& value,
                                  ItemScope scope,
                                  Definitions& definitions,
                                  Faults& faults)
{
    auto node = read(value, scope, definitions, faults, &bind_term);
    if (!node) {
        return std::nullopt;
    }
    return TermText{std::get<std::string>(value.value), std::move(*node)};
}

}  // namespace ajar
