#include <ajar/terminal/line/result.hpp>

#include <ajar/engine/typed.hpp>
#include <ajar/render/text.hpp>
#include <ajar/terminal/line/voice.hpp>
#include <ajar/terminal/line/waiting.hpp>
#include <ajar/terminal/talk/messages.hpp>
#include <ajar/terminal/talk/paragraphs.hpp>
#include <ajar/terminal/talk/result.hpp>

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <vector>

namespace ajar {

namespace {

class Pages {
public:
    Pages(const ResultDoors& doors, Console& console)
        : m_doors(doors), m_voice(console), m_parts(parts_of(doors.compose({})))
    {
    }

    ResultEnd run()
    {
        m_voice.say(m_doors.notice);
        show_part();
        m_voice.say(message::keys_of_result);
        std::size_t complaints = 0;
        while (const auto line = hear_or_country(m_voice, prompt(),
                                                 HelpWords::Usual, m_country)) {
            const AtResult wish = understand_at_result(*line);
            if (wish == AtResult::Leave) {
                return ResultEnd::AtOnce;
            }
            if (m_asks_whether_to_leave && wish == AtResult::Next) {
                return ResultEnd::Done;
            }
            m_asks_whether_to_leave = ends(wish);
            if (m_asks_whether_to_leave) {
                const std::string_view question = m_doors.leaving();
                if (question.empty()) {
                    return ResultEnd::Done;
                }
                m_voice.say(question);
            } else if (wish == AtResult::NotUnderstood) {
                m_voice.say(complaints % 2 == 0 ? message::keys_of_result
                                                : message::enter_goes_on);
                ++complaints;
            } else {
                complaints = 0;
                follow(wish);
            }
        }
        return ResultEnd::BrokenOff;
    }

private:
    bool is_last() const { return m_part + 1 == m_parts.size(); }

    bool ends(AtResult wish) const
    {
        return wish == AtResult::Stop || (wish == AtResult::Next && is_last());
    }

    std::string_view prompt() const
    {
        if (m_asks_whether_to_leave) {
            return message::enter_leaves;
        }
        return is_last() ? message::enter_ends : message::enter_next;
    }

    void follow(AtResult wish)
    {
        switch (wish) {
        case AtResult::Next: turn_to(m_part + 1); return;
        case AtResult::Back: turn_to(m_part > 0 ? m_part - 1 : m_part); return;
        case AtResult::All:
            m_shows_all = true;
            m_parts = parts_of(m_doors.compose(true));
            turn_to(0);
            return;
        case AtResult::WorkedOut: show(m_doors.worked_out()); return;
        case AtResult::Save: save(); return;
        case AtResult::Help:
            show_support(m_voice, m_doors.support, m_country, HelpWords::Usual);
            m_voice.say(message::keys_of_result);
            return;
        case AtResult::Stop:
        case AtResult::Leave:
        case AtResult::NotUnderstood: return;
        }
    }

    void turn_to(std::size_t part)
    {
        m_part = part;
        show_part();
    }

    void show_part()
    {
        m_voice.show(
            paragraph(fmt::format("Part {} of {}.", m_part + 1, m_parts.size()),
                      m_voice.width()));
        show(m_parts[m_part]);
    }

    void show(const Report& report)
    {
        PageStyle style = m_voice.style();
        style.is_ascii = m_doors.is_ascii;
        m_voice.show(render_text(report, style));
        m_voice.show({});
    }

    void save()
    {
        const auto path = m_voice.hear(message::where_to);
        if (path && !path->empty()) {
            m_voice.say(m_doors.save(*path, m_shows_all));
        } else {
            m_voice.say(message::nothing_saved);
        }
    }

    const ResultDoors& m_doors;
    Voice m_voice;
    std::vector<Report> m_parts;
    std::size_t m_part = 0;
    bool m_shows_all = false;
    bool m_asks_whether_to_leave = false;
    std::string m_country;  // whose support lines were asked for
};

}  // namespace

ResultEnd show_result(const ResultDoors& doors, Console& console)
{
    return Pages(doors, console).run();
}

}  // namespace ajar
