#include <ajar/format/expression_references.hpp>

#include <fmt/format.h>

namespace ajar {

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
    const ItemKind& kind = m_definitions.questionnaire.at(*index).kind;
    const Term term{AnswerOf{*index}};
    if (std::holds_alternative<SingleChoice>(kind)) {
        return {.type = ChoiceType{*index}, .term = term};
    }
    if (std::holds_alternative<MultipleChoice>(kind)) {
        return {.type = SetType{*index}, .term = term};
    }
    if (std::holds_alternative<NumberEntry>(kind)) {
        return number_operand(term);
    }
    m_faults.add(
        node.where, Code::ExpressionType,
        fmt::format("item '{}' has no answer to compare", node.text),
        std::holds_alternative<TextEntry>(kind)
            ? fmt::format("a text may stand in answered({})", node.text)
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

}  // namespace ajar
