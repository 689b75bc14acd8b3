// Small questionnaires for the tests of the interview.
#pragma once

#include <ajar/model/questionnaire.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace ajar {

Responses options_with(const std::vector<std::string>& labels);

Item item_of(std::string id, std::string text, ItemKind kind);

Item yes_or_no(std::string id, std::string text);

// "answer.ITEM == 1": the second option was chosen.
ConditionText if_yes(ItemIndex item);

Item required(Item item);

Item shown_if(ConditionText condition, Item item);

Questionnaire questionnaire_of(std::vector<Item> items);

}  // namespace ajar
