// What the menu says, on a screen and in lines.
#pragma once

#include <string_view>

namespace ajar::menu_words {

inline constexpr std::string_view welcome =
    "ajar. A quiet look at how it has been going with people close to you.";
inline constexpr std::string_view privacy =
    "It is private and offline, and it is no diagnosis.";
inline constexpr std::string_view for_whom = "What is this about?";
inline constexpr std::string_view about_me = "About me";
inline constexpr std::string_view about_another = "About someone I care for";
inline constexpr std::string_view to_support = "Someone to talk to now";
inline constexpr std::string_view to_help = "What else ajar can do";
inline constexpr std::string_view go_on = "Go on where you stopped: ";
inline constexpr std::string_view leave = "q leaves.";
inline constexpr std::string_view begin_here = "A good place to begin.";
inline constexpr std::string_view which_one = "Which one would you like?";
inline constexpr std::string_view back_or_leave =
    "b goes back, ? shows where to find someone to talk to, q leaves.";

}  // namespace ajar::menu_words
