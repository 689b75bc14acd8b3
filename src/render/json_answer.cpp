#include <ajar/render/json_answer.hpp>

#include <string>
#include <variant>
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

}  // namespace

void write_answer(JsonWriter& json, const Item& item, const Answer& answer)
{
    std::visit(AnswerWriter{json, item}, answer);
}

}  // namespace ajar
