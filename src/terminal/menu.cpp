#include <ajar/terminal/menu.hpp>

#include <ajar/engine/typed.hpp>
#include <ajar/terminal/country.hpp>
#include <ajar/terminal/page.hpp>
#include <ajar/terminal/voice.hpp>
#include <ajar/terminal/waiting.hpp>
#include <ajar/text/sentence.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

namespace ajar {

namespace {

constexpr std::string_view welcome =
    "ajar. A quiet look at how it has been going with people close to you.";
constexpr std::string_view privacy =
    "It is private and offline, and it is no diagnosis.";
constexpr std::string_view for_whom = "What is this about?";
constexpr std::string_view about_me = "About me";
constexpr std::string_view about_another = "About someone I care for";
constexpr std::string_view to_support = "Someone to talk to now";
constexpr std::string_view to_help = "What else ajar can do";
constexpr std::string_view go_on = "Go on where you stopped: ";
constexpr std::string_view leave = "q leaves.";
constexpr std::string_view begin_here = "A good place to begin.";
constexpr std::string_view which_one = "Which one would you like?";
constexpr std::string_view back_or_leave =
    "b goes back, ? shows where to find someone to talk to, q leaves.";

// The numbers of the first page.
enum Choice : std::size_t { AboutMe = 1, AboutAnother, Support, Help };

class Menu {
public:
    Menu(const MenuLists& lists, const MenuPages& pages, Console& console)
        : m_lists(lists), m_pages(pages), m_voice(console)
    {
    }

    std::optional<MenuChoice> chosen()
    {
        m_voice.say(welcome);
        m_voice.say(privacy);
        while (true) {
            const TypedAtPage first = first_page();
            const auto* number = std::get_if<std::size_t>(&first);
            if (number == nullptr) {
                return std::nullopt;
            }
            if (*number > Help) {
                return MenuChoice{m_lists.drafts[*number - Help - 1].id, true};
            }
            if (*number == Support) {
                show_support(m_voice, m_pages.support, {}, HelpWords::Usual);
            } else if (*number == Help) {
                m_voice.show(m_pages.help);
            } else {
                const TypedAtPage second = list_page(
                    *number == AboutMe ? Audience::Self : Audience::Supporter);
                if (const auto* place = std::get_if<std::size_t>(&second)) {
                    return MenuChoice{m_listed[*place - 1]->id, false};
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
        std::string page = paragraph(for_whom, m_voice.width());
        std::size_t number = 0;
        for (const std::string_view line :
             {about_me, about_another, to_support, to_help}) {
            page += numbered(++number, line);
        }
        for (const CatalogRow& draft : m_lists.drafts) {
            page += numbered(++number, fmt::format("{}{}", go_on, draft.title));
        }
        m_voice.show(page + paragraph(leave, m_voice.width()));
        return hear(number, Request::Stop);
    }

    TypedAtPage list_page(Audience audience)
    {
        m_listed.clear();
        std::string page = paragraph(which_one, m_voice.width());
        for (const CatalogRow& row : m_lists.rows) {
            if (row.audience.value_or(Audience::Self) == audience) {
                m_listed.push_back(&row);
                page +=
                    numbered(m_listed.size(), row.title) +
                    below(row.id == m_lists.place_to_begin ? begin_here : "") +
                    below(row.summary) + below(row.length);
            }
        }
        m_voice.show(page + paragraph(back_or_leave, m_voice.width()));
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
    std::vector<const CatalogRow*> m_listed;
};

}  // namespace

std::optional<MenuChoice> choose_in_menu(const MenuLists& lists,
                                         const MenuPages& pages,
                                         Console& console)
{
    return Menu(lists, pages, console).chosen();
}

}  // namespace ajar
