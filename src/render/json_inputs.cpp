#include <ajar/render/json_inputs.hpp>

#include <ajar/render/json_answer.hpp>

#include <string_view>
#include <variant>
#include <vector>

namespace ajar {

namespace {

std::string_view name_of(ItemState state)
{
    switch (state) {
    case ItemState::Hidden: return "hidden";
    case ItemState::Unanswered: return "unanswered";
    case ItemState::Answered: return "answered";
    }
    return "";
}

void write_identity(JsonWriter& json,
                    const Reading& reading,
                    const ItemInput& input)
{
    const Item& item = reading.questionnaire.at(input.item);
    const ItemState state = reading.outcome.scores.items[input.item.value];
    const auto& answer = reading.answers[input.item.value];
    json.key("item").text(item.id);
    json.key("state").text(name_of(state));
    json.key("answer");
    if (state == ItemState::Answered && answer) {
        write_answer(json, item, *answer);
    } else {
        json.null();
    }
    json.key("reversed").boolean(input.reversed);
}

void write_identity(JsonWriter& json,
                    const Reading& reading,
                    const ScaleInput& input)
{
    json.key("scale").text(reading.questionnaire.at(input.scale).id);
}

}  // namespace

void write_inputs(JsonWriter& json, const Reading& reading, ScaleIndex index)
{
    const auto& contributions =
        reading.outcome.scores.scales[index.value].contributions;
    const auto write_all = [&](const auto& inputs) {
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            json.open_object(Spread::OneLine);
            write_identity(json, reading, inputs[i]);
            json.key("coded").number_or_null(contributions[i].coded);
            json.key("weight").number(inputs[i].weight);
            json.key("in_play").boolean(contributions[i].is_in_play);
            json.key("counted").boolean(contributions[i].is_counted);
            json.close_object();
        }
    };
    json.open_array();
    std::visit(write_all, reading.questionnaire.at(index).inputs);
    json.close_array();
}

}  // namespace ajar
