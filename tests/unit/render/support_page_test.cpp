#include <ajar/render/support.hpp>
#include <ajar/render/text.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "help_lines.hpp"

namespace ajar {

namespace {

std::string page(std::string_view word)
{
    return render_text(support_for(help_lines(), word), {});
}

std::string whole_block(const NamedCountry& country)
{
    return render_text(support_block(help_lines(), country, AbusePart::Shown),
                       {});
}

}  // namespace

TEST_CASE("support_for shows all parts, and says what it took the word for")
{
    struct Row {
        std::string_view name;
        std::string word;
        std::string lead;
        NamedCountry country;
    };

    const std::string all =
        "\n  ajar support --all shows every country on the list.\n\n\n";
    const std::vector<Row> rows = {
        {"nothing asked", "", "", {}},
        {"a country", "uk", "", {"GB", "United Kingdom"}},
        {"a misspelt one",
         "Bulgeria",
         "Bulgaria (you typed Bulgeria)\n\n\n",
         {"BG", "Bulgaria"}},
        {"one that is not listed",
         "nigeria",
         "  Nigeria is not on this list yet. What follows is there for you in "
         "any\n  country.\n" +
             all,
         {"NG", "Nigeria"}},
        {"one near to one that is not listed",
         "Nigerja",
         "  This list has no country called \"Nigerja\". Perhaps you mean "
         "Nigeria.\n" +
             all,
         {}},
        {"one near to two",
         "Malt",
         "  This list has no country called \"Malt\". These names are close to "
         "it: Mali\n  and Malta.\n" +
             all,
         {}},
        {"no country",
         "Atlantis",
         "  This list has no country called \"Atlantis\".\n" + all,
         {}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(page(row.word) == row.lead + whole_block(row.country));
    }
}

TEST_CASE("support_for_all lists countries by name, and what each line is for")
{
    const std::string text = render_text(support_for_all(help_lines()), {});
    CHECK(text.starts_with(whole_block({})));
    CHECK(text.ends_with(R"(

Numbers by country

Bulgaria

  Emergency services, Bulgaria
    112
    24/7

Hong Kong

  Emergency services, Hong Kong
    999
    24/7

  Someone to talk to:

  Hotline, Hong Kong
    18111
    By phone, 24/7

  Samaritans, Hong Kong
    2896 0000
    By phone, 24/7

Indonesia

  Someone to talk to:

  Healing119, Indonesia
    healing119.id
    By web chat

New Zealand

  Emergency services, New Zealand
    111
    24/7

  Someone to talk to:

  Need to talk?, New Zealand
    1737
    text 1737
    By phone and message, 24/7

United Kingdom

  Emergency services, United Kingdom
    999
    112
    24/7

  If someone hurts or frightens you:

  Domestic Abuse Helpline (England, women), United Kingdom
    0808 2000 247
    By phone, 24/7

  Live Fear Free (Wales, text), United Kingdom
    text 07860077333
    By message, 24/7

  Someone to talk to:

  Samaritans, United Kingdom
    116 123
    By phone, 24/7

  Lifeline, United Kingdom
    0808 808 8000
    By phone, 09:00 to 24:00 daily

  Checked on 22 November 2026 or later. Lines can change.
)"));
}

}  // namespace ajar
