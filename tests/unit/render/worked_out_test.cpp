#include <ajar/render/worked_out.hpp>

#include <ajar/render/text.hpp>

#include <doctest/doctest.h>

#include "sample.hpp"

namespace ajar {

TEST_CASE("worked_out tells how each part came about")
{
    CHECK(render_text(worked_out(sample().reading()), {}) ==
          R"(How this was worked out

  Each answer counts as a number. The numbers only sort the parts of this
  summary. Nobody has tested how well that works.

Low energy

  - How often were you too tired to answer? "Often" counts as 3.
  - How often did you call off a plan? "Sometimes" counts as 2.
  - How often did you need a long rest? Left open, not counted.

  The mean of the values is 2.5. This comes from 2 of 3 answered.

  This is "strong sign": 2.5 or more.

  With nothing left open it would lie from 1.666667 to 3. That is from "some
  sign" to "strong sign".

Holding back

  - How often did you hold back a question? "Rarely" counts as 1.
  - How often did you ask for something? "Never" counts as 4, the other way
    round, with weight 2.

  The sum of value times weight is 9.

Why each part is shown

  - "Worn out" is shown: for these answers it is true that band.energy >=
    "some". Its rank is 2.5, from score.energy. It stands in group 1.
  - "Holding back" is shown for all answers. Its rank is 2, from
    score.holding_back. It stands in group 1.
  - "Something good" is shown for all answers. It stands in group 2.
  - Step "Send one line": named by "Worn out". It is shown because it is
    true that score.energy < 4.
  - Step "Ready to ask?": named by "Worn out".
)");
}

TEST_CASE("worked_out says when a rank is unknown")
{
    Sample made = sample();
    made.outcome.explanations = {{ExplanationIndex{1}, std::nullopt, 1, {}}};
    made.outcome.next_steps.clear();
    made.questionnaire.scales.clear();
    CHECK(render_text(worked_out(made.reading()), {}).ends_with(R"(
Why each part is shown

  - "Holding back" is shown for all answers. Its rank cannot be worked out,
    from score.holding_back. It stands in group 1.
)"));
}

}  // namespace ajar
