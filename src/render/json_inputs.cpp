#include <ajar/render/json_inputs.hpp>

#include <string_view>
#include <vector>

namespace ajar {

namespace {

void write_option_value(JsonWriter& json, const OptionValue& value)
{
    if (const auto* number = std::get_if<Number>(&value)) {
        json.number(*number);
    } else {
        json.text(std::get<std::string>(value));
    }
}

// An answer as an answer file would have it.
struct AnswerWriter {
    JsonWriter& json;
    const Item& item;

    void operator()(OptionIndex option) const
    {
        write_option_value(json, (*options_of(item))[option.value].value);
    }

    void operator()(const std::vector<OptionIndex>& chosen) const
    {
        json.open_array(Spread::OneLine);
        for (const OptionIndex option : chosen) {
            (*this)(option);
        }
        json.close_array();
    }

    void operator()(const Number& number) const { json.number(number); }

    void operator()(const std::string& text) const { json.text(text); }
};

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
        std::visit(AnswerWriter{json, item}, *answer);
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
