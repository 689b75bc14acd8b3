#include <ajar/render/json/result.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../sample.hpp"

namespace ajar {

namespace {

std::string json_of(const Sample& made, bool explains)
{
    return render_json(made.questionnaire, made.answers, made.outcome, {},
                       explains);
}

}  // namespace

TEST_CASE("render_json prints the whole result, keys in their order")
{
    Sample made = sample();
    made.outcome.critical = {CriticalIndex{0}};
    made.outcome.is_support_first = true;
    CHECK(render_json(made.questionnaire, made.answers, made.outcome,
                      {"another \"version\""}, false) == R"({
  "format": 1,
  "questionnaire": {
    "id": "contact",
    "version": "1.0.0",
    "title": "Keeping in touch"
  },
  "counts": {
    "answered": 4,
    "unanswered": 1,
    "hidden": 1
  },
  "scales": [
    {
      "id": "energy",
      "title": "Low energy",
      "score": 2.5,
      "band": "strong",
      "answered": 2,
      "in_play": 3,
      "possible": {
        "low": 1.666667,
        "high": 3,
        "bands": ["some", "strong"]
      }
    },
    {
      "id": "holding_back",
      "title": "Holding back",
      "score": 9,
      "band": null,
      "answered": 2,
      "in_play": 2,
      "possible": {
        "low": 9,
        "high": 9,
        "bands": []
      }
    }
  ],
  "critical": [
    {
      "id": "alone",
      "text": "It can help to have someone near."
    }
  ],
  "explanations": [
    {
      "id": "worn_out",
      "title": "Worn out",
      "rank": 2.5,
      "group": 1,
      "because": ["too_tired"],
      "text": "Company takes energy.\n\nStepping back saves some.",
      "scale": "energy",
      "not_this": "This is not a lack of care.",
      "say": "I am worn out, not gone.",
      "see_someone": "If it lasts for weeks, a doctor can help.",
      "next_steps": ["one_line", "doctor"],
      "sources": ["lee"]
    },
    {
      "id": "held_back",
      "title": "Holding back",
      "rank": 2,
      "group": 1,
      "because": ["asked", "held_back"],
      "text": "A no hurts.",
      "scale": "holding_back",
      "not_this": null,
      "say": null,
      "see_someone": null,
      "next_steps": ["doctor"],
      "sources": ["lee", "letters"]
    },
    {
      "id": "good",
      "title": "Something good",
      "rank": null,
      "group": 2,
      "because": [],
      "text": "There is warmth, too.",
      "scale": null,
      "not_this": null,
      "say": null,
      "see_someone": null,
      "next_steps": [],
      "sources": []
    }
  ],
  "next_steps": [
    {
      "id": "one_line",
      "title": "Send one line",
      "text": "Pick one message. A few words are enough.",
      "horizon": "today"
    },
    {
      "id": "doctor",
      "title": "Ready to ask?",
      "text": "Ask a doctor for one visit.",
      "horizon": "this_month"
    }
  ],
  "support_first": true,
  "warnings": ["another \"version\""]
}
)");
}

TEST_CASE("render_json of an empty questionnaire")
{
    CHECK(json_of({}, true) == R"({
  "format": 1,
  "questionnaire": {
    "id": "",
    "version": "",
    "title": ""
  },
  "counts": {
    "answered": 0,
    "unanswered": 0,
    "hidden": 0
  },
  "scales": [],
  "critical": [],
  "explanations": [],
  "next_steps": [],
  "support_first": false,
  "warnings": []
}
)");
}

TEST_CASE("render_json gives null for a scale without score or range")
{
    Sample made = sample();
    ScaleScore& score = made.outcome.scores.scales[0];
    score.value.reset();
    score.band.reset();
    score.possible.reset();
    CHECK(json_of(made, false).contains(R"(
      "score": null,
      "band": null,
      "answered": 2,
      "in_play": 3,
      "possible": null
    },)"));
}

TEST_CASE("render_json explains: inputs and conditions")
{
    Sample made = sample();
    made.outcome.scores.items[0] = ItemState::Hidden;
    const std::string json = json_of(made, true);
    CHECK(json.contains(
        R"(
      "inputs": [
        {"item": "too_tired", "state": "hidden", "answer": null, "reversed": false, "coded": 3, "weight": 1, "in_play": true, "counted": true},
        {"item": "called_off", "state": "answered", "answer": 3, "reversed": false, "coded": 2, "weight": 1, "in_play": true, "counted": true},
        {"item": "long_rest", "state": "unanswered", "answer": null, "reversed": false, "coded": null, "weight": 1, "in_play": true, "counted": false}
      ]
    },)"));
    CHECK(json.contains(
        R"({"item": "asked", "state": "answered", "answer": 1, "reversed": true, "coded": 4, "weight": 2, "in_play": true, "counted": true})"));
    CHECK(json.contains(R"(
      "sources": ["lee"],
      "when": "band.energy >= \"some\""
    },)"));
    CHECK(json.contains(R"(
      "sources": ["lee", "letters"],
      "when": null
    },)"));
    CHECK(json.contains(R"(
      "horizon": "today",
      "when": "score.energy < 4"
    },)"));
}

TEST_CASE("render_json explains: every kind of answer, and scales as inputs")
{
    Sample made = sample();
    made.questionnaire.items[0].kind = Options{sample_responses(), true};
    made.answers[0] = std::vector{OptionIndex{0}, OptionIndex{5}};
    made.questionnaire.items[1].kind = Numbers{};
    made.answers[1] = *Number::parse("2.5");
    made.answers[3] = OptionIndex{5};
    made.questionnaire.scales[1].inputs =
        std::vector<ScaleInput>{{ScaleIndex{0}, Number(2)}};
    const std::string json = json_of(made, true);
    CHECK(json.contains(
        R"({"item": "too_tired", "state": "answered", "answer": [1, "na"], )"));
    CHECK(json.contains(
        R"({"item": "called_off", "state": "answered", "answer": 2.5, )"));
    CHECK(json.contains(
        R"({"scale": "energy", "coded": 1, "weight": 2, "in_play": true, "counted": true})"));
}

}  // namespace ajar
