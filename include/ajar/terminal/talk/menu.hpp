// The first page when the program is started alone: for whom, then which
// questionnaire. Nothing is chosen by Enter alone (CARE-05).
#pragma once

#include <ajar/render/page/catalog.hpp>
#include <ajar/terminal/talk/session.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

// Laid out already, and sanitised.
struct MenuPages {
    SupportPage support;
    std::string help;
};

// What there is to choose from. Both keep their order.
struct MenuLists {
    std::vector<CatalogRow> rows;
    std::string place_to_begin;      // the id of the row that says so
    std::vector<CatalogRow> drafts;  // of these a draft is kept
};

struct MenuChoice {
    std::string id;  // of a questionnaire
    bool goes_on = false;

    bool operator==(const MenuChoice&) const = default;
};

// The numbers of the first page; the drafts come behind them.
namespace first_choice {

inline constexpr std::size_t about_me = 1;
inline constexpr std::size_t about_another = 2;
inline constexpr std::size_t support = 3;
inline constexpr std::size_t help = 4;

}  // namespace first_choice

// What the first page offers, in the order of its numbers.
std::vector<std::string> first_choices(const MenuLists& lists);

// The questionnaires for somebody, in order.
std::vector<CatalogRow> rows_for(const MenuLists& lists, Audience audience);

// What the menu says, on a screen and in lines.
namespace menu_words {

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

}  // namespace menu_words

}  // namespace ajar
