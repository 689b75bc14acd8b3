#include <memory>

#include "../engine/questions.hpp"
#include "sample.hpp"

namespace ajar {

Responses sample_responses()
{
    return std::make_shared<const std::vector<ResponseOption>>(
        std::vector<ResponseOption>{
            {.value = Number(1), .label = "Never", .score = Number(0)},
            {.value = Number(2), .label = "Rarely", .score = Number(1)},
            {.value = Number(3), .label = "Sometimes", .score = Number(2)},
            {.value = Number(4), .label = "Often", .score = Number(3)},
            {.value = Number(5), .label = "Almost always", .score = Number(4)},
            {.value = "na", .label = "Does not apply to me", .score = {}},
        });
}

std::vector<Item> sample_items()
{
    const Options how_often{sample_responses()};
    return {
        item_of("too_tired", "How often were you too tired to answer?",
                how_often),
        item_of("called_off", "How often did you call off a plan?", how_often),
        item_of("long_rest", "How often did you need a long rest?", how_often),
        item_of("held_back", "How often did you hold back a question?",
                how_often),
        item_of("asked", "How often did you ask for something?", how_often),
        item_of("hours", "How long was your last visit?",
                Numbers{.min = Number(0),
                        .max = Number(24),
                        .step = {},
                        .unit = "hours",
                        .low_label = "",
                        .high_label = ""}),
    };
}

namespace {

std::vector<Band> sample_bands()
{
    return {
        {"little", "not much sign", std::nullopt, {}},
        {"some", "some sign", Number::parse("1.5"), {}},
        {"strong", "strong sign", Number::parse("2.5"), {}},
    };
}

std::vector<Scale> sample_scales()
{
    Scale energy;
    energy.id = "energy";
    energy.title = "Low energy";
    energy.inputs =
        std::vector<ItemInput>{{ItemIndex{0}}, {ItemIndex{1}}, {ItemIndex{2}}};
    energy.bands = sample_bands();
    Scale holding;
    holding.id = "holding_back";
    holding.title = "Holding back";
    holding.method = Method::Sum;
    holding.inputs =
        std::vector<ItemInput>{{ItemIndex{3}}, {ItemIndex{4}, true, Number(2)}};
    return {energy, holding};
}

std::vector<Explanation> sample_explanations()
{
    Explanation worn_out;
    worn_out.id = "worn_out";
    worn_out.title = "Worn out";
    worn_out.text = "Company takes energy.\n\nStepping back saves some.";
    worn_out.not_this = "This is not a lack of care.";
    worn_out.say = "I am worn out, not gone.";
    worn_out.see_someone = "If it lasts for weeks, a doctor can help.";
    worn_out.when = ConditionText{"band.energy >= \"some\"", {true}};
    worn_out.rank = TermText{"score.energy", {Number(0)}};
    worn_out.scale = ScaleIndex{0};
    worn_out.next_steps = {NextStepIndex{0}, NextStepIndex{1}};
    worn_out.sources = {SourceIndex{0}};
    Explanation held_back;
    held_back.id = "held_back";
    held_back.title = "Holding back";
    held_back.text = "A no hurts.";
    held_back.rank = TermText{"score.holding_back", {Number(0)}};
    held_back.scale = ScaleIndex{1};
    held_back.next_steps = {NextStepIndex{1}, NextStepIndex{2}};
    held_back.sources = {SourceIndex{0}, SourceIndex{1}};
    Explanation good;
    good.id = "good";
    good.title = "Something good";
    good.text = "There is warmth, too.";
    return {worn_out, held_back, good};
}

std::vector<NextStep> sample_steps()
{
    NextStep line;
    line.id = "one_line";
    line.title = "Send one line";
    line.text = "Pick one message. A few words are enough.";
    line.horizon = Horizon::Today;
    line.when = ConditionText{"score.energy < 4", {true}};
    NextStep doctor;
    doctor.id = "doctor";
    doctor.title = "Ready to ask?";
    doctor.text = "Ask a doctor for one visit.";
    doctor.horizon = Horizon::ThisMonth;
    doctor.sources = {SourceIndex{1}};
    NextStep question;
    question.id = "question";
    question.title = "Ask one light question";
    question.text = "Keep it small.";
    return {line, doctor, question};
}

Questionnaire sample_questionnaire()
{
    Questionnaire questionnaire;
    questionnaire.id = "contact";
    questionnaire.version = "1.0.0";
    questionnaire.title = "Keeping in touch";
    questionnaire.outro = "These questions are a start.";
    questionnaire.reviewed = "2026-06-01";
    questionnaire.review_by = "2027-06-01";
    questionnaire.items = sample_items();
    questionnaire.scales = sample_scales();
    questionnaire.explanations = sample_explanations();
    questionnaire.next_steps = sample_steps();
    questionnaire.sources = {
        {"lee",
         "Lee, on rest",
         Number(2019),
         "some studies",
         "",
         "2026-05-04",
         {}},
        {"letters",
         "Letters to a magazine",
         {},
         "people's accounts",
         "",
         "",
         {}},
    };
    questionnaire.critical = {
        {"alone", "It can help to have someone near.", {"true", {true}}, {}}};
    return questionnaire;
}

// Low energy: 3 and 2 of three, one left open. Holding back: 1 and, the other
// way round, 4 with weight 2.
Scores sample_scores()
{
    Scores scores;
    scores.items = {ItemState::Answered,   ItemState::Answered,
                    ItemState::Unanswered, ItemState::Answered,
                    ItemState::Answered,   ItemState::Hidden};
    ScaleScore energy;
    energy.value = Number::parse("2.5");
    energy.band = BandIndex{2};
    energy.answered = 2;
    energy.in_play = 3;
    energy.possible = PossibleRange{*Number::parse("1.666667"), Number(3),
                                    BandIndex{1}, BandIndex{2}};
    energy.contributions = {{true, true, true, Number(3)},
                            {true, true, true, Number(2)},
                            {true, false, false, {}}};
    ScaleScore holding;
    holding.value = Number(9);
    holding.answered = 2;
    holding.in_play = 2;
    holding.possible = PossibleRange{Number(9), Number(9), {}, {}};
    holding.contributions = {{true, true, true, Number(1)},
                             {true, true, true, Number(4)}};
    scores.scales = {energy, holding};
    return scores;
}

}  // namespace

Sample sample()
{
    Sample made;
    made.questionnaire = sample_questionnaire();
    made.answers = {OptionIndex{3}, OptionIndex{2}, std::nullopt,
                    OptionIndex{1}, OptionIndex{0}, Number(3)};
    made.outcome.scores = sample_scores();
    made.outcome.explanations = {
        {ExplanationIndex{0}, Number::parse("2.5"), 1, {ItemIndex{0}}},
        {ExplanationIndex{1}, Number(2), 1, {ItemIndex{4}, ItemIndex{3}}},
        {ExplanationIndex{2}, std::nullopt, 2, {}},
    };
    made.outcome.next_steps = {NextStepIndex{0}, NextStepIndex{1}};
    return made;
}

}  // namespace ajar
