#include <ajar/render/markdown.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace ajar {

TEST_CASE("render_markdown sets every block")
{
    const Report report = {
        Heading{1, "Keeping in touch"},
        Paragraph{"This is a summary of your answers, not a diagnosis."},
        Heading{2, "What stood out"},
        Heading{3, "Worn out"},
        Labelled{"Low energy", "strong sign"},
        Points{{"You said \"Often\" to: How often?", "pain"}},
        HelpLine{"988 Suicide & Crisis Lifeline", {"988", "text 988"}, "24/7"},
        HelpLine{"In danger now", {"112"}, ""},
    };
    CHECK(render_markdown(report, false) == R"(# Keeping in touch

This is a summary of your answers, not a diagnosis.

## What stood out

### Worn out

**Low energy:** strong sign

- You said "Often" to: How often?
- pain

**988 Suicide \& Crisis Lifeline**

- 988
- text 988

24/7

**In danger now**

- 112
)");
}

TEST_CASE("render_markdown in ASCII, nothing foreign let through")
{
    const Report report = {
        Heading{9, "\u201CA\u201D\n# b"},
        Paragraph{"<b>\x1B[1m</b>"},
        Points{{"- c\u2026", "|\u2022|"}},
        Labelled{"*d*", "**e**"},
    };
    CHECK(render_markdown(report, true) == R"(###### "A" \# b

\<b\>\\u\{1B\}\[1m\</b\>

- \- c...
- \|\*\|

**\*d\*:** \*\*e\*\*
)");
}

TEST_CASE("render_markdown of nothing is nothing")
{
    CHECK(render_markdown({}, false) == "");
}

}  // namespace ajar
