#include <ajar/render/text.hpp>

#include <ajar/text/utf8.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace ajar {

namespace {

Report page()
{
    return {
        Heading{1, "Keeping in touch"},
        Paragraph{"This is a summary of your answers, not a diagnosis."},
        Heading{2, "What stood out in your answers"},
        Heading{3, "Worn out"},
        Labelled{"Low energy", "strong sign in your answers"},
        Points{{"You said \"Often\" to: How often were you tired?",
                "You said \"Never\" to: How often did you rest?"}},
        HelpLine{"Samaritans, United Kingdom",
                 {"116 123", "+44 0000 000 000 000 000 000 000 000 000 000"},
                 "24/7; checked on 22 November 2026"},
    };
}

}  // namespace

TEST_CASE("render_text at the usual width")
{
    CHECK(render_text(page(), {}) == R"(Keeping in touch

  This is a summary of your answers, not a diagnosis.


What stood out in your answers

Worn out

  Low energy: strong sign in your answers

  - You said "Often" to: How often were you tired?
  - You said "Never" to: How often did you rest?

  Samaritans, United Kingdom
    116 123
    +44 0000 000 000 000 000 000 000 000 000 000
    24/7; checked on 22 November 2026
)");
}

TEST_CASE("render_text on a narrow page wraps all but numbers")
{
    CHECK(render_text(page(), {.width = 30}) == R"(Keeping in touch

This is a summary of your
answers, not a diagnosis.


What stood out in your answers

Worn out

Low energy: strong sign in
  your answers

- You said "Often" to: How
  often were you tired?
- You said "Never" to: How
  often did you rest?

Samaritans, United Kingdom
  116 123
  +44 0000 000 000 000 000 000 000 000 000 000
  24/7; checked on 22 November
  2026
)");
}

TEST_CASE("render_text for a voice ends every text, and no number")
{
    const Report report = {
        Heading{2, "Someone to talk to"},
        Paragraph{"Nobody needs a reason to call"},
        Points{{"You said \"Never\" to: Rested?", "And so on..."}},
        Labelled{"To say", "Hello"},
        HelpLine{"A line", {"116 123", "line.example"}, "24/7"},
    };
    CHECK(render_text(report, {.is_spoken = true}) ==
          R"(Someone to talk to.

  Nobody needs a reason to call.

  - You said "Never" to: Rested?
  - And so on...

  To say: Hello.

  A line.
    116 123
    line.example
    24/7.
)");
}

TEST_CASE("render_text uses at least 20 columns")
{
    const Report report = {Paragraph{"one two three four five six"}};
    CHECK(render_text(report, {.width = 1}) ==
          "one two three four\nfive six\n");
}

TEST_CASE("render_text in ASCII")
{
    const Report report = {
        HelpLine{"L\u00EDnea Vida, Uruguay", {"*0767 (mobile)"}, "24/7"},
        Paragraph{"\u201CWorn out\u201D \u2013 and more\u2026"},
    };
    CHECK(render_text(report, {.is_ascii = true}) ==
          "  Linea Vida, Uruguay\n"
          "    *0767 (mobile)\n"
          "    24/7\n"
          "\n"
          "  \"Worn out\" - and more...\n");
}

TEST_CASE("render_text lets nothing foreign through")
{
    const std::string foreign = "a\x1B[31m\tb\nc\u202E \xFF ";
    const std::string safe = "a\\u{1B}[31m b c\\u{202E} \\x{FF}";
    const Report report = {
        Heading{2, foreign},
        Paragraph{foreign},
        Points{{foreign}},
        Labelled{foreign, foreign},
        HelpLine{foreign, {foreign}, foreign},
    };
    const std::string page_text = render_text(report, {});
    CHECK(page_text == safe + "\n\n  " + safe + "\n\n  - " + safe + "\n\n  " +
                           safe + " : " + safe + "\n\n  " + safe + "\n    " +
                           safe + "\n    " + safe + "\n");
}

TEST_CASE("render_text of nothing is nothing")
{
    CHECK(render_text({}, {}) == "");
}

TEST_CASE("a margin is left before every line and inside the width")
{
    const Report report = {Heading{3, "Calm"}, Paragraph{"one two three"},
                           Points{{"four five six"}}};
    CHECK(render_text(report, {.width = 20, .margin = 10}) ==
          "          Calm\n"
          "\n"
          "          one two\n"
          "          three\n"
          "\n"
          "          - four\n"
          "            five six\n");
}

}  // namespace ajar
