#include "questions.hpp"

namespace ajar {

Responses options_with(const std::vector<std::string>& labels)
{
    std::vector<ResponseOption> options;
    for (const std::string& label : labels) {
        const Number value = static_cast<long>(options.size());
        options.push_back({.value = value,
                           .label = label,
                           .score = value,
                           .exclusive = label == "Nothing at all"});
    }
    return std::make_shared<const std::vector<ResponseOption>>(
        std::move(options));
}

Item item_of(std::string id, std::string text, ItemKind kind)
{
    Item item;
    item.id = std::move(id);
    item.text = std::move(text);
    item.kind = std::move(kind);
    return item;
}

Item yes_or_no(std::string id, std::string text)
{
    return item_of(std::move(id), std::move(text),
                   Options{options_with({"No", "Yes"})});
}

ConditionText if_yes(ItemIndex item)
{
    Comparison comparison;
    comparison.sides = {{AnswerOf{item}}, {OptionValue(Number(1))}};
    comparison.relation = Relation::Equal;
    return {"", {comparison}};
}

Item required(Item item)
{
    item.required = true;
    return item;
}

Item shown_if(ConditionText condition, Item item)
{
    item.show_if = std::move(condition);
    return item;
}

Questionnaire questionnaire_of(std::vector<Item> items)
{
    Questionnaire questionnaire;
    questionnaire.title = "A small one";
    questionnaire.items = std::move(items);
    return questionnaire;
}

}  // namespace ajar
