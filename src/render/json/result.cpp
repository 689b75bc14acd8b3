#include <ajar/render/json/result.hpp>

#include <ajar/model/spelling.hpp>
#include <ajar/render/reading.hpp>

#include <algorithm>
#include <string_view>
#include <variant>

namespace ajar {

namespace {

template <class Index, class Parts>
std::vector<std::string> ids_of(const std::vector<Index>& indices,
                                const Parts& parts)
{
    std::vector<std::string> ids;
    for (const Index index : indices) {
        ids.push_back(parts[index.value].id);
    }
    return ids;
}

void write_condition(JsonWriter& json, const std::optional<ConditionText>& when)
{
    json.key("when").text_or_null(when ? std::string_view(when->text) : "");
}

void write_questionnaire(JsonWriter& json, const Questionnaire& questionnaire)
{
    json.key("questionnaire").open_object();
    json.key("id").text(questionnaire.id);
    json.key("version").text(questionnaire.version);
    json.key("title").text(questionnaire.title);
    json.close_object();
}

void write_counts(JsonWriter& json, const AnswerCounts& counts)
{
    json.key("counts").open_object();
    json.key("answered").count(counts.answered);
    json.key("unanswered").count(counts.unanswered);
    json.key("hidden").count(counts.hidden);
    json.close_object();
}

void write_possible(JsonWriter& json,
                    const Scale& scale,
                    const std::optional<PossibleRange>& possible)
{
    json.key("possible");
    if (!possible) {
        json.null();
        return;
    }
    std::vector<std::string> bands;
    if (possible->low_band && possible->high_band) {
        const auto [low, high] =
            std::minmax(*possible->low_band, *possible->high_band);
        for (std::size_t i = low.value; i <= high.value; ++i) {
            bands.push_back(scale.bands[i].id);
        }
    }
    json.open_object();
    json.key("low").number(possible->low);
    json.key("high").number(possible->high);
    json.key("bands").texts(bands);
    json.close_object();
}

void write_option_value(JsonWriter& json, const OptionValue& value)
{
    if (const auto* number = std::get_if<Number>(&value)) {
        json.number(*number);
    } else {
        json.text(std::get<std::string>(value));
    }
}

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

void write_scale(JsonWriter& json,
                 const Reading& reading,
                 ScaleIndex index,
                 bool explains)
{
    const Scale& scale = reading.questionnaire.at(index);
    const ScaleScore& score = reading.outcome.scores.scales[index.value];
    json.open_object();
    json.key("id").text(scale.id);
    json.key("title").text(scale.title);
    json.key("score").number_or_null(score.value);
    json.key("band").text_or_null(score.band ? scale.bands[score.band->value].id
                                             : "");
    json.key("answered").count(score.answered);
    json.key("in_play").count(score.in_play);
    write_possible(json, scale, score.possible);
    if (explains) {
        json.key("inputs");
        write_inputs(json, reading, index);
    }
    json.close_object();
}

void write_scales(JsonWriter& json, const Reading& reading, bool explains)
{
    json.key("scales").open_array();
    for (std::size_t i = 0; i < reading.questionnaire.scales.size(); ++i) {
        write_scale(json, reading, ScaleIndex{i}, explains);
    }
    json.close_array();
}

void write_critical(JsonWriter& json, const Reading& reading)
{
    json.key("critical").open_array();
    for (const CriticalIndex index : reading.outcome.critical) {
        const CriticalRule& rule = reading.questionnaire.at(index);
        json.open_object();
        json.key("id").text(rule.id);
        json.key("text").text(rule.text);
        json.close_object();
    }
    json.close_array();
}

// The steps an explanation names and the answers open, in its own order.
std::vector<NextStepIndex> open_steps(const Reading& reading,
                                      const Explanation& explanation)
{
    const auto& open = reading.outcome.next_steps;
    std::vector<NextStepIndex> steps;
    for (const NextStepIndex step : explanation.next_steps) {
        if (std::ranges::find(open, step) != open.end()) {
            steps.push_back(step);
        }
    }
    return steps;
}

void write_explanation(JsonWriter& json,
                       const Reading& reading,
                       const OpenedExplanation& opened,
                       bool explains)
{
    const Questionnaire& questionnaire = reading.questionnaire;
    const Explanation& explanation = questionnaire.at(opened.explanation);
    json.open_object();
    json.key("id").text(explanation.id);
    json.key("title").text(explanation.title);
    json.key("rank").number_or_null(opened.rank);
    json.key("group").count(opened.group);
    json.key("because").texts(ids_of(opened.because, questionnaire.items));
    json.key("text").text(explanation.text);
    json.key("scale").text_or_null(
        explanation.scale ? questionnaire.at(*explanation.scale).id : "");
    json.key("not_this").text_or_null(explanation.not_this);
    json.key("say").text_or_null(explanation.say);
    json.key("see_someone").text_or_null(explanation.see_someone);
    json.key("next_steps")
        .texts(
            ids_of(open_steps(reading, explanation), questionnaire.next_steps));
    json.key("sources").texts(
        ids_of(explanation.sources, questionnaire.sources));
    if (explains) {
        write_condition(json, explanation.when);
    }
    json.close_object();
}

void write_explanations(JsonWriter& json, const Reading& reading, bool explains)
{
    json.key("explanations").open_array();
    for (const OpenedExplanation& opened : reading.outcome.explanations) {
        write_explanation(json, reading, opened, explains);
    }
    json.close_array();
}

std::string_view name_of(Horizon horizon)
{
    switch (horizon) {
    case Horizon::Today: return "today";
    case Horizon::ThisWeek: return "this_week";
    case Horizon::ThisMonth: return "this_month";
    }
    return "";
}

void write_next_steps(JsonWriter& json, const Reading& reading, bool explains)
{
    json.key("next_steps").open_array();
    for (const NextStepIndex index : reading.outcome.next_steps) {
        const NextStep& step = reading.questionnaire.at(index);
        json.open_object();
        json.key("id").text(step.id);
        json.key("title").text(step.title);
        json.key("text").text(step.text);
        json.key("horizon").text_or_null(step.horizon ? name_of(*step.horizon)
                                                      : "");
        if (explains) {
            write_condition(json, step.when);
        }
        json.close_object();
    }
    json.close_array();
}

}  // namespace

void write_answer(JsonWriter& json, const Item& item, const Answer& answer)
{
    if (takes_several(item)) {
        json.open_array(Spread::OneLine);
    }
    for (const OptionValue& value : values_of(item, answer)) {
        write_option_value(json, value);
    }
    if (takes_several(item)) {
        json.close_array();
    }
}

std::string render_json(const Questionnaire& questionnaire,
                        const Answers& answers,
                        const Outcome& outcome,
                        const std::vector<std::string>& warnings,
                        bool explains)
{
    const Reading reading{questionnaire, answers, outcome};
    JsonWriter json;
    json.open_object();
    json.key("format").count(1);
    write_questionnaire(json, questionnaire);
    write_counts(json, counts_of(reading));
    write_scales(json, reading, explains);
    write_critical(json, reading);
    write_explanations(json, reading, explains);
    write_next_steps(json, reading, explains);
    json.key("support_first").boolean(outcome.is_support_first);
    json.key("warnings").texts(warnings);
    json.close_object();
    return json.finished();
}

}  // namespace ajar
