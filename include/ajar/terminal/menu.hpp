// The first page when the program is started alone: for whom, then which
// questionnaire. Nothing is chosen by Enter alone (CARE-05).
#pragma once

#include <ajar/terminal/console.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ajar {

struct MenuEntry {
    std::string id;
    std::string title;
    std::string summary;
    std::string length;  // in words
    bool is_for_supporters = false;
};

// Shown as they are: laid out already, and sanitised.
struct MenuPages {
    std::string support;
    std::string help;
};

// The id of the questionnaire that was chosen; nothing when the person stops
// or leaves, or the input ends. The entries keep their order.
std::optional<std::string> choose_in_menu(const std::vector<MenuEntry>& entries,
                                          const MenuPages& pages,
                                          Console& console);

}  // namespace ajar
