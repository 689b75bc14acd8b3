#include <ajar/terminal/screen_talk.hpp>

#include <ajar/terminal/messages.hpp>

#include <utility>

namespace ajar {

ScreenTalk::ScreenTalk(const Session& session)
    : m_questionnaire(session.questionnaire), m_support(session.support),
      m_saver(session.draft_doors)
{
    m_now.interview = session.at ? *session.at : start(m_questionnaire);
    m_now.remarks.notices = session.notices;
    if (session.at) {
        come_to_question();
    }
}

void ScreenTalk::press(const Key& pressed)
{
    const bool is_in_field =
        m_now.view == ScreenView::Question && m_now.interview.current &&
        !m_now.marking.is_on_keys &&
        is_typed(m_questionnaire.at(*m_now.interview.current));
    const bool has_lines =
        is_in_field && std::holds_alternative<TextEntry>(
                           m_questionnaire.at(*m_now.interview.current).kind);
    const Key key = has_lines ? pressed : enter_for_new_line(pressed);
    if (is(key, Special::CtrlD)) {
        m_ending = Stopped{at()};
    } else if (is_too_small(m_size)) {
        // Nobody answers what they cannot see.
        press_switch(key);
    } else if (is(key, Special::PageUp) || is(key, Special::PageDown)) {
        turn(key);
    } else if (m_now.view != ScreenView::Help &&
               m_now.view != ScreenView::Stop &&
               (is(key, Special::CtrlG) ||
                (!is_in_field && letter_of(key) == "?"))) {
        cover_with(ScreenView::Help);
    } else if (m_now.view == ScreenView::Help && press_in_support(key)) {
        return;
    } else if (is_in_field || !press_switch(key)) {
        press_anywhere(key);
    }
}

bool ScreenTalk::press_in_support(const Key& key)
{
    auto pressed = pressed_in_support(m_now.support, key);
    if (!pressed) {
        return false;
    }
    m_now.support = *std::move(pressed);
    m_now.turn = {};
    return true;
}

bool ScreenTalk::press_switch(const Key& key)
{
    if (letter_of(key) != "P") {
        return false;
    }
    m_ending = m_now.has_begun ? Switched{m_now.interview} : Switched{};
    return true;
}

void ScreenTalk::press_anywhere(const Key& key)
{
    // A note has no other row to move on to, after a slip.
    const bool has_list_for_q =
        m_now.view == ScreenView::Question &&
        asks(m_questionnaire.at(*m_now.interview.current));
    const bool is_covered =
        m_now.view == ScreenView::Help || m_now.view == ScreenView::Stop;
    if (letter_of(key) == "q" && !has_list_for_q &&
        m_now.view != ScreenView::Stop) {
        m_now.fate = fate();
        // Help is left for good then.
        is_covered ? show(ScreenView::Stop) : cover_with(ScreenView::Stop);
        return;
    }
    switch (m_now.view) {
    case ScreenView::Start: press_on_start(key); return;
    case ScreenView::Draft: press_on_draft(key); return;
    case ScreenView::Question: press_on_question(key); return;
    case ScreenView::Review: press_on_review(key); return;
    case ScreenView::Told:
    case ScreenView::Help:
    case ScreenView::Stop: press_on_reading(key); return;
    }
}

void ScreenTalk::press_on_reading(const Key& key)
{
    const bool closes = is(key, Special::Enter) || is(key, Special::Escape) ||
                        m_now.view == ScreenView::Stop;
    if (!closes) {
        turn(key);
    } else if (m_now.view == ScreenView::Told) {
        m_now.told.clear();
        come_to_question();
    } else if (m_now.view == ScreenView::Stop && is(key, Special::Enter)) {
        m_ending = Stopped{at()};
    } else {
        show(m_now.behind);
    }
}

void ScreenTalk::press_on_start(const Key& key)
{
    m_now.remarks.hint = is_foreign(key, {}) ? message::keys_at_start : "";
    if (!is(key, Special::Enter)) {
        turn(key);
    } else if (has_more_below(m_now.turn, page(), m_size)) {
        turn(Special::PageDown);
    } else {
        m_now.remarks.notices.clear();
        m_saver.has_to_ask() ? show(ScreenView::Draft) : come_to_question();
    }
}

void ScreenTalk::press_on_draft(const Key& key)
{
    constexpr std::size_t yes = 0;
    m_now.remarks.hint.clear();
    if (!is(key, Special::Enter)) {
        m_now.mark = moved(m_now.mark, key, {1, 2});
        m_now.remarks.hint =
            is_foreign(key, m_now.mark) ? message::one_or_two : "";
    } else if (!m_now.mark.row) {
        m_now.remarks.hint = message::one_or_two;
    } else if (std::string fault = m_now.mark.row == yes ? m_saver.begin() : "";
               !fault.empty()) {
        m_now.remarks.hint = fault + " " + std::string(message::two_goes_on);
    } else {
        come_to_question();
    }
}

void ScreenTalk::begin_review()
{
    m_now.mark = {};
    m_now.remarks.hint.clear();
    show(ScreenView::Review);
}

void ScreenTalk::enter_on_review(const std::vector<Reviewed>& listed)
{
    if (m_now.mark.row) {
        m_now.interview = go_to(m_now.interview, listed[*m_now.mark.row].item);
        come_to_question();
    } else if (m_now.interview.current) {
        // As it was left, with what was marked there.
        m_now.remarks.hint.clear();
        show(ScreenView::Question);
    } else {
        m_ending = finish(m_now.interview);
    }
}

void ScreenTalk::press_on_review(const Key& key)
{
    const std::vector<Reviewed> listed =
        review(m_questionnaire, m_now.interview);
    if (is(key, Special::Enter)) {
        enter_on_review(listed);
        return;
    }
    m_now.mark = mark_in_review(m_now.mark, key, listed, m_now.interview);
    m_now.remarks.hint =
        hint_in_review(m_now.mark, key, listed, m_now.interview);
}

void ScreenTalk::cover_with(ScreenView view)
{
    m_now.behind = m_now.view;
    show(view);
}

void ScreenTalk::show(ScreenView view)
{
    m_now.view = view;
    m_now.turn = {};
}

void ScreenTalk::turn(const Key& key)
{
    m_now.turn = turned(m_now.turn, key, page(), m_size);
}

std::string_view ScreenTalk::fate() const
{
    return m_saver.saves() ? message::draft_is_kept : message::nothing_is_kept;
}

Page ScreenTalk::page() const
{
    return page_of(m_questionnaire, m_support, m_now, m_size);
}

Frame ScreenTalk::frame(const WindowSize& size)
{
    m_size = size;
    return lay_out(page(), size);
}

}  // namespace ajar
