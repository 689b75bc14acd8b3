#include <ajar/render/findings.hpp>
#include <ajar/render/text.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "../engine/questions.hpp"
#include "sample.hpp"

namespace ajar {

namespace {

std::string text_of(const Sample& made, std::size_t position)
{
    return render_text(explanation_part(made.reading(), position, ""), {});
}

}  // namespace

TEST_CASE("explanation_part sets out everything its author wrote")
{
    CHECK(text_of(sample(), 0) == R"(Worn out

  Low energy: strong sign

  - You said "Often" to: How often were you too tired to answer?

  This comes from two of three answers.

  Company takes energy.

  Stepping back saves some.

  This is not a lack of care.

  A small step for today: Send one line. Pick one message. A few words are
    enough.

  A step for this month: Ready to ask? Ask a doctor for one visit.

  Words you could use: I am worn out, not gone.

  When to see someone: If it lasts for weeks, a doctor can help.
)");
}

TEST_CASE("where someone is feared, words and steps are for somebody else")
{
    Sample made = sample();
    made.outcome.is_abuse_first = true;
    const std::string text = text_of(made, 0);
    CHECK(text.contains(R"(
  A small step for today, alone or with someone you feel safe with: Send one
    line.)"));
    CHECK(text.contains(R"(
  A step for this month, alone or with someone you feel safe with: Ready to
    ask?)"));
    CHECK(text.contains(R"(
  Words for someone you feel safe with: I am worn out, not gone.
)"));
    CHECK(!text.contains("Words you could use"));
}

TEST_CASE("explanation_part brings a step once, and only an open one")
{
    CHECK(text_of(sample(), 1) == R"(Holding back

  - You said "Never" to: How often did you ask for something?
  - You said "Rarely" to: How often did you hold back a question?

  Your answers here were mixed.

  A no hurts.
)");
    Sample other = sample();
    other.outcome.next_steps.push_back(NextStepIndex{2});
    CHECK(text_of(other, 1).ends_with(R"(  A no hurts.

  A step in your own time: Ask one light question. Keep it small.
)"));
}

TEST_CASE("explanation_part without a scale is its title and its text")
{
    CHECK(text_of(sample(), 2) ==
          "Something good\n\n  There is warmth, too.\n");
}

TEST_CASE("explanation_part says what it stands on first")
{
    const Sample made = sample();
    const Report report =
        explanation_part(made.reading(), 2, "This came next.");
    CHECK(render_text(report, {}) == R"(Something good

  This came next.

  There is warmth, too.
)");
}

TEST_CASE("explanation_part quotes every kind of answer but a text")
{
    struct Row {
        std::string_view name;
        ItemKind kind;
        std::optional<Answer> answer;
        std::string text;
    };

    const Options several{sample_responses(), true};
    const std::vector<Row> rows = {
        {"one option", Options{sample_responses()}, OptionIndex{3},
         "  - You said \"Often\" to: What?\n"},
        {"several options", several,
         std::vector{OptionIndex{0}, OptionIndex{1}, OptionIndex{3}},
         "  - You said \"Never\", \"Rarely\" and \"Often\" to: What?\n"},
        {"none of them", several, std::vector<OptionIndex>{},
         "  - You said none of these to: What?\n"},
        {"a number", Numbers{}, *Number::parse("2.50"),
         "  - You said \"2.5\" to: What?\n"},
        {"a text", OwnWords{}, std::string("words of my own"), ""},
        {"nothing", Options{sample_responses()}, std::nullopt, ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Sample made = sample();
        made.questionnaire.items = {item_of("what", "What?", row.kind)};
        made.answers = {row.answer};
        made.questionnaire.scales = {Scale{}};
        made.outcome.scores.scales = {ScaleScore{}};
        Explanation explanation;
        explanation.title = "Why";
        explanation.scale = ScaleIndex{0};
        made.questionnaire.explanations = {explanation};
        made.outcome.explanations = {
            {ExplanationIndex{0}, {}, 1, {ItemIndex{0}}}};
        CHECK(text_of(made, 0) ==
              (row.text.empty() ? "Why\n" : "Why\n\n" + row.text));
    }
}

}  // namespace ajar
