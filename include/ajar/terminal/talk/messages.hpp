// What the program itself says in line mode: facts in, sentences out, not yet
// wrapped and not yet sanitised. All words of the conversation are here, in
// hints.hpp and in model/spelling.hpp.
#pragma once

#include <ajar/engine/progress.hpp>
#include <ajar/model/answers.hpp>
#include <ajar/model/item.hpp>
#include <ajar/model/questionnaire.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

namespace message {

inline constexpr std::string_view skipped = "Skipped.";
inline constexpr std::string_view nothing_before =
    "There is no question before this one.";
inline constexpr std::string_view support_is_near =
    "Support is there now: type ?, or run ajar support.";
inline constexpr std::string_view country_in_lines =
    "For the lines of a country type ? and its name: ? ireland.";
inline constexpr std::string_view country_in_text =
    "For the lines of a country type /? and its name: /? ireland.";
inline constexpr std::string_view which_country =
    "Which country? Type its name or its two letters.";
inline constexpr std::string_view half_way = "Half way. You can rest here.";
inline constexpr std::string_view last_question =
    "That was the last question. You can rest here. If someone else can see "
    "this screen, you can stop here.";
inline constexpr std::string_view answers_so_far = "Your answers so far:";
inline constexpr std::string_view no_answers = "No answers so far.";
inline constexpr std::string_view none_of_these = "None of these";
inline constexpr std::string_view several =
    "Several are fine, with blanks or commas between the numbers.";
inline constexpr std::string_view needs_answer =
    "This one needs an answer for the result.";
inline constexpr std::string_view text_is_kept =
    "Your words so far are kept. Go on, or end them with an empty line.";

inline constexpr std::string_view x_leaves =
    "x leaves at once and says nothing. It clears no shell history.";
inline constexpr std::string_view ctrl_x_leaves =
    "Ctrl-X clears this screen, leaves at once and says nothing. It clears no "
    "shell history.";
inline constexpr std::string_view nothing_marked =
    "Nothing is marked yet. A number or an arrow key marks an answer.";
inline constexpr std::string_view welcome_back =
    "Welcome back. This is where you stopped, and what you answered is here.";
inline constexpr std::string_view json_holds_more =
    "The result as json holds more than the page does: which parts came up, by "
    "name, and whether support came first. Keep it where nobody else looks.";
inline constexpr std::string_view plain_letters =
    "This terminal is set to plain letters, so some letters and quotation "
    "marks look simpler than they were written.";
inline constexpr std::string_view draft_is_kept =
    "Your draft is kept, so that you can go on later.";
inline constexpr std::string_view nothing_is_kept = "No answers are kept.";
inline constexpr std::string_view keys_at_start =
    "Enter goes on, ? is help and support, q stops.";
inline constexpr std::string_view keys_at_review =
    "A number marks an answer to change. Enter goes on, and q stops.";
inline constexpr std::string_view keys_before_answers =
    "Enter goes on, and q stops.";
inline constexpr std::string_view nothing_skipped = "Nothing was skipped.";
inline constexpr std::string_view nothing_marked_briefly =
    "Nothing is marked yet. A number marks one.";
inline constexpr std::string_view nothing_marked_yet =
    "Nothing is marked yet. A number or an arrow key marks a line.";
inline constexpr std::string_view keys_of_menu =
    "A number marks a line, Enter goes on with it, and q leaves.";
inline constexpr std::string_view tab_to_words =
    "Tab goes back to what you type, and s, b, r or q fit here.";
inline constexpr std::string_view one_or_two = "1 or 2 fits here, then Enter.";
inline constexpr std::string_view keys_on_screen =
    "Keys: numbers or the arrow keys mark an answer, and Enter goes on with "
    "it. b goes back, s skips, r shows your answers so far, ? or Ctrl-G is "
    "this page, P goes on line by line, q and Enter stop. In a text: Tab, then "
    "one of these letters. Ctrl-D stops now. Ctrl-X clears the screen and "
    "leaves at once.";
inline constexpr std::string_view for_screen_readers =
    "Screen reader? Press P, or start with --plain.";
inline constexpr std::string_view may_stay_empty = "It may stay empty.";
inline constexpr std::string_view number_marks =
    "A number marks or unmarks. Choose as many as fit, then Enter.";
inline constexpr std::string_view numbers_mark = "Numbers mark and unmark.";

inline constexpr std::string_view may_keep_draft =
    "Would you like to be able to stop and go on later? A private draft on "
    "this computer can keep your answers. It is erased when you are done with "
    "the result, and ajar forget erases it earlier.";
inline constexpr std::string_view keep_draft = "Keep a private draft.";
inline constexpr std::string_view keep_nothing = "Keep nothing.";
inline constexpr std::string_view two_goes_on = "2 goes on without a draft.";

inline constexpr std::string_view keys_of_result =
    "b goes back a part, a shows everything in full, h shows how it was worked "
    "out, w saves a copy, ? shows support, q ends.";
inline constexpr std::string_view enter_goes_on =
    "Press Enter to read on, or q to end.";
inline constexpr std::string_view enter_next = "Enter for the next part: ";
inline constexpr std::string_view enter_ends = "Enter to end: ";
inline constexpr std::string_view enter_leaves = "Enter to leave: ";
inline constexpr std::string_view leave_and_keep_nothing =
    "Leave? Nothing is kept. w keeps a copy, Enter leaves.";
inline constexpr std::string_view leave_and_erase_draft =
    "Leave? Enter leaves, and your draft is erased. w keeps a copy. Ctrl-D "
    "leaves and keeps the draft.";
inline constexpr std::string_view leave_without_answers =
    "Leave? Your answers are not kept. w keeps a copy with them, Enter leaves.";
inline constexpr std::string_view where_to =
    "Where to? A file name, or Enter to save nothing: ";
inline constexpr std::string_view nothing_saved = "Nothing was saved.";

inline constexpr std::string_view why_asked = "Why this is asked";

}  // namespace message

// The program's own lines on the first page, one paragraph each.
std::vector<std::string> start_lines(const Questionnaire& questionnaire,
                                     std::string_view quick_leave);

// "Question 6 of about 30."
std::string question_number(const Progress& progress);

// "You are at question 6."
std::string you_are_at(const Progress& progress);

// How to answer, and all other things to type, in words.
std::string how_to_answer(const Item& item);

// "Sometimes", or with the numbers to type "3, Sometimes".
std::string answer_words(const Item& item, const Answer& answer);
std::string answer_with_numbers(const Item& item, const Answer& answer);

std::string noted(const Item& item, const Answer& answer);

// What was answered before, and how to keep or clear it.
std::string answer_so_far(const Item& item, const Answer& answer);

// What came of a question: "Sometimes. 2 questions were not asked because of
// it.", or "skipped."
std::string came_of(const Reviewed& one,
                    const Item& item,
                    const std::optional<Answer>& answer);

// "2 more questions, 1 no longer asked (its answer is kept until you finish)";
// empty when the path did not change.
std::string path_changed(const PathChange& change);

}  // namespace ajar
