#include <ajar/terminal/device/frame.hpp>

#include <ajar/text/layout.hpp>

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "terminal/screen_emulator.hpp"

namespace ajar {

namespace {

constexpr std::size_t screen_rows = 6;
constexpr std::size_t screen_columns = 20;

Frame frame_of(std::vector<std::string> texts,
               std::size_t row = 0,
               std::size_t column = 0)
{
    Frame frame{{}, row, column};
    for (std::string& text : texts) {
        frame.rows.push_back({std::move(text), Weight::Plain});
    }
    return frame;
}

std::size_t printed(const std::string& bytes)
{
    ScreenEmulator screen(40, 80);
    screen.apply(bytes);
    CHECK(screen.unknown() == 0);
    return screen.printed();
}

// Characters of all kinds, likely ones more often.
std::string random_text(std::mt19937& random, std::size_t columns)
{
    constexpr std::string_view likely[] = {"a", "b", " ", "  ", ">", "\u00E9"};
    constexpr std::string_view rare[] = {
        "e\u0301",
        "\u4E2D",
        "\u2019",
        "\U0001F600",
        "\u2764\uFE0F",
        "\u0301",
        "\u03B1",
        "\u0416",
        "\u1161",
        "\u00D7",
        "\u1112\u1161\u11AB",
        "\U0001F1EC\U0001F1E7",
        "\U0001F468\u200D\U0001F469\u200D\U0001F467"};
    const bool is_plain = random() % 2 == 0;
    std::string text;
    for (std::size_t length = random() % 30; length > 0; --length) {
        const bool is_rare = !is_plain && random() % 4 == 0;
        std::string next = text;
        next += is_rare ? rare[random() % std::size(rare)]
                        : likely[random() % std::size(likely)];
        if (display_width(next) > columns) {
            break;
        }
        text = std::move(next);
    }
    return text;
}

Row random_row(std::mt19937& random)
{
    return {random_text(random, screen_columns),
            random() % 4 == 0 ? Weight::Bold : Weight::Plain};
}

Frame random_frame(std::mt19937& random)
{
    Frame frame{{}, random() % screen_rows, random() % screen_columns};
    for (std::size_t rows = random() % (screen_rows + 1); rows > 0; --rows) {
        frame.rows.push_back(random_row(random));
    }
    return frame;
}

// A change as a key makes it: in a row or two.
Frame changed(Frame frame, std::mt19937& random)
{
    for (Row& row : frame.rows) {
        if (random() % 3 == 0) {
            std::string text = row.text.substr(0, row.text.find(' '));
            text += random_text(random, screen_columns - display_width(text));
            row.text = std::move(text);
        }
    }
    frame.cursor_row = random() % screen_rows;
    frame.cursor_column = random() % screen_columns;
    return frame;
}

void check_change(const Frame& before, const Frame& after)
{
    ScreenEmulator changed_screen(screen_rows, screen_columns);
    changed_screen.apply(paint(before));
    changed_screen.apply(repaint(before, after));
    ScreenEmulator painted(screen_rows, screen_columns);
    painted.apply(paint(after));
    REQUIRE(changed_screen.cells() == painted.cells());
    REQUIRE(changed_screen.row() == painted.row());
    REQUIRE(changed_screen.column() == painted.column());
    REQUIRE(changed_screen.unknown() == 0);
    REQUIRE(painted.unknown() == 0);
}

}  // namespace

TEST_CASE("paint draws a frame whatever was there")
{
    CHECK(
        paint({{{"Question 6", Weight::Bold}, {}, {"> 1  Never", {}}}, 2, 5}) ==
        "\x1B[0m\x1B[H\x1B[J"
        "\x1B[1;1H\x1B[1mQuestion 6\x1B[0m"
        "\x1B[3;1H> 1  Never"
        "\x1B[3;6H\x1B[?25h");
    CHECK(paint({}) == "\x1B[0m\x1B[H\x1B[J\x1B[1;1H\x1B[?25h");
}

TEST_CASE("repaint sends what changed")
{
    struct Case {
        std::string_view name;
        Frame before;
        Frame after;
        std::string bytes;
    };

    const std::vector<Case> rows = {
        {"nothing", frame_of({"a"}), frame_of({"a"}), ""},
        {"the cursor", frame_of({"a"}), frame_of({"a"}, 3, 4), "\x1B[4;5H"},
        {"a typed letter", frame_of({"ab"}, 0, 2), frame_of({"abc"}, 0, 3),
         "\x1B[1;3Hc\x1B[1;4H"},
        {"an erased letter", frame_of({"abc"}, 0, 3), frame_of({"ab"}, 0, 2),
         "\x1B[1;3H\x1B[K\x1B[1;3H"},
        {"a letter in the middle", frame_of({"abc"}), frame_of({"axc"}),
         "\x1B[1;2Hx\x1B[1;1H"},
        {"two near places", frame_of({"a12345b"}), frame_of({"x12345y"}),
         "\x1B[1;1Hx12345y\x1B[1;1H"},
        {"two places", frame_of({"a123456b"}), frame_of({"x123456y"}),
         "\x1B[1;1Hx\x1B[1;8Hy\x1B[1;1H"},
        {"blanks at the end do not show", frame_of({"ab   "}), frame_of({"ab"}),
         "\x1B[1;1H"},
        {"a new row", frame_of({"a"}), frame_of({"a", "b"}),
         "\x1B[2;1Hb\x1B[1;1H"},
        {"a row less", frame_of({"a", "b"}), frame_of({"a"}),
         "\x1B[2;1H\x1B[K\x1B[1;1H"},
        {"weight alone",
         {{{"ab", Weight::Plain}}},
         {{{"ab", Weight::Bold}}},
         "\x1B[1;1H\x1B[1mab\x1B[0m\x1B[1;1H"},
        {"letters of our scripts", frame_of({"\u00E9\u0416\u03B1x"}),
         frame_of({"\u00E9\u0416\u03B1y"}), "\x1B[1;4Hy\x1B[1;1H"},
        {"before a character of another kind", frame_of({"  don\u2019t"}),
         frame_of({"> don\u2019t"}), "\x1B[1;1H>\x1B[1;1H"},
        {"behind one, from it on", frame_of({"  don\u2019t x"}),
         frame_of({"  don\u2019t y"}), "\x1B[1;6H\x1B[K\u2019t y\x1B[1;1H"},
        {"one goes", frame_of({"ab\u4E2D"}), frame_of({"abcd"}),
         "\x1B[1;3H\x1B[Kcd\x1B[1;1H"},
        {"one goes and nothing comes", frame_of({"ab\u4E2D"}), frame_of({"a"}),
         "\x1B[1;2H\x1B[K\x1B[1;1H"},
        {"the cursor behind one, by what stands before it",
         frame_of({"don\u2019t"}, 0, 5), frame_of({"don\u2019t"}, 0, 4),
         "\x1B[1;4H\u2019"},
        {"behind a flag and a blank", frame_of({"\U0001F1EC\U0001F1E7 "}, 0, 4),
         frame_of({"\U0001F1EC\U0001F1E7 "}, 0, 5),
         "\x1B[1;1H\U0001F1EC\U0001F1E7 "},
        {"a sign is no letter", frame_of({"2\u00D73"}), frame_of({"2\u00D74"}),
         "\x1B[1;2H\x1B[K\u00D74\x1B[1;1H"},
    };
    for (const Case& row : rows) {
        CAPTURE(row.name);
        CHECK(repaint(row.before, row.after) == row.bytes);
    }
}

TEST_CASE("an arrow key sends at most 40 characters, a typed letter one")
{
    const auto options = [](std::size_t chosen) {
        const std::vector<std::string> words = {"Never", "Rarely", "Sometimes",
                                                "Often", "Almost always"};
        Frame frame = frame_of({"How often were you too tired?", ""});
        for (std::size_t i = 0; i < words.size(); ++i) {
            std::string text = i == chosen ? " >  " : "    ";
            text += std::to_string(i + 1) + "  " + words[i];
            text += i == chosen ? "   (your answer)" : "";
            frame.rows.push_back({text, Weight::Plain});
        }
        frame.cursor_row = chosen + 2;
        frame.cursor_column = 1;
        return frame;
    };
    for (std::size_t i = 0; i + 1 < 5; ++i) {
        CAPTURE(i);
        CHECK(printed(repaint(options(i), options(i + 1))) <= 40);
        CHECK(printed(repaint(options(i + 1), options(i))) <= 40);
    }
    CHECK(printed(repaint(options(1), options(2))) == 15);
    const std::string words = "  a walk after work";
    for (std::size_t length = 3; length < words.size(); ++length) {
        const Frame before =
            frame_of({"?", words.substr(0, length)}, 1, length);
        const Frame after =
            frame_of({"?", words.substr(0, length + 1)}, 1, length + 1);
        CHECK(printed(repaint(before, after)) ==
              (words[length] == ' ' ? 0 : 1));
    }
}

TEST_CASE("a repainted screen looks like a painted one")
{
    std::mt19937 random(7);  // a fixed seed
    for (int round = 0; round < 4000; ++round) {
        CAPTURE(round);
        const Frame before = random_frame(random);
        check_change(before, random_frame(random));
        check_change(before, changed(before, random));
    }
}

}  // namespace ajar
