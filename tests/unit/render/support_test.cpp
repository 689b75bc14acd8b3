#include <ajar/render/support.hpp>

#include <ajar/render/text.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "help_lines.hpp"

namespace ajar {

namespace {

const NamedCountry anywhere;
const NamedCountry united_kingdom{"GB", "United Kingdom"};

std::string block(const SupportLines& lines,
                  const NamedCountry& country,
                  AbusePart part = AbusePart::LeftOut)
{
    return render_text(support_block(lines, country, part), {});
}

std::string end(const NamedCountry& country,
                AbusePart part = AbusePart::LeftOut)
{
    return render_text(support_at_the_end(help_lines(), country, part), {});
}

constexpr char soon[] = R"(

If you want help soon, tell someone

  A doctor or a local health service can listen, and knows what help there
  is near you. Someone you trust can help you make the first call.

  Call a doctor the same day if you hardly eat or drink. Do the same after
  nights awake, with a mind that races. Do the same if you hear or see what
  others do not, or feel that strangers watch or follow you.

  In the weeks after a birth, call at once for any of these. No doctor
  today? A hospital or the emergency number can help.

  Words you could use: Things have been hard lately. Could we talk?
)";

constexpr char traces[] = R"(
  Calls and messages stay in the phone's list and on the bill. A phone that
  the other person cannot reach is safer.
)";

}  // namespace

TEST_CASE("support_block of a country")
{
    CHECK(block(help_lines(), united_kingdom) ==
          std::string(R"(If you or someone else is in danger now, call for help

  Emergency services, United Kingdom
    999
    112
    24/7

  If speech, sight or strength changes all at once, call the emergency
  number.

  If you can, ask someone you trust to stay with you. This program cannot
  call anyone for you.


If you want to talk to someone now, call or write

  If you are thinking about suicide or hurting yourself, you can talk to
  someone now.

  Samaritans, United Kingdom
    116 123
    By phone, 24/7

  Lifeline, United Kingdom
    0808 808 8000
    By phone, 09:00 to 24:00 daily

  For United Kingdom, no line to write to has been checked yet.

  Checked on 22 November 2026 or later. Lines can change.

  A line can be busy. If nobody answers, try again, or try another one. A
  busy line says nothing about you, or about how much you matter.

  ajar support COUNTRY shows the lines of another country.
)") + soon);
}

TEST_CASE("support_block without a country")
{
    CHECK(block(help_lines(), anywhere) ==
          std::string(R"(If you or someone else is in danger now, call for help

  Call your local emergency number (112 from many mobile phones).

  If speech, sight or strength changes all at once, call the emergency
  number.

  If you can, ask someone you trust to stay with you. This program cannot
  call anyone for you.


If you want to talk to someone now, call or write

  If you are thinking about suicide or hurting yourself, you can talk to
  someone now.

  These two directories may have a line near you:

  Find a Helpline
    find.org
    web, any time

  Befrienders
    befrienders.org
    web, any time

  Checked on 22 November 2026 or later. Lines can change.

  A line can be busy. If nobody answers, try again, or try another one. A
  busy line says nothing about you, or about how much you matter.

  ajar support COUNTRY shows the lines of your country. Put its name or its
  two letters in place of COUNTRY.
)") + soon);
}

TEST_CASE("support_block without a list still says what to do")
{
    const std::string text = block({}, anywhere, AbusePart::Shown);
    CHECK(text.contains("\n  Call your local emergency number.\n"));
    CHECK(text.contains("\n  ajar support COUNTRY shows the lines of"));
    CHECK(!text.contains("Checked on"));
    CHECK(!text.contains("directories may"));
}

TEST_CASE("those whom someone hurts have a part of their own, after danger")
{
    const std::string text =
        block(help_lines(), united_kingdom, AbusePart::Shown);
    CHECK(text.contains(std::string(R"(  call anyone for you.


If someone hurts or frightens you, talk to people who know this

  They listen, and they know about being hurt, threatened or controlled by
  someone close. They can tell you what help there is. You need not be sure
  that it counts.

  Domestic Abuse Helpline (England, women), United Kingdom
    0808 2000 247
    By phone, 24/7

  Live Fear Free (Wales, text), United Kingdom
    text 07860077333
    By message, 24/7
)") + traces + R"(

If you want to talk to someone now, call or write
)"));
    // What is not asked of the one who is feared, is said of somebody else.
    CHECK(text.ends_with(
        "  Words for someone you feel safe with: Things have been hard lately. "
        "Could\n    we talk?\n"));
    CHECK(!block(help_lines(), united_kingdom).contains("0808 2000 247"));
}

TEST_CASE("support_block says kindly what has not been checked yet")
{
    struct Row {
        std::string_view name;
        NamedCountry country;
        AbusePart part;
        std::vector<std::string> said;
        std::vector<std::string> not_said;
    };

    const std::vector<Row> rows = {
        {"no line at all",
         {"BG", "Bulgaria"},
         AbusePart::Shown,
         {"  For Bulgaria, no such line has been checked yet. The directories "
          "below may\n  list one, and a doctor may know who helps.\n",
          traces,
          "  For Bulgaria, no line here has been checked yet. These two "
          "directories may\n  have one:\n\n  Find a Helpline\n",
          "    112\n"},
         {"local emergency number", "They listen"}},
        {"not on the list",
         {"NG", "Nigeria"},
         AbusePart::Shown,
         {"  For Nigeria, no such line has been checked yet.",
          "  Call your local emergency number (112 from many mobile phones).\n",
          "  For Nigeria, no line here has been checked yet."},
         {"shows the lines of your country"}},
        {"no emergency number, no line to call",
         {"ID", "Indonesia"},
         AbusePart::LeftOut,
         {"  Call your local emergency number (112 from many mobile phones).\n",
          "    healing119.id\n    By web chat\n",
          "  For Indonesia, no line to call has been checked yet.\n",
          "  These two directories may have more lines:\n"},
         {"line to write to", "not stated"}},
        {"call and text are one service; the directories are another one",
         {"NZ", "New Zealand"},
         AbusePart::LeftOut,
         {"  Need to talk?, New Zealand\n    1737\n    text 1737\n"
          "    By phone and message, 24/7\n",
          "  Find a Helpline\n"},
         {"has been checked yet"}},
        {"no line for those who are hurt, where the others are enough",
         {"HK", "Hong Kong"},
         AbusePart::Shown,
         {"  For Hong Kong, no such line has been checked yet.",
          "  Find a Helpline\n"},
         {}},
        {"nor is it missed where nobody looks for it",
         {"HK", "Hong Kong"},
         AbusePart::LeftOut,
         {},
         {"no such line", "Find a Helpline"}},
        {"anywhere",
         anywhere,
         AbusePart::Shown,
         {"  Many countries have lines for this. ajar support COUNTRY shows "
          "those of\n  yours. The directories below may list some, too.\n"},
         {"no such line"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const std::string text = block(help_lines(), row.country, row.part);
        for (const std::string& words : row.said) {
            CAPTURE(words);
            CHECK(text.contains(words));
        }
        for (const std::string& words : row.not_said) {
            CAPTURE(words);
            CHECK(!text.contains(words));
        }
    }
}

TEST_CASE("the date below the lines is the oldest of those that are shown")
{
    SupportLines lines = help_lines();
    for (SupportLine& line : lines) {
        line.checked = line.kind == "abuse" ? "2026-01-02" : "2026-03-04";
    }
    CHECK(block(lines, united_kingdom).contains("Checked on 4 March 2026 or"));
    CHECK(block(lines, united_kingdom, AbusePart::Shown)
              .contains("Checked on 2 January 2026 or"));
}

TEST_CASE("the end of a result: danger, one line, how to see more")
{
    CHECK(end(united_kingdom) == R"(  In danger now, United Kingdom
    999
    112

  Someone to talk to now: Samaritans, United Kingdom
    116 123
    By phone, 24/7

  ajar support shows more. A busy line says nothing about you.
)");
    CHECK(end(united_kingdom, AbusePart::Shown) ==
          R"(  In danger now, United Kingdom
    999
    112

  If someone hurts or frightens you: Domestic Abuse Helpline (England,
    women), United Kingdom
    0808 2000 247
    By phone, 24/7

  ajar support shows more. A busy line says nothing about you.
)");
    const std::string unknown =
        R"(  In danger now: your local emergency number (112 from many mobile phones).

  Someone to talk to now: Find a Helpline
    find.org
    web, any time

  ajar support COUNTRY shows the lines of your country. A busy line says
  nothing about you.
)";
    CHECK(end(anywhere) == unknown);
    CHECK(end(anywhere, AbusePart::Shown) == unknown);
    CHECK(end({"BG", "Bulgaria"}, AbusePart::Shown)
              .contains("  Someone to talk to now: Find a Helpline\n"));
    CHECK(
        render_text(support_at_the_end({}, anywhere, AbusePart::LeftOut), {}) ==
        "  In danger now: your local emergency number.\n\n"
        "  ajar support COUNTRY shows the lines of your country. A busy line "
        "says\n  nothing about you.\n");
}

}  // namespace ajar
