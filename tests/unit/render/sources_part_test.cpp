#include <ajar/render/findings.hpp>
#include <ajar/render/text.hpp>

#include <doctest/doctest.h>

#include "sample.hpp"

namespace ajar {

TEST_CASE("sources_part names each source once, with what rests on it")
{
    CHECK(render_text(sources_part(sample().reading(), false), {}) ==
          R"(Where this comes from

  - Lee, on rest (2019): some studies, last checked on 4 May 2026. Used for:
    Worn out; Holding back.
  - Letters to a magazine: people's accounts. Used for: Worn out; Holding
    back.
)");
}

TEST_CASE("sources_part leaves out what only titles in a list rest on")
{
    Sample made = sample();
    made.questionnaire.full = 1;
    made.outcome.next_steps = {NextStepIndex{0}};
    CHECK(render_text(sources_part(made.reading(), false), {}) ==
          R"(Where this comes from

  - Lee, on rest (2019): some studies, last checked on 4 May 2026. Used for:
    Worn out.
)");
}

TEST_CASE("sources_part says no more than is known")
{
    Sample made = sample();
    made.questionnaire.sources = {{"a", "A letter", {}, "", "", "", {}},
                                  {"b", "A book", {}, "", "", "", {}}};
    CHECK(render_text(sources_part(made.reading(), true), {}) ==
          R"(Where this comes from

  - A letter. Used for: Worn out; Holding back.
  - A book. Used for: Worn out; Holding back.
)");
    made.outcome.explanations.clear();
    CHECK(sources_part(made.reading(), true).empty());
}

}  // namespace ajar
