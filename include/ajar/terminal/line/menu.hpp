// The menu in line mode.
#pragma once

#include <ajar/terminal/line/console.hpp>
#include <ajar/terminal/talk/menu.hpp>

#include <optional>

namespace ajar {

// Nothing when the person stops or leaves, or the input ends.
std::optional<MenuChoice> choose_in_menu(const MenuLists& lists,
                                         const MenuPages& pages,
                                         Console& console);

}  // namespace ajar
