// The first page when the program is started alone: for whom, then which
// questionnaire. Nothing is chosen by Enter alone (CARE-05).
#pragma once

#include <ajar/render/page/catalog.hpp>
#include <ajar/terminal/console.hpp>
#include <ajar/terminal/session.hpp>

#include <cstddef>
#include <optional>
#include <string>
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

// In lines. Nothing when the person stops or leaves, or the input ends.
std::optional<MenuChoice> choose_in_menu(const MenuLists& lists,
                                         const MenuPages& pages,
                                         Console& console);

}  // namespace ajar
