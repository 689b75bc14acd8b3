#include <ajar/terminal/talk/messages.hpp>

#include "dialogues.hpp"

namespace ajar {

const std::string support = "Someone to talk to now: 112.\n";

std::string support_page(const PageStyle&, std::string_view) { return support; }

Questionnaire short_one()
{
    Numbers hours;
    hours.min = 0;
    hours.max = 24;
    return questionnaire_of({
        item_of("tired", "Were you tired?",
                Options{options_with({"Never", "Sometimes", "Often"})}),
        yes_or_no("children", "Are there children at home?"),
        shown_if(if_yes({1}), yes_or_no("nights", "Do they wake you?")),
        required(item_of("hours", "How long do you sleep?", hours)),
        item_of("words", "What would help?", OwnWords{.max_length = 30}),
    });
}

Questionnaire with_note()
{
    return questionnaire_of({
        item_of("hello", "Take your time.", Nothing{}),
        yes_or_no("first", "First?"),
        item_of("rest", "Nearly there.", Nothing{}),
        item_of("second", "Second?",
                Options{options_with({"Noise", "Pain"}), true}),
    });
}

Heard hold(const Questionnaire& questionnaire,
           const std::vector<std::string>& lines,
           bool is_interactive)
{
    FakeConsole console(lines, is_interactive);
    Ending ending = converse({questionnaire, support_page}, console);
    const std::string start =
        "\n" + start_page(questionnaire, message::x_leaves, 76);
    REQUIRE(console.transcript().starts_with(start));
    return {std::move(ending), console.transcript().substr(start.size()),
            console.lines_left()};
}

Heard piped(const Questionnaire& questionnaire,
            const std::vector<std::string>& lines)
{
    return hold(questionnaire, lines, false);
}

Heard typed(const Questionnaire& questionnaire,
            const std::vector<std::string>& lines)
{
    return hold(questionnaire, lines, true);
}

}  // namespace ajar
