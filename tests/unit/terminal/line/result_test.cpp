#include <ajar/terminal/line/result.hpp>

#include <ajar/terminal/talk/result.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "terminal/dialogues.hpp"

namespace ajar {

namespace {

const std::string long_text(900, 'x');

Report sample()
{
    return {Heading{1, "Title"},          Paragraph{"What this is."},
            Heading{2, "What stood out"}, Paragraph{"In no order."},
            Heading{3, "Tired"},          Paragraph{"Why."},
            Heading{3, "Afraid"},         Labelled{"To say", "Stay."},
            Heading{2, "Sources"},        Points{{"One", "Two"}},
            Heading{2, "Limits"},         Paragraph{"Some."},
            Heading{2, "Help"},           Paragraph{long_text},
            Heading{2, "Before you go"},  Paragraph{"Thank you."}};
}

// The headings of each part.
std::string headings(const std::vector<Report>& parts)
{
    std::string text;
    for (const Report& part : parts) {
        text += text.empty() ? "" : " | ";
        for (const Block& block : part) {
            if (const auto* heading = std::get_if<Heading>(&block)) {
                text += heading->text + ".";
            }
        }
    }
    return text;
}

struct Shown {
    std::string transcript;
    std::vector<std::string> saved;
    std::size_t lines_left;
    ResultEnd end;
};

// A copy that is saved is kept.
Shown show(const std::vector<std::string>& lines, std::string notice = {})
{
    Shown shown;
    ResultDoors doors;
    doors.compose = [](bool shows_all) {
        return Report{Heading{1, shows_all ? "All" : "Title"},
                      Heading{3, "Tired"}, Heading{3, "Afraid"}};
    };
    doors.worked_out = [] {
        return Report{Paragraph{"2 of 4."}};
    };
    doors.save = [&](const std::string& path, bool) {
        shown.saved.push_back(path);
        return "Saved in " + path + ".";
    };
    doors.leaving = [&] {
        return std::string_view(shown.saved.empty() ? "Leave? All is lost."
                                                    : "");
    };
    doors.support = support_page;
    doors.notice = std::move(notice);
    FakeConsole console(lines, true);
    shown.end = show_result(doors, console);
    shown.transcript = console.transcript();
    shown.lines_left = console.lines_left();
    return shown;
}

}  // namespace

TEST_CASE("a report falls into parts that are read at once")
{
    const std::vector<Report> parts = parts_of(sample());
    CHECK(headings(parts) == "Title.What stood out.Tired. | Afraid. | "
                             "Sources.Limits. | Help. | Before you go.");
    Report joined;
    for (const Report& part : parts) {
        joined.insert(joined.end(), part.begin(), part.end());
    }
    CHECK(joined.size() == sample().size());
}

TEST_CASE("the result, part by part")
{
    CHECK(show({"", "", ""}).transcript == R"(
Part 1 of 2.

Title.

Tired.

b goes back a part, a shows everything in full, h shows how it was worked
out, w saves a copy, ? shows support, q ends.
Enter for the next part: 

Part 2 of 2.

Afraid.

Enter to end: 
Leave? All is lost.
Enter to leave: 
)");
}

TEST_CASE("what the keys of the result do")
{
    struct Row {
        std::string name;
        std::vector<std::string> lines;
        std::string seen;
        std::size_t lines_left = 0;
    };

    const std::vector<Row> rows = {
        {"back", {"", "b", "", ""}, "Enter to end: b\n\nPart 1 of 2.\n"},
        {"back from the first", {"b", "q"}, "next part: b\n\nPart 1 of 2.\n"},
        {"everything", {"A", "q"}, "next part: A\n\nPart 1 of 2.\n\nAll.\n"},
        {"worked out", {"h", "q"}, "next part: h\n\n  2 of 4.\n"},
        {"support", {"?", "q"}, "next part: ?\n\nSomeone to talk to now"},
        {"saved",
         {"w", "my result.txt", "q"},
         "nothing: my result.txt\nSaved in my result.txt.\n"},
        {"not saved", {"w", "", "q"}, "Nothing was saved.\n"},
        {"a wrong line", {"17", "q"}, "part: 17\nb goes back a part"},
        {"a second one",
         {"17", "s", "q"},
         "part: s\nPress Enter to read on, or q to end.\n"},
        {"stop",
         {"q", "", "left"},
         "part: q\nLeave? All is lost.\nEnter to",
         1},
        {"leave", {"X", "left"}, "next part: X\n", 1},
        {"end of input", {""}, "Enter to end: \n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Shown shown = show(row.lines);
        CAPTURE(shown.transcript);
        CHECK(shown.transcript.find(row.seen) != std::string::npos);
        CHECK(shown.lines_left == row.lines_left);
    }
    CHECK(show({"w", "my result.txt", "q"}).saved ==
          std::vector<std::string>{"my result.txt"});
}

TEST_CASE("how the result is left")
{
    struct Row {
        std::string name;
        std::vector<std::string> lines;
        ResultEnd end;
        std::size_t lines_left = 0;
    };

    const std::vector<Row> rows = {
        {"q, and Enter", {"q", "", "left"}, ResultEnd::Done, 1},
        {"behind the last part", {"", "", "", "left"}, ResultEnd::Done, 1},
        {"q twice is a slip", {"q", "q"}, ResultEnd::BrokenOff},
        {"another line goes back", {"q", "b", ""}, ResultEnd::BrokenOff},
        {"so does one that fits nothing", {"q", "17"}, ResultEnd::BrokenOff},
        {"support, and back", {"q", "?", ""}, ResultEnd::BrokenOff},
        {"asked again later", {"q", "h", "q", ""}, ResultEnd::Done},
        {"a copy is kept", {"w", "mine", "q", "left"}, ResultEnd::Done, 1},
        {"kept when asked",
         {"q", "w", "mine", "q", "left"},
         ResultEnd::Done,
         1},
        {"kept, to the end", {"w", "mine", "", "", "left"}, ResultEnd::Done, 1},
        {"end of input", {}, ResultEnd::BrokenOff},
        {"end of input when asked", {"q"}, ResultEnd::BrokenOff},
        {"x", {"x", "left"}, ResultEnd::AtOnce, 1},
        {"x when asked", {"q", "x", "left"}, ResultEnd::AtOnce, 1},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Shown shown = show(row.lines);
        CAPTURE(shown.transcript);
        CHECK(shown.end == row.end);
        CHECK(shown.lines_left == row.lines_left);
    }
}

TEST_CASE("what went wrong is said before the result")
{
    CHECK(show({}, "It is not saved.")
              .transcript.starts_with("It is not saved.\n\nPart 1 of 2.\n"));
}

}  // namespace ajar
