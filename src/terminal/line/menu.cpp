#include <ajar/terminal/line/menu.hpp>

#include <ajar/engine/typed.hpp>
#include <ajar/terminal/line/voice.hpp>
#include <ajar/terminal/line/waiting.hpp>
#include <ajar/terminal/talk/paragraphs.hpp>
#include <ajar/text/sentence.hpp>

#include <fmt/format.h>

#include <string_view>
#include <utility>
#include <variant>

namespace ajar {

namespace {

class Menu {
public:
    Menu(const MenuLists& lists, const MenuPages& pages, Console& console)
        : m_lists(lists), m_pages(pages), m_voice(console)
    {
    }

    std::optional<MenuChoice> chosen()
    {
        m_voice.say(menu_words::welcome);
        m_voice.say(menu_words::privacy);
        while (true) {
            const TypedAtPage first = first_page();
            const auto* number = std::get_if<std::size_t>(&first);
            if (number == nullptr) {
                return std::nullopt;
            }
            if (*number > first_choice::help) {
                return MenuChoice{
                    m_lists.drafts[*number - first_choice::help - 1].id, true};
            }
            if (*number == first_choice::support) {
                show_support(m_voice, m_pages.support, {}, HelpWords::Usual);
            } else if (*number == first_choice::help) {
                m_voice.show(m_pages.help);
            } else {
                const TypedAtPage second = list_page(
                    *number == first_choice::about_me ? Audience::Self
                                                      : Audience::Supporter);
                if (const auto* place = std::get_if<std::size_t>(&second)) {
                    return MenuChoice{m_listed[*place - 1].id, false};
                }
                if (second != TypedAtPage(Request::Back)) {
                    return std::nullopt;
                }
            }
        }
    }

private:
    TypedAtPage first_page()
    {
        std::string page = paragraph(menu_words::for_whom, m_voice.width());
        std::size_t number = 0;
        for (const std::string& line : first_choices(m_lists)) {
            page += numbered(++number, line);
        }
        m_voice.show(page + paragraph(menu_words::leave, m_voice.width()));
        return hear(number, Request::Stop);
    }

    TypedAtPage list_page(Audience audience)
    {
        m_listed = rows_for(m_lists, audience);
        std::string page = paragraph(menu_words::which_one, m_voice.width());
        std::size_t number = 0;
        for (const CatalogRow& row : m_listed) {
            page +=
                numbered(++number, row.title) +
                below(row.id == m_lists.place_to_begin ? menu_words::begin_here
                                                       : "") +
                below(row.summary) + below(row.length);
        }
        m_voice.show(page +
                     paragraph(menu_words::back_or_leave, m_voice.width()));
        return hear(m_listed.size(), Request::Back);
    }

    std::string numbered(std::size_t number, std::string_view line) const
    {
        return marked(fmt::format("{}. ", number), closed(line),
                      m_voice.width());
    }

    std::string below(std::string_view line) const
    {
        return line.empty()
                   ? std::string()
                   : paragraph(closed(line), m_voice.width(), {"   ", "   "});
    }

    TypedAtPage hear(std::size_t last, Request other_way_out)
    {
        return wait_for_number(m_voice, last, other_way_out, m_pages.support);
    }

    const MenuLists& m_lists;
    const MenuPages& m_pages;
    Voice m_voice;
    std::vector<CatalogRow> m_listed;
};

}  // namespace

std::optional<MenuChoice> choose_in_menu(const MenuLists& lists,
                                         const MenuPages& pages,
                                         Console& console)
{
    return Menu(lists, pages, console).chosen();
}

}  // namespace ajar
