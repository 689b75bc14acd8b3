// The first page when the program is started alone: for whom, then which
// questionnaire. Nothing is chosen by Enter alone (CARE-05).
#pragma once

#include <ajar/render/catalog_page.hpp>
#include <ajar/terminal/console.hpp>
#include <ajar/terminal/session.hpp>

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

// Nothing when the person stops or leaves, or the input ends.
std::optional<MenuChoice> choose_in_menu(const MenuLists& lists,
                                         const MenuPages& pages,
                                         Console& console);

}  // namespace ajar
