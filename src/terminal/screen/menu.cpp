#include <ajar/terminal/screen/menu.hpp>

#include <ajar/terminal/screen/pages.hpp>
#include <ajar/terminal/screen/rows.hpp>
#include <ajar/terminal/talk/menu.hpp>
#include <ajar/terminal/talk/messages.hpp>
#include <ajar/terminal/talk/paragraphs.hpp>

#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace ajar {

namespace {

constexpr KeyWords number_marks{"A number marks", "Number marks"};
constexpr KeyWords goes_back{"Enter goes back", "Enter back"};

Lines numbered(std::size_t number,
               std::string_view label,
               std::string_view below,
               bool is_marked,
               std::size_t columns)
{
    Lines row =
        list_row(fmt::format("{:>2}", number), "", label, is_marked, columns);
    const Lines more =
        lines_of(paragraph(below, text_width(columns), {"       ", "       "}));
    row.insert(row.end(), more.begin(), more.end());
    return row;
}

}  // namespace

ScreenMenu::ScreenMenu(const MenuLists& lists, const MenuPages& pages)
    : m_lists(lists), m_pages(pages)
{
}

bool ScreenMenu::press(const Key& pressed)
{
    const Key key = enter_for_new_line(pressed);
    const bool is_typing = m_view == View::Support && m_support.is_asking;
    if (is(key, Special::CtrlD)) {
        return true;
    }
    if (letter_of(key) == "P" && !is_typing) {
        m_wants_lines = true;
        return true;
    }
    if (is_too_small(m_size)) {
        return false;
    }
    const bool is_list = m_view == View::First || m_view == View::List;
    return is_list ? press_on_list(key) : press_on_reading(key);
}

bool ScreenMenu::press_on_reading(const Key& key)
{
    auto pressed = m_view == View::Support ? pressed_in_support(m_support, key)
                                           : std::nullopt;
    if (pressed) {
        m_support = *std::move(pressed);
        m_scroll = {};
    } else if (is(key, Special::Enter) || is(key, Special::Escape)) {
        show(m_covered_view);
    } else if (letter_of(key) == "q") {
        return true;
    } else {
        m_scroll = scrolled(m_scroll, key, page(m_size.columns), m_size);
    }
    return false;
}

bool ScreenMenu::press_on_list(const Key& key)
{
    const std::string_view letter = letter_of(key);
    m_hint.clear();
    if (is(key, Special::Enter)) {
        if (m_mark.row) {
            return choose(*m_mark.row);
        }
        m_hint = message::nothing_marked_yet;
    } else if (letter == "q") {
        return true;
    } else if (letter == "?" || is(key, Special::CtrlG)) {
        m_covered_view = m_view;
        show(View::Support);
    } else if ((letter == "b" || is(key, Special::Backspace)) &&
               m_view == View::List) {
        m_mark = {};
        show(View::First);
    } else if (is(key, Special::PageUp) || is(key, Special::PageDown)) {
        m_scroll = scrolled(m_scroll, key, page(m_size.columns), m_size);
    } else {
        std::vector<std::size_t> numbers;
        for (std::size_t number = 1; number <= count(); ++number) {
            numbers.push_back(number);
        }
        m_mark = moved(m_mark, key, numbers);
        m_hint = is_foreign(key, m_mark) ? message::keys_of_menu : "";
    }
    return false;
}

bool ScreenMenu::choose(std::size_t row)
{
    if (m_view == View::List) {
        m_choice = MenuChoice{m_listed[row].id, false};
        return true;
    }
    const std::size_t number = row + 1;
    if (number > first_choice::help) {
        m_choice = MenuChoice{
            m_lists.drafts[number - first_choice::help - 1].id, true};
        return true;
    }
    m_covered_view = View::First;
    if (number == first_choice::support) {
        show(View::Support);
    } else if (number == first_choice::help) {
        show(View::Help);
    } else {
        m_listed = rows_for(m_lists, number == first_choice::about_me
                                         ? Audience::Self
                                         : Audience::Supporter);
        m_mark = {};
        show(View::List);
    }
    return false;
}

std::size_t ScreenMenu::count() const
{
    return m_view == View::List ? m_listed.size()
                                : first_choices(m_lists).size();
}

void ScreenMenu::show(View view)
{
    m_view = view;
    m_scroll = {};
}

Page ScreenMenu::list_of(std::string_view head,
                         const std::vector<Lines>& rows,
                         Lines keys_here,
                         std::size_t columns) const
{
    Page page;
    page.head = lines_of(std::string(head));
    page.options = rows;
    page.marked = m_mark.row;
    page.foot = below(m_hint, std::move(keys_here), columns);
    return page;
}

Page ScreenMenu::first_page(std::size_t columns) const
{
    const std::size_t width = text_width(columns);
    std::vector<Lines> rows;
    for (const std::string& label : first_choices(m_lists)) {
        rows.push_back(numbered(rows.size() + 1, label, "",
                                m_mark.row == rows.size(), columns));
    }
    return list_of(paragraph(message::for_screen_readers, width) +
                       paragraph(menu_words::welcome, width) +
                       paragraph(menu_words::privacy, width) + "\n" +
                       paragraph(menu_words::for_whom, width),
                   rows,
                   keys({number_marks, key_words::go_on, key_words::help,
                         key_words::leave},
                        columns),
                   columns);
}

Page ScreenMenu::list_page(std::size_t columns) const
{
    std::vector<Lines> rows;
    for (const CatalogRow& row : m_listed) {
        const bool is_place = row.id == m_lists.place_to_begin;
        const std::string label = fmt::format("{} ({})", row.title, row.length);
        // In a low window it is better to see more of them.
        const std::string summary = m_size.rows < 16 ? "" : row.summary;
        rows.push_back(numbered(
            rows.size() + 1, label,
            is_place ? fmt::format("{} {}", menu_words::begin_here, summary)
                     : summary,
            m_mark.row == rows.size(), columns));
    }
    return list_of(paragraph(menu_words::which_one, text_width(columns)), rows,
                   keys({number_marks, key_words::go_on, key_words::back,
                         key_words::help, key_words::leave},
                        columns),
                   columns);
}

Page ScreenMenu::page(std::size_t columns) const
{
    const Lines back = keys({goes_back, key_words::leave}, columns);
    switch (m_view) {
    case View::First: return first_page(columns);
    case View::List: return list_page(columns);
    case View::Support:
        return support_screen(
            m_support, m_pages.support, {},
            keys({goes_back, key_words::country, key_words::leave}, columns),
            columns);
    case View::Help: return reading_screen(m_pages.help, back, columns);
    }
    return {};
}

Frame ScreenMenu::frame(const WindowSize& size)
{
    m_size = size;
    if (is_too_small(size)) {
        return lay_out(too_small_screen(size.columns), size);
    }
    Page shown = page(size.columns);
    shown.up = m_scroll.up;
    shown.down = m_scroll.down;
    return lay_out(shown, size);
}

}  // namespace ajar
