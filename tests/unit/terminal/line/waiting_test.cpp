#include <ajar/terminal/line/waiting.hpp>

#include <ajar/terminal/screen/support.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "terminal/fake_console.hpp"

namespace ajar {

TEST_CASE("a line that asks for a country notes it, and asks for help")
{
    struct Case {
        std::string name;
        std::string typed;
        HelpWords words;
        std::string heard;
        std::string country;
    };

    const std::vector<Case> cases = {
        {"a country", "? ireland", HelpWords::Usual, "?", "ireland"},
        {"two words, blanks around", "?   new zealand  ", HelpWords::Usual, "?",
         "new zealand"},
        {"by the word", "help fr", HelpWords::Usual, "help", "fr"},
        {"help alone", "?", HelpWords::Usual, "?", ""},
        {"help and blanks", "?  ", HelpWords::Usual, "?  ", ""},
        {"no blank between", "?ireland", HelpWords::Usual, "?ireland", ""},
        {"another word", "helpful people", HelpWords::Usual, "helpful people",
         ""},
        {"in a text", "/? ireland", HelpWords::InText, "/?", "ireland"},
        {"words of a text", "? ireland", HelpWords::InText, "? ireland", ""},
        {"words of a text that look alike", "help ireland", HelpWords::InText,
         "help ireland", ""},
    };
    for (const Case& row : cases) {
        CAPTURE(row.name);
        FakeConsole console({row.typed}, true);
        Voice voice(console);
        std::string country;
        CHECK(hear_or_country(voice, "> ", row.words, country) == row.heard);
        CHECK(country == row.country);
    }
}

TEST_CASE("the end of input asks for nothing")
{
    FakeConsole console({}, true);
    Voice voice(console);
    std::string country = "ireland";
    CHECK(hear_or_country(voice, "> ", HelpWords::Usual, country) ==
          std::nullopt);
    CHECK(country == "ireland");
}

TEST_CASE("a country is typed on the help page")
{
    struct Case {
        std::string name;
        std::vector<Key> keys;
        bool is_asking;
        std::string country;
    };

    const Key c = Character{"c"};
    const Key f = Character{"f"};
    const std::vector<Case> cases = {
        {"asked for", {c}, true, "de"},
        {"letters are letters there", {c, c, f}, true, "de"},
        {"typed", {c, c, f, Special::Enter}, false, "cf"},
        {"nothing typed keeps the one before",
         {c, Special::Enter},
         false,
         "de"},
        {"given up", {c, f, Special::Escape}, false, "de"},
        {"other keys are not for it", {f}, false, "de"},
    };
    for (const Case& row : cases) {
        CAPTURE(row.name);
        SupportState state;
        state.country = "de";
        for (const Key& key : row.keys) {
            state = pressed_in_support(state, key).value_or(state);
        }
        CHECK(state.is_asking == row.is_asking);
        CHECK(state.country == row.country);
    }
    CHECK_FALSE(pressed_in_support({}, Special::Enter).has_value());
}

}  // namespace ajar
