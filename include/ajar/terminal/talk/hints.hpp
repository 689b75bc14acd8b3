// Hints for lines that fit nothing: kind, short, and worded differently the
// second time (CARE-24).
#pragma once

#include <ajar/engine/fit.hpp>
#include <ajar/model/item.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace ajar {

// What is typed for help and to stop, as hints name it.
struct WaysOut {
    std::string_view help;
    std::string_view stop;
};

WaysOut ways_out_in_lines(const Item& item);
WaysOut ways_out_on_screen(const Item& item);

// `earlier` counts the lines in a row that did not fit before this one.
std::string hint(const Item& item,
                 Objection objection,
                 std::size_t earlier,
                 const WaysOut& ways_out);

// The pages that wait for a line, and what they say.
struct PageWords {
    std::string prompt;
    std::string hint;
    std::string other_hint;
};

// For a page with a list that is numbered from 1 to `last`.
PageWords number_words(std::size_t last);

inline const PageWords start_words{
    "Enter to begin: ",
    "An empty line begins. ? shows support, q stops, x leaves at once.",
    "Press Enter alone when you want to begin, or ? for support."};
inline const PageWords review_words{
    "Enter to go on, or a number to change an answer: ",
    "A number from the list fits here, or an empty line to go on.",
    "Type one of the numbers shown, or press Enter alone to go on."};
inline const PageWords last_review_words{
    "Enter to see the result, or a number to change an answer: ",
    "A number from the list fits here, or an empty line for the result.",
    "Type one of the numbers shown, or press Enter alone for the result."};

}  // namespace ajar
