// The first page when the program is started alone: for whom, then which
// questionnaire. Nothing is chosen by Enter alone (CARE-05).
#pragma once

#include <ajar/render/catalog_page.hpp>
#include <ajar/terminal/console.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ajar {

// Shown as they are: laid out already, and sanitised.
struct MenuPages {
    std::string support;
    std::string help;
};

// The id of the questionnaire that was chosen; nothing when the person stops
// or leaves, or the input ends. The rows keep their order.
std::optional<std::string> choose_in_menu(const std::vector<CatalogRow>& rows,
                                          const MenuPages& pages,
                                          Console& console);

}  // namespace ajar
