#include <ajar/render/support.hpp>

#include <ajar/render/text.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace ajar {

namespace {

SupportLine line(std::string code,
                 std::string country,
                 std::string kind,
                 std::string name,
                 std::string contact,
                 std::string hours = "24/7")
{
    return {std::move(code), std::move(country), std::move(kind),
            std::move(name), std::move(contact), std::move(hours),
            "2026-11-22"};
}

SupportLines lines()
{
    const std::string emergency = "emergency";
    const std::string services = "Emergency services";
    return {
        line("GB", "United Kingdom", emergency, services, "999 or 112"),
        line("GB", "United Kingdom", "suicide", "Samaritans", "116 123"),
        line("GB", "United Kingdom", "suicide", "Lifeline", "0808 808 8000",
             "09:00 to 24:00 daily"),
        line("BG", "Bulgaria", emergency, services, "112"),
        line("ID", "Indonesia", "support-chat", "Healing119", "healing119.id",
             "not stated"),
        line("NZ", "New Zealand", emergency, services, "111"),
        line("NZ", "New Zealand", "suicide", "Need to talk?", "1737"),
        line("NZ", "New Zealand", "text", "Need to talk?", "text 1737"),
        line("ZZ", "International", emergency, "GSM emergency number", "112"),
        line("ZZ", "International", "suicide", "Find a Helpline", "find.org",
             "web, any time"),
    };
}

std::string page(const Report& report) { return render_text(report, {}); }

constexpr char soon[] = R"(

If you want help soon, tell someone

  A doctor or a local health service can listen, and knows what help there
  is near you. Someone you trust can help you make the first call.

  Words you could use: Things have been hard lately. Could we talk?
)";

}  // namespace

TEST_CASE("support_block of a country")
{
    CHECK(page(support_block(lines(), "GB")) ==
          std::string(R"(If you or someone else is in danger now, call for help

  Emergency services, United Kingdom
    999
    112
    24/7; checked on 22 November 2026, may have changed since

  If you can, ask someone to stay with you. This program cannot call anyone
  for you.


If you want to talk to someone now, call or write

  If you are thinking about suicide or hurting yourself, you can talk to
  someone now.

  Samaritans, United Kingdom
    116 123
    By phone, 24/7; checked on 22 November 2026, may have changed since

  Lifeline, United Kingdom
    0808 808 8000
    By phone, 09:00 to 24:00 daily; checked on 22 November 2026, may have
    changed since

  United Kingdom: this list has no text or chat line.

  A line can be busy. If nobody answers, try again, or try another one. A
  busy line says nothing about you, or about how much you matter.

  For another country, type: ajar support COUNTRY.
)") + soon);
}

TEST_CASE("support_block without a country")
{
    const std::string international_page =
        std::string(R"(If you or someone else is in danger now, call for help

  Call your local emergency number.

  GSM emergency number
    112
    24/7; checked on 22 November 2026, may have changed since

  In many countries this number reaches emergency services from a mobile
  phone.

  If you can, ask someone to stay with you. This program cannot call anyone
  for you.


If you want to talk to someone now, call or write

  If you are thinking about suicide or hurting yourself, you can talk to
  someone now.

  These directories list lines in many countries.

  Find a Helpline
    find.org
    web, any time; checked on 22 November 2026, may have changed since

  A line can be busy. If nobody answers, try again, or try another one. A
  busy line says nothing about you, or about how much you matter.

  For the lines of your country, type: ajar support COUNTRY. Put its name or
  its two letters in place of COUNTRY.
)") + soon;
    CHECK(page(support_block(lines(), "")) == international_page);
    CHECK(page(support_block(lines(), "ZZ")) == international_page);
    CHECK(page(support_block(lines(), "XX")) == international_page);
}

TEST_CASE("support_block without a list still says what to do")
{
    CHECK(page(support_block({}, "GB")) ==
          std::string(R"(If you or someone else is in danger now, call for help

  Call your local emergency number.

  If you can, ask someone to stay with you. This program cannot call anyone
  for you.


If you want to talk to someone now, call or write

  If you are thinking about suicide or hurting yourself, you can talk to
  someone now.

  A line can be busy. If nobody answers, try again, or try another one. A
  busy line says nothing about you, or about how much you matter.

  For the lines of your country, type: ajar support COUNTRY. Put its name or
  its two letters in place of COUNTRY.
)") + soon);
}

TEST_CASE("support_block says plainly what the list lacks")
{
    struct Row {
        std::string_view name;
        std::string code;
        std::vector<std::string> said;
        std::vector<std::string> not_said;
    };

    const std::vector<Row> rows = {
        {"no line at all",
         "BG",
         {"  Bulgaria: this list has no line to call, text or chat with.\n",
          "  Find a Helpline\n"},
         {"emergency number."}},
        {"no emergency number, no line to call",
         "ID",
         {"  Indonesia: this list has no emergency number.\n",
          "  Call your local emergency number.\n",
          "  GSM emergency number\n    112\n",
          "    By web chat, hours not stated; checked on 22 November 2026, may "
          "have\n    changed since\n",
          "  Indonesia: this list has no line to call.\n"},
         {"text or chat"}},
        {"call and text are one service; the directories are another one",
         "NZ",
         {"  Need to talk?, New Zealand\n    1737\n    text 1737\n"
          "    By phone and text, 24/7; checked on",
          "  Find a Helpline\n"},
         {"this list has no"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const std::string text = page(support_block(lines(), row.code));
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

TEST_CASE("support_for_unknown_country says so, then helps all the same")
{
    const std::string text =
        page(support_for_unknown_country(lines(), "Bulgeria"));
    CHECK(
        text ==
        R"(  This list has no country called "Bulgeria". Perhaps you mean Bulgaria.

  To see every country on the list, type: ajar support --all.


)" + page(support_block(lines(), "")));
    CHECK(page(support_for_unknown_country(lines(), "Atlantis"))
              .starts_with(
                  "  This list has no country called \"Atlantis\".\n\n"));
}

TEST_CASE("support_for_all lists countries by name")
{
    const std::string text = page(support_for_all(lines()));
    CHECK(text.starts_with(page(support_block(lines(), ""))));
    CHECK(text.ends_with(R"(

Numbers by country

Bulgaria

  Emergency services, Bulgaria
    112
    24/7; checked on 22 November 2026, may have changed since

Indonesia

  Healing119, Indonesia
    healing119.id
    By web chat, hours not stated; checked on 22 November 2026, may have
    changed since

New Zealand

  Emergency services, New Zealand
    111
    24/7; checked on 22 November 2026, may have changed since

  Need to talk?, New Zealand
    1737
    text 1737
    By phone and text, 24/7; checked on 22 November 2026, may have changed
    since

United Kingdom

  Emergency services, United Kingdom
    999
    112
    24/7; checked on 22 November 2026, may have changed since

  Samaritans, United Kingdom
    116 123
    By phone, 24/7; checked on 22 November 2026, may have changed since

  Lifeline, United Kingdom
    0808 808 8000
    By phone, 09:00 to 24:00 daily; checked on 22 November 2026, may have
    changed since
)"));
}

}  // namespace ajar
