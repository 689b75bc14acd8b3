#include <ajar/render/markdown.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
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

TEST_CASE("render_markdown takes the meaning out of markup")
{
    struct Row {
        std::string_view name;
        std::string text;
        std::string markdown;
    };

    const std::vector<Row> rows = {
        {"nothing", "", ""},
        {"plain words and signs", "You said \"Often\" (3), it's 50%: fine!",
         "You said \"Often\" (3), it's 50%: fine!"},
        {"emphasis", "*a* __b__", "\\*a\\* \\_\\_b\\_\\_"},
        {"code", "`a`", "\\`a\\`"},
        {"HTML", "<script>", "\\<script\\>"},
        {"an entity", "&lt;", "\\&lt;"},
        {"a backslash", "\\*", "\\\\\\*"},
        {"a table", "a | b", "a \\| b"},
        {"a link", "[a](http://b)", "\\[a\\](http\\://b)"},
        {"an image", "![a](b)", "!\\[a\\](b)"},
        {"a bare address", "see HTTPS://a.b", "see HTTPS\\://a.b"},
        {"www", "WWW.a.b", "WWW\\.a.b"},
        {"mail", "a@b.c mailto:a", "a`@`b.c mailto\\:a"},
        {"several at once", "@@ `@`", "`@@` \\``@`\\`"},
        {"a time is no link", "from 15:30", "from 15:30"},
        {"struck out", "~~a~~", "\\~\\~a\\~\\~"},
        {"mathematics", "$a$ a^b", "\\$a\\$ a\\^b"},
        {"a heading", "# a", "\\# a"},
        {"a list", "- a", "\\- a"},
        {"another list", "+ a", "\\+ a"},
        {"a numbered list", "12. a", "12\\. a"},
        {"a numbered list, closed", "1) a", "1\\) a"},
        {"a number inside", "It was 12. Then", "It was 12. Then"},
        {"a decimal number", "2.5", "2\\.5"},
        {"a rule", "---", "\\---"},
        {"a rule under a heading", "===", "\\==="},
        {"a quote", "> a", "\\> a"},
        {"a definition", ": a", "\\: a"},
        {"a title block", "% a", "\\% a"},
        {"code by indent", "    a", "a"},
        {"a line break", "a  \n  b  ", "a b"},
        {"a tab", "a\tb", "a b"},
        {"an escape", "\x1B[31m", "\\\\u\\{1B\\}\\[31m"},
        {"a telephone number", "*4141 (from a mobile)",
         "\\*4141 (from a mobile)"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(render_markdown({Paragraph{row.text}}, false) ==
              row.markdown + "\n");
    }
}

}  // namespace ajar
