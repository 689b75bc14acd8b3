// The menu in screen mode, without a screen: keys in, frames out.
#pragma once

#include <ajar/terminal/device/key_decoder.hpp>
#include <ajar/terminal/screen/list_mark.hpp>
#include <ajar/terminal/screen/page.hpp>
#include <ajar/terminal/screen/support.hpp>
#include <ajar/terminal/talk/menu.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ajar {

class ScreenMenu {
public:
    // Both outlive it.
    ScreenMenu(const MenuLists& lists, const MenuPages& pages);

    // True when it is over: something was chosen, or the person leaves, or
    // wants lines.
    bool press(const Key& pressed);

    Frame frame(const WindowSize& size);

    const std::optional<MenuChoice>& choice() const { return m_choice; }

    bool wants_lines() const { return m_wants_lines; }

private:
    enum class View { First, List, Support, Help };

    Page page(std::size_t columns) const;
    Page first_page(std::size_t columns) const;
    Page list_page(std::size_t columns) const;
    Page list_of(std::string_view head,
                 const std::vector<Lines>& rows,
                 Lines keys_here,
                 std::size_t columns) const;
    bool press_on_reading(const Key& key);
    bool press_on_list(const Key& key);
    bool choose(std::size_t row);
    std::size_t count() const;
    void show(View view);

    const MenuLists& m_lists;
    const MenuPages& m_pages;
    View m_view = View::First;
    View m_covered_view = View::First;  // by support, or by help
    std::vector<CatalogRow> m_listed;
    ListMark m_mark;
    SupportState m_support;
    std::string m_hint;
    PageScroll m_scroll;
    WindowSize m_size;
    std::optional<MenuChoice> m_choice;
    bool m_wants_lines = false;
};

}  // namespace ajar
