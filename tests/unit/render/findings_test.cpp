#include <ajar/render/findings.hpp>

#include <ajar/render/text.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "sample.hpp"

namespace ajar {

namespace {

struct Place {
    std::size_t group;
    bool is_ranked;
    bool has_scale = true;
};

// Explanations called A, B, C ... in the groups given, with nothing but a
// title each, and a scale without bands.
Sample lettered(const std::vector<Place>& places)
{
    Sample made;
    made.questionnaire.scales.emplace_back();
    made.outcome.scores.scales.emplace_back();
    for (std::size_t i = 0; i < places.size(); ++i) {
        Explanation explanation;
        explanation.title = std::string(1, static_cast<char>('A' + i));
        if (places[i].has_scale) {
            explanation.scale = ScaleIndex{0};
        }
        made.questionnaire.explanations.push_back(explanation);
        made.outcome.explanations.push_back(
            {ExplanationIndex{i},
             places[i].is_ranked ? std::optional(Number(1)) : std::nullopt,
             places[i].group,
             {}});
    }
    return made;
}

std::string text_of(const Sample& made, bool shows_all = false)
{
    return render_text(findings(made.reading(), {.shows_all = shows_all}),
                       {.width = 60});
}

}  // namespace

TEST_CASE("findings speak of groups, not of places")
{
    struct Row {
        std::string_view name;
        std::vector<Place> places;
        std::string text;
    };

    const std::vector<Row> rows = {
        {"one alone needs no words", {{1, true}}, "\nA\n"},
        {"one, then another",
         {{1, true}, {2, true}},
         R"(
  This stood out most.

A

B

  This came next.
)"},
        {"two at the top, one without a rank",
         {{1, true}, {1, true}, {2, false}},
         R"(
  These stood out most. They are about as strong, so they
  stand in no set order. They often come together.

A

B

C

  This may speak to you too.
)"},
        {"four at the top",
         {{1, true}, {1, true}, {1, true}, {1, true}},
         R"(
  Several areas came up, and they are about as strong. They
  stand in no set order, and they often come together. Begin
  with the one that speaks to you.

A

B

C

D
)"},
        {"one, then three",
         {{1, true}, {2, true}, {2, true}, {2, true}},
         R"(
  This stood out most.

A

B

  This came next, about as strong as "C" and "D".

C

D
)"},
        {"one, then four",
         {{1, true}, {2, true}, {2, true}, {2, true}, {2, true}},
         R"(
  This stood out most.

A

B

  This came next. The ones after it are about as strong.

C

D

E
)"},
        {"one without a scale before two that have one",
         {{1, true, false}, {2, true}, {2, true}, {3, true, false}},
         R"(
A

B

  This stood out most, about as strong as "C".

C

D
)"},
        {"two without a scale, about as strong",
         {{1, true}, {2, true, false}, {2, true, false}},
         R"(
  This stood out most.

A

B

  This came next, about as strong as "C".

C
)"},
        {"none has a scale",
         {{1, true, false}, {2, true, false}},
         R"(
  These fit some of the answers you gave. They stand in no
  set order.

A

B
)"},
        {"none has a rank",
         {{1, false}, {1, false}},
         R"(
  These stand in no set order.

A

B
)"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(text_of(lettered(row.places)) ==
              "What stood out in your answers\n" + row.text);
    }
}

TEST_CASE("findings list the titles of those that are not in full")
{
    Sample made =
        lettered({{1, true}, {1, true}, {1, true}, {2, true}, {3, false}});
    made.questionnaire.full = 2;
    CHECK(text_of(made) == R"(What stood out in your answers

  These stood out most. They are about as strong, so they
  stand in no set order. They often come together.

A

B

Also in your answers

  About as strong as the last one above:

  - C

  After that:

  - D
  - E

  The option --all shows these in full.
)");
    made.questionnaire.full = 3;
    CHECK(text_of(made).ends_with(R"(C

Also in your answers

  - D
  - E

  The option --all shows these in full.
)"));
    CHECK(text_of(made, true).ends_with(R"(E

  This may speak to you too.
)"));
}

TEST_CASE("findings put nothing in order when most questions stayed open")
{
    Sample made = lettered({{1, true}, {2, true}, {2, true}});
    made.questionnaire.items = sample_items();
    made.outcome.scores.items = {ItemState::Answered,   ItemState::Unanswered,
                                 ItemState::Unanswered, ItemState::Hidden,
                                 ItemState::Hidden,     ItemState::Hidden};
    made.questionnaire.full = 2;
    CHECK(text_of(made) == R"(What stood out in your answers

  These fit some of the answers you gave. They stand in no
  set order.

A

B

Also in your answers

  - C

  The option --all shows these in full.
)");
}

TEST_CASE("findings when no explanation opens")
{
    Sample made = sample();
    made.outcome.explanations.clear();
    CHECK(text_of(made) == R"(What stood out in your answers

  No one area stood out in your answers. That can be so when
  things are going all right. It can also be so when these
  questions left something out, or when it is hard to put
  into words.
)");
    made.outcome.scores.items.assign(6, ItemState::Unanswered);
    CHECK(text_of(made) == R"(What stood out in your answers

  With so few answers, no area could stand out. That is
  fine.
)");
}

TEST_CASE("findings of a questionnaire without explanations are its bands")
{
    Sample made = sample();
    made.outcome.explanations.clear();
    made.questionnaire.explanations.clear();
    CHECK(text_of(made) == R"(What stood out in your answers

  - Low energy: strong sign
)");
    made.outcome.scores.scales[0].band.reset();
    CHECK(text_of(made) == R"(What stood out in your answers

  - Low energy: not enough answers to say
)");
    made.questionnaire.scales.clear();
    CHECK(text_of(made) == R"(What stood out in your answers

  This questionnaire comes without explanations. What your
  answers mean is yours to say.
)");
}

}  // namespace ajar
