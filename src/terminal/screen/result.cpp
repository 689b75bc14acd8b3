#include <ajar/terminal/screen/result.hpp>

#include <ajar/render/text.hpp>
#include <ajar/terminal/screen/pages.hpp>
#include <ajar/terminal/screen/rows.hpp>
#include <ajar/terminal/talk/messages.hpp>
#include <ajar/terminal/talk/paragraphs.hpp>
#include <ajar/terminal/talk/result.hpp>

#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace ajar {

namespace {

constexpr KeyWords back_to_result{"Enter goes back to the result",
                                  "Enter goes back"};

Lines keys_of_part(bool is_last, std::size_t columns)
{
    constexpr KeyWords next = key_words::go_on;
    constexpr KeyWords end{"Enter end"};
    return keys({is_last ? end : next,
                 key_words::back,
                 {"a all in full", "a all"},
                 {"h how it was worked out", "h how"},
                 {"w save a copy", "w save"},
                 key_words::help,
                 key_words::leave},
                columns);
}

std::string rendered(const Report& report,
                     const ResultDoors& doors,
                     std::size_t columns)
{
    return render_text(
        report, {.width = text_width(columns), .is_ascii = doors.is_ascii});
}

}  // namespace

ScreenResult::ScreenResult(const ResultDoors& doors)
    : m_doors(doors), m_parts(parts_of(doors.compose(false))),
      m_notice(doors.notice)
{
}

bool ScreenResult::press(const Key& pressed)
{
    const Key key = enter_for_new_line(pressed);
    if (is(key, Special::CtrlD)) {
        m_end = ResultEnd::BrokenOff;
        return true;
    }
    const bool is_typing = m_view == View::Save || m_support.is_asking;
    if (letter_of(key) == "P" && !is_typing) {
        m_wants_lines = true;
        return true;
    }
    switch (m_view) {
    case View::Part: return press_on_part(key);
    case View::Leave: return press_on_leave(key);
    case View::Save: press_on_save(key); return false;
    case View::Help:
        if (auto support = pressed_in_support(m_support, key)) {
            m_support = *std::move(support);
            m_scroll = {};
            return false;
        }
        break;
    case View::WorkedOut: break;
    }
    if (is(key, Special::Enter) || is(key, Special::Escape)) {
        show(View::Part);
    } else {
        m_scroll = scrolled(m_scroll, key, page(m_size.columns), m_size);
    }
    return false;
}

bool ScreenResult::press_on_part(const Key& key)
{
    m_notice.clear();
    const std::string_view letter = letter_of(key);
    if (is(key, Special::CtrlG)) {
        return follow(AtResult::Help);
    }
    if (is(key, Special::Backspace)) {
        return follow(AtResult::Back);
    }
    if (is(key, Special::Enter)) {
        return has_more_below(m_scroll, page(m_size.columns), m_size)
                   ? scroll(Special::PageDown)
                   : follow(AtResult::Next);
    }
    const bool scrolls =
        letter.empty() || letter == " " || letter == "j" || letter == "k";
    if (scrolls) {
        return scroll(key);
    }
    return follow(understand_at_result(letter));
}

// Any key but these goes back to the result: a slip loses nothing.
bool ScreenResult::press_on_leave(const Key& key)
{
    if (is(key, Special::Enter)) {
        return true;
    }
    const AtResult wish = is(key, Special::CtrlG)
                              ? AtResult::Help
                              : understand_at_result(letter_of(key));
    const bool is_followed = wish == AtResult::Help || wish == AtResult::Save;
    show(View::Part);
    return is_followed && follow(wish);
}

bool ScreenResult::scroll(const Key& key)
{
    m_scroll = scrolled(m_scroll, key, page(m_size.columns), m_size);
    return false;
}

bool ScreenResult::follow(AtResult wish)
{
    switch (wish) {
    case AtResult::Next:
        if (is_last()) {
            return leave();
        }
        turn_to(m_part + 1);
        break;
    case AtResult::Back: turn_to(m_part > 0 ? m_part - 1 : m_part); break;
    case AtResult::All:
        m_shows_all = true;
        m_parts = parts_of(m_doors.compose(true));
        turn_to(0);
        break;
    case AtResult::WorkedOut: show(View::WorkedOut); break;
    case AtResult::Help: show(View::Help); break;
    case AtResult::Save:
        m_path = {};
        show(View::Save);
        break;
    case AtResult::Stop: return leave();
    // x leaves in line mode; here Ctrl-X does, and a slip loses nothing.
    case AtResult::Leave:
    case AtResult::NotUnderstood: m_notice = message::enter_goes_on; break;
    }
    return false;
}

// Asked once, unless nothing is lost.
bool ScreenResult::leave()
{
    if (m_doors.leaving().empty()) {
        return true;
    }
    show(View::Leave);
    return false;
}

void ScreenResult::press_on_save(const Key& key)
{
    if (is(key, Special::Enter)) {
        m_notice = m_path.text.empty() ? std::string(message::nothing_saved)
                                       : m_doors.save(m_path.text, m_shows_all);
        show(View::Part);
    } else if (auto path = pressed_in_field(m_path, key, FieldKind::OneLine)) {
        m_path = *std::move(path);
    }
}

void ScreenResult::turn_to(std::size_t part)
{
    m_part = part;
    show(View::Part);
}

void ScreenResult::show(View view)
{
    m_view = view;
    m_scroll = {};
}

Page ScreenResult::part_page(std::size_t columns) const
{
    const std::size_t width = text_width(columns);
    Page page = reading_screen(
        paragraph(fmt::format("Part {} of {}.", m_part + 1, m_parts.size()),
                  width) +
            "\n" + rendered(m_parts[m_part], m_doors, columns),
        lines_of(paragraph(m_notice, width)), columns);
    const Lines line = keys_of_part(is_last(), columns);
    page.foot.insert(page.foot.end(), line.begin(), line.end());
    return page;
}

Page ScreenResult::leave_page(std::size_t columns) const
{
    return reading_screen(
        paragraph(m_doors.leaving(), text_width(columns)),
        keys({{"Enter leave"},
              {"w save a copy", "w save"},
              key_words::help,
              {"any other key goes back", "other keys go back"}},
             columns),
        columns);
}

Page ScreenResult::save_page(std::size_t columns) const
{
    Page page;
    page.head = lines_of(paragraph(message::where_to, text_width(columns)));
    page.field = field_lines(m_path, text_width(columns));
    page.foot = lines_of(paragraph(
        "Enter saves. Nothing typed: nothing is saved.", text_width(columns)));
    return page;
}

Page ScreenResult::page(std::size_t columns) const
{
    switch (m_view) {
    case View::Part: return part_page(columns);
    case View::WorkedOut:
        return reading_screen(rendered(m_doors.worked_out(), m_doors, columns),
                              keys({back_to_result}, columns), columns);
    case View::Help:
        return support_screen(
            m_support, m_doors.support, {},
            keys({back_to_result, key_words::country}, columns), columns);
    case View::Leave: return leave_page(columns);
    case View::Save: return save_page(columns);
    }
    return {};
}

Frame ScreenResult::frame(const WindowSize& size)
{
    m_size = size;
    Page shown = page(size.columns);
    shown.down = m_scroll.down;
    return lay_out(shown, size);
}

}  // namespace ajar
