#include <ajar/render/json_inputs.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "sample.hpp"

namespace ajar {

namespace {

std::string inputs_of(const Sample& made, std::size_t scale)
{
    JsonWriter json;
    write_inputs(json, made.reading(), ScaleIndex{scale});
    return json.finished();
}

}  // namespace

TEST_CASE("write_inputs writes every kind of answer, and scales as inputs")
{
    Sample made = sample();
    made.questionnaire.items[0].kind = MultipleChoice{sample_responses()};
    made.answers[0] = std::vector{OptionIndex{0}, OptionIndex{5}};
    made.questionnaire.items[1].kind = NumberEntry{};
    made.answers[1] = *Number::parse("2.5");
    made.answers[3] = OptionIndex{5};
    made.questionnaire.scales[1].inputs =
        std::vector<ScaleInput>{{ScaleIndex{0}, Number(2)}};
    const std::string items = inputs_of(made, 0);
    const std::string scales = inputs_of(made, 1);
    CHECK(items.contains(R"("answer": [1, "na"], )"));
    CHECK(items.contains(R"("answer": 2.5, )"));
    CHECK(scales.contains(
        R"({"scale": "energy", "coded": 1, "weight": 2, "in_play": true, "counted": true})"));
}

}  // namespace ajar
