#include <ajar/terminal/line_mode.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "dialogues.hpp"

namespace ajar {

namespace {

// A place for drafts that fails when it is told to.
struct FakePlace {
    std::vector<std::string> begins = {};  // what each attempt says
    std::vector<std::string> keeps = {};
    std::size_t begun = 0;
    std::vector<std::size_t> kept = {};  // how many answers, each time

    DraftDoors draft_doors()
    {
        return {[this] {
                    const std::size_t now = begun++;
                    return now < begins.size() ? begins[now] : std::string();
                },
                [this](const SavedInterview& state) {
                    std::size_t answers = 0;
                    for (const auto& answer : state.answers) {
                        answers += answer ? 1U : 0U;
                    }
                    const std::size_t now = kept.size();
                    kept.push_back(answers);
                    return now < keeps.size() ? keeps[now] : std::string();
                }};
    }
};

std::string talk(FakePlace& place,
                 const std::vector<std::string>& lines,
                 bool is_interactive = true)
{
    FakeConsole console(lines, is_interactive);
    const Questionnaire questionnaire = short_one();
    static_cast<void>(
        converse({questionnaire, support_page, place.draft_doors()}, console));
    return console.transcript().substr(console.transcript().find(
        is_interactive ? "Enter to begin" : "Question 1"));
}

bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("whether to keep a draft is asked once, before the first question")
{
    FakePlace place;
    const std::string seen = talk(place, {"", "", "1", "3", "q"});
    CHECK(seen.starts_with(
        R"(Enter to begin: 

Would you like to be able to stop and go on later? A private draft on this
computer can keep your answers. It is erased when you are done with the
result, and ajar forget erases it earlier.
1. Keep a private draft.
2. Keep nothing.
1 to 2: 
A number from 1 to 2 fits here, or q to leave.
1 to 2: 1

Question 1 of about 5.
)"));
    CHECK(place.begun == 1);
    CHECK(place.kept == std::vector<std::size_t>{1});
}

TEST_CASE("nothing is kept without a choice")
{
    for (const char* choice : {"2", "q"}) {
        FakePlace place;
        talk(place, {"", choice, "3", "1", "q"});
        CHECK(place.begun == 0);
        CHECK(place.kept.empty());
    }
}

TEST_CASE("each answer and each skip is kept before the next question")
{
    FakePlace place;
    talk(place, {"", "1", "3", "s", "8", "/b", "7", "a walk", "", "", ""});
    CHECK(place.kept == std::vector<std::size_t>{1, 1, 2, 2, 3});
}

TEST_CASE("a draft that cannot be begun says why, and nothing is forced")
{
    FakePlace place{.begins = {"There is no place for a draft."}};
    const std::string seen = talk(place, {"", "1", "2", "3", "q"});
    CHECK(holds(seen, "1 to 2: 1\nThere is no place for a draft. 2 goes on "
                      "without a draft.\n1 to 2: 2\n"));
    CHECK(place.kept.empty());
}

TEST_CASE("a draft that cannot be kept is tried again, and said once")
{
    FakePlace place{.keeps = {"", "Full.", "Full.", ""}};
    const std::string seen =
        talk(place, {"", "1", "3", "1", "8", "a walk", "", "q"});
    CHECK(holds(seen, R"(Noted: 1, No.
Full. Your answers are safe as long as ajar runs, and the next one tries to
keep them again.
)"));
    CHECK(seen.find("Full.") == seen.rfind("Full."));
    CHECK(holds(seen, "Your draft is up to date again.\n"));
}

}  // namespace ajar
