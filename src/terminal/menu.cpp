#include <ajar/terminal/menu.hpp>

#include <ajar/engine/typed.hpp>
#include <ajar/terminal/page.hpp>
#include <ajar/terminal/voice.hpp>

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
constexpr std::string_view leave = "q leaves.";
constexpr std::string_view which_one = "Which one would you like?";
constexpr std::string_view back_or_leave =
    "b goes back, ? shows where to find someone to talk to, q leaves.";

// The numbers of the first page.
enum Choice : std::size_t { AboutMe = 1, AboutAnother, Support, Help };

constexpr std::string_view other_hint =
    "Type one of the numbers above and press Enter. There is no hurry.";

std::string hint(std::size_t last)
{
    return fmt::format("A number from 1 to {} fits here, or q to leave.", last);
}

// What a page came to: a number of its list, or what was asked for.
using Chosen = std::variant<std::size_t, Request>;

class Menu {
public:
    Menu(const std::vector<MenuEntry>& entries,
         const MenuPages& pages,
         Console& console)
        : m_entries(entries), m_pages(pages), m_voice(console)
    {
    }

    std::optional<std::string> chosen()
    {
        m_voice.say(welcome);
        m_voice.say(privacy);
        while (true) {
            const Chosen first = first_page();
            if (std::holds_alternative<Request>(first)) {
                return std::nullopt;
            }
            const std::size_t choice = std::get<std::size_t>(first);
            if (choice == Support) {
                m_voice.show(m_pages.support);
            } else if (choice == Help) {
                m_voice.show(m_pages.help);
            } else {
                const Chosen second = list_page(choice == AboutAnother);
                if (const auto* number = std::get_if<std::size_t>(&second)) {
                    return m_listed[*number - 1]->id;
                }
                if (std::get<Request>(second) != Request::Back) {
                    return std::nullopt;
                }
            }
        }
    }

private:
    Chosen first_page()
    {
        std::string page = paragraph(for_whom, m_voice.width());
        std::size_t number = 0;
        for (const std::string_view line :
             {about_me, about_another, to_support, to_help}) {
            page += numbered(++number, line);
        }
        m_voice.show(page + paragraph(leave, m_voice.width()));
        return hear(number, false);
    }

    Chosen list_page(bool is_for_supporters)
    {
        m_listed.clear();
        std::string page = paragraph(which_one, m_voice.width());
        for (const MenuEntry& entry : m_entries) {
            if (entry.is_for_supporters == is_for_supporters) {
                m_listed.push_back(&entry);
                page += numbered(m_listed.size(), entry.title) +
                        below(entry.summary) + below(entry.length);
            }
        }
        m_voice.show(page + paragraph(back_or_leave, m_voice.width()));
        return hear(m_listed.size(), true);
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

    // Waits for a number of the list; what fits nothing gets a hint.
    Chosen hear(std::size_t last, bool may_go_back)
    {
        const std::string prompt =
            last == 1 ? "1: " : fmt::format("1 to {}: ", last);
        std::size_t complaints = 0;
        while (true) {
            const auto line = m_voice.hear(prompt);
            const TypedAtPage typed =
                line ? understand_at_page(*line) : Request::Stop;
            if (const auto* number = std::get_if<std::size_t>(&typed)) {
                if (*number >= 1 && *number <= last) {
                    return *number;
                }
            } else if (const auto* request = std::get_if<Request>(&typed)) {
                if (*request == Request::Help) {
                    m_voice.show(m_pages.support);
                } else if (ends(*request, may_go_back)) {
                    return *request;
                }
            }
            m_voice.say(complaints % 2 == 0 ? hint(last) : other_hint);
            ++complaints;
        }
    }

    static bool ends(Request request, bool may_go_back)
    {
        return request == Request::Stop || request == Request::Leave ||
               (may_go_back && request == Request::Back);
    }

    const std::vector<MenuEntry>& m_entries;
    const MenuPages& m_pages;
    Voice m_voice;
    std::vector<const MenuEntry*> m_listed;
};

}  // namespace

std::optional<std::string> choose_in_menu(const std::vector<MenuEntry>& entries,
                                          const MenuPages& pages,
                                          Console& console)
{
    return Menu(entries, pages, console).chosen();
}

}  // namespace ajar
