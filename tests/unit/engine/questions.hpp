// Small questionnaires for the tests of the interview.
#pragma once

#include <ajar/model/questionnaire.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace ajar {

inline Responses options_with(const std::vector<std::string>& labels)
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

inline Item item_of(std::string id, std::string text, ItemKind kind)
{
    Item item;
    item.id = std::move(id);
    item.text = std::move(text);
    item.kind = std::move(kind);
    return item;
}

inline Item yes_or_no(std::string id, std::string text)
{
    return item_of(std::move(id), std::move(text),
                   SingleChoice{options_with({"No", "Yes"})});
}

// "answer.ITEM == 1": the second option was chosen.
inline ConditionText if_yes(ItemIndex item)
{
    Comparison comparison;
    comparison.sides = {{AnswerOf{item}}, {OptionValue(Number(1))}};
    comparison.relation = Relation::Equal;
    return {"", {comparison}};
}

inline Item required(Item item)
{
    item.required = true;
    return item;
}

inline Item shown_if(ConditionText condition, Item item)
{
    item.show_if = std::move(condition);
    return item;
}

inline Questionnaire questionnaire_of(std::vector<Item> items)
{
    Questionnaire questionnaire;
    questionnaire.title = "A small one";
    questionnaire.items = std::move(items);
    return questionnaire;
}

}  // namespace ajar
