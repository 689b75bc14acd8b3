#include <ajar/terminal/talk/messages.hpp>

#include <ajar/model/spelling.hpp>
#include <ajar/render/words.hpp>
#include <ajar/terminal/talk/paragraphs.hpp>
#include <ajar/text/sentence.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace ajar {

namespace {

std::string length_line(const Questionnaire& questionnaire)
{
    std::string line = length_in_words(questionnaire);
    const bool needs_some =
        std::ranges::any_of(questionnaire.items, &Item::required);
    line += needs_some ? ". Any can be skipped, except where it says that an "
                         "answer is needed"
                       : ". Any of them can be skipped";
    return line + ". To stop, type q.";
}

std::string words_of(const Item& item, const Answer& answer, bool has_numbers)
{
    std::vector<std::string> words = labels_of(item, answer);
    if (words.empty()) {
        return has_numbers ? "0, none of these" : "none of these";
    }
    const std::vector<OptionIndex> chosen = options_in(answer);
    for (std::size_t i = 0; has_numbers && i < chosen.size(); ++i) {
        words[i] = fmt::format("{}, {}", chosen[i].value + 1, words[i]);
    }
    return fmt::format("{}", fmt::join(words, "; "));
}

}  // namespace

std::vector<std::string> start_lines(const Questionnaire& questionnaire,
                                     std::string_view quick_leave)
{
    return {
        "The result is a summary of your answers, not a diagnosis.",
        length_line(questionnaire),
        "For support at any time type ? here, or run ajar support.",
        "Your answers stay in this computer's memory. They are kept only if "
        "you choose to save them. Someone who looks at this screen or at your "
        "shell history can see that ajar was used.",
        std::string(quick_leave),
        "This is written for adults. If you are under 18, type ? for support "
        "and talk with an adult you trust.",
        "ajar cannot tell a safe relationship from an unsafe one. Distance "
        "from someone who hurts or frightens you can be good sense."};
}

std::string question_number(const Progress& progress)
{
    return fmt::format("Question {} of {}{}.", progress.question,
                       progress.is_open ? "about " : "", progress.total);
}

std::string you_are_at(const Progress& progress)
{
    return fmt::format("You are at question {}.", progress.question);
}

std::string how_to_answer(const Item& item)
{
    const std::string_view slash = takes_words(item) ? "/" : "";
    const std::string skips =
        item.required || !asks(item) ? "" : fmt::format("{}s skips, ", slash);
    return kind_words(item).how_to +
           fmt::format(" {1}{0}b goes back, {0}r shows your answers so far, "
                       "{0}? is help and support, {0}q stops, {0}x leaves at "
                       "once.",
                       slash, skips);
}

std::string answer_words(const Item& item, const Answer& answer)
{
    return words_of(item, answer, false);
}

std::string answer_with_numbers(const Item& item, const Answer& answer)
{
    return words_of(item, answer, true);
}

std::string noted(const Item& item, const Answer& answer)
{
    if (takes_words(item)) {
        const auto lines =
            std::ranges::count(std::get<std::string>(answer), '\n') + 1;
        return fmt::format("Noted: your words, {}.",
                           counted(static_cast<std::size_t>(lines), "line"));
    }
    return closed("Noted: " + answer_with_numbers(item, answer));
}

std::string answer_so_far(const Item& item, const Answer& answer)
{
    const std::string kept =
        closed("Your answer so far: " + answer_with_numbers(item, answer));
    if (item.required) {
        return kept + " Give it again to keep it.";
    }
    return kept + (takes_words(item)
                       ? " Type it again to keep it; an empty line clears it."
                       : " Give it again to keep it; s clears it.");
}

std::string came_of(const Reviewed& one,
                    const Item& item,
                    const std::optional<Answer>& answer)
{
    const std::string words =
        closed(answer ? answer_words(item, *answer) : "skipped");
    return one.not_asked == 0
               ? words
               : fmt::format(
                     "{} {} not asked because of it.", words,
                     one.not_asked == 1
                         ? "1 question was"
                         : fmt::format("{} questions were", one.not_asked));
}

std::string path_changed(const PathChange& change)
{
    std::string text;
    if (change.more > 0) {
        text = fmt::format("{} more question{}", change.more,
                           change.more == 1 ? "" : "s");
    }
    if (change.fewer > 0) {
        text += text.empty() ? counted(change.fewer, "question")
                             : fmt::format(", {}", change.fewer);
        text += " no longer asked";
    }
    if (change.fewer_answered > 0) {
        const bool is_it = change.fewer == 1;
        const bool is_one = change.fewer_answered == 1;
        text += fmt::format(" ({} {} kept until you finish)",
                            is_it    ? "its answer"
                            : is_one ? "1 answer"
                                     : "the answers",
                            is_one ? "is" : "are");
    }
    return closed(text);
}

}  // namespace ajar
