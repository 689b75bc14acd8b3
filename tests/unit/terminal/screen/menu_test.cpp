#include <ajar/terminal/screen/menu.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "terminal/dialogues.hpp"
#include "terminal/keys.hpp"

namespace ajar {

namespace {

const MenuPages pages{.support = support_page, .help = "HELP\n"};

MenuLists lists()
{
    const auto row = [](const std::string& id, Audience audience) {
        CatalogRow made;
        made.id = id;
        made.title = "About " + id;
        made.summary = "What it is about";
        made.audience = audience;
        made.length = "4 questions";
        return made;
    };
    return {.rows = {row("begin", Audience::Self), row("mine", Audience::Self),
                     row("theirs", Audience::Supporter)},
            .place_to_begin = "begin",
            .drafts = {row("mine", Audience::Self)}};
}

struct Visit {
    std::string seen;
    std::string end;
};

Visit visit(const std::string& keys, const WindowSize& size = {60, 20})
{
    const MenuLists all = lists();
    ScreenMenu menu(all, pages);
    static_cast<void>(menu.frame(size));
    bool is_over = false;
    for (const Key& key : keys_of(keys)) {
        is_over = is_over || menu.press(key);
        static_cast<void>(menu.frame(size));
    }
    const auto& choice = menu.choice();
    return {text_of(menu.frame(size)),
            !is_over             ? "goes on"
            : menu.wants_lines() ? "lines"
            : !choice            ? "left"
                      : (choice->goes_on ? "on with " : "") + choice->id};
}

}  // namespace

TEST_CASE("the first page of the menu, as it is drawn")
{
    CHECK(visit("2").seen ==
          R"(Screen reader? Press P, or start with --plain.
ajar. A quiet look at how it has been going with people
close to you.
It is private and offline, and it is no diagnosis.

What is this about?

    1  About me
 >  2  About someone I care for
    3  Someone to talk to now
    4  What else ajar can do
    5  Go on where you stopped: About mine

A number marks   Enter go on   ? help and support   q leave
)");
}

TEST_CASE("the list of questionnaires, as it is drawn")
{
    CHECK(visit("1{Enter}").seen ==
          R"(Which one would you like?

    1  About begin (4 questions)
       A good place to begin. What it is about
    2  About mine (4 questions)
       What it is about

A number marks   Enter go on   b back   ? help and support
q leave
)");
}

TEST_CASE("a low window has more questionnaires and less about each")
{
    CHECK(visit("1{Enter}2", {60, 15}).seen ==
          R"(Which one would you like?

    1  About begin (4 questions)
       A good place to begin.
 >  2  About mine (4 questions)

A number marks   Enter go on   b back   ? help and support
q leave
)");
}

TEST_CASE("where keys lead in the menu")
{
    struct Case {
        std::string name;
        std::string keys;
        std::string end;
        std::string seen;
    };

    const std::vector<Case> cases = {
        {"Enter alone chooses nothing", "{Enter}", "goes on",
         "Nothing is marked yet."},
        {"a questionnaire", "1{Enter}2{Enter}", "mine", ""},
        {"Ctrl-J is Enter", "1{Line}2{Line}", "mine", ""},
        {"by arrows", "{Down}{Enter}{Down}{Down}{Up}{Enter}", "begin", ""},
        {"for supporters", "2{Enter}1{Enter}", "theirs", ""},
        {"Enter alone in the list", "1{Enter}{Enter}", "goes on",
         "Nothing is marked yet."},
        {"back", "1{Enter}b", "goes on", "What is this about?"},
        {"back by Backspace", "1{Enter}{Back}2{Enter}1{Enter}", "theirs", ""},
        {"b on the first page", "b", "goes on", "A number marks a line"},
        {"a draft", "5{Enter}", "on with mine", ""},
        {"leaving", "q", "left", ""},
        {"leaving the list", "1{Enter}q", "left", ""},
        {"Ctrl-D", "{D}", "left", ""},
        {"lines", "1{Enter}P", "lines", ""},
        {"support", "3{Enter}", "goes on", "Someone to talk to now: 112."},
        {"support by its key", "?", "goes on", "Someone to talk to now: 112."},
        {"and back to the list", "1{Enter}{Help}{Enter}", "goes on",
         "Which one"},
        {"a country is typed", "?cPq", "goes on", "  Pq"},
        {"help", "4{Enter}", "goes on", "HELP"},
        {"and back", "4{Enter}{Esc}", "goes on", "What is this about?"},
        {"leaving from help", "4{Enter}q", "left", ""},
        {"a number that is not there", "9", "goes on", "A number marks a line"},
    };
    for (const Case& row : cases) {
        CAPTURE(row.name);
        const Visit found = visit(row.keys);
        CAPTURE(found.seen);
        CHECK(found.end == row.end);
        CHECK(found.seen.find(row.seen) != std::string::npos);
    }
}

TEST_CASE("nothing is chosen in a window that is too small")
{
    const WindowSize tiny{23, 9};
    CHECK(visit("1{Enter}1{Enter}", tiny).end == "goes on");
    CHECK(visit("P", tiny).end == "lines");
}

}  // namespace ajar
