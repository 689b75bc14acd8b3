#include <ajar/terminal/screen_talk.hpp>

#include <ajar/terminal/field_keys.hpp>
#include <ajar/terminal/hints.hpp>
#include <ajar/terminal/messages.hpp>

#include <fmt/format.h>

#include <utility>

namespace ajar {

ScreenTalk::ScreenTalk(const Session& session)
    : m_questionnaire(session.questionnaire), m_support(session.support),
      m_keeper(session.keeping)
{
    m_now.interview = session.at ? *session.at : start(m_questionnaire);
    if (session.at) {
        come_to_question();
    }
}

void ScreenTalk::press(const Key& key)
{
    const bool is_in_field =
        m_now.view == ScreenView::Question && m_now.interview.current &&
        !m_now.marking.is_on_keys &&
        is_typed(m_questionnaire.at(*m_now.interview.current));
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
    } else if (is_in_field || !press_switch(key)) {
        press_anywhere(key);
    }
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
    const bool has_list_for_q = m_now.view == ScreenView::Question;
    const bool is_covered =
        m_now.view == ScreenView::Help || m_now.view == ScreenView::Stop;
    if (letter_of(key) == "q" && !has_list_for_q && !is_covered) {
        cover_with(ScreenView::Stop);
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
    if (!is(key, Special::Enter)) {
        turn(key);
    } else if (has_more_below(m_now.turn, page(), m_size)) {
        turn(Special::PageDown);
    } else if (m_keeper.has_to_ask()) {
        show(ScreenView::Draft);
    } else {
        come_to_question();
    }
}

void ScreenTalk::press_on_draft(const Key& key)
{
    constexpr std::size_t yes = 0;
    m_now.around.hint.clear();
    if (!is(key, Special::Enter)) {
        m_now.mark = moved(m_now.mark, key, {1, 2});
    } else if (!m_now.mark.row) {
        m_now.around.hint = message::one_or_two;
    } else if (std::string fault =
                   m_now.mark.row == yes ? m_keeper.begin() : "";
               !fault.empty()) {
        m_now.around.hint = fault + " " + std::string(message::two_goes_on);
    } else {
        come_to_question();
    }
}

void ScreenTalk::press_on_question(const Key& key)
{
    const Item& item = m_questionnaire.at(*m_now.interview.current);
    if (is(key, Special::Enter)) {
        enter_on_question(item);
        return;
    }
    m_now.around.hint.clear();
    if (is(key, Special::Tab)) {
        m_now.marking.is_on_keys = is_typed(item) && !m_now.marking.is_on_keys;
        m_now.marking.row.reset();
    } else if (auto marking = pressed(item, m_now.marking, key)) {
        m_now.marking = *std::move(marking);
    } else if (is(key, Special::Backspace)) {
        go_back(item);
    } else {
        obey_letter(item, letter_of(key));
    }
}

void ScreenTalk::obey_letter(const Item& item, std::string_view letter)
{
    if (letter == "b") {
        go_back(item);
    } else if (letter == "s" && item.required) {
        complain(item, Complaint::NeedsAnswer);
    } else if (letter == "s") {
        m_now.marking = marked_to_skip(item, m_now.marking);
    } else if (letter == "r") {
        keep_typed(item);
        begin_review();
    } else if (letter == "q") {
        m_now.marking = marked_to_stop(item, m_now.marking);
    } else if (!letter.empty()) {
        complain(item, Complaint::NotUnderstood);
    }
}

void ScreenTalk::enter_on_question(const Item& item)
{
    const Typed typed = meant(item, m_now.marking);
    if (const auto* given = std::get_if<Answer>(&typed)) {
        step_to(answer(m_questionnaire, m_now.interview, *given));
    } else if (const auto* complaint = std::get_if<Complaint>(&typed)) {
        complain(item, *complaint);
    } else if (typed == Typed(Request::Stop)) {
        m_ending = Stopped{at()};
    } else {
        step_to(skip(m_questionnaire, m_now.interview));
    }
}

void ScreenTalk::complain(const Item& item, Complaint complaint)
{
    const bool is_unmarked = complaint == Complaint::Empty && !is_typed(item);
    m_now.around.hint = is_unmarked ? std::string(message::nothing_marked)
                                    : hint(item, complaint, m_complaints);
    ++m_complaints;
}

// What is noted is kept before the next question is seen.
void ScreenTalk::step_to(Interview next)
{
    const std::string about_draft =
        m_keeper.keep(kept_of(next, *m_now.interview.current));
    const PathChange change =
        path_change(m_questionnaire, m_now.interview, next);
    const auto opened = opened_critical(m_questionnaire, m_now.interview, next);
    m_now.interview = std::move(next);
    m_now.around.notices = {};
    for (const std::string& words : {about_draft, path_changed(change)}) {
        if (!words.empty()) {
            m_now.around.notices.push_back(words);
        }
    }
    for (const CriticalIndex rule : opened) {
        m_now.told.push_back(m_questionnaire.at(rule).text);
    }
    opened.empty() ? come_to_question() : show(ScreenView::Told);
}

// What was typed so far is kept as the answer, where it can be one.
void ScreenTalk::keep_typed(const Item& item)
{
    if (const auto given = typed_so_far(item, m_now.marking)) {
        m_now.interview = keep(m_questionnaire, m_now.interview, *given);
        static_cast<void>(
            m_keeper.keep(kept_of(m_now.interview, *m_now.interview.current)));
    }
}

void ScreenTalk::go_back(const Item& item)
{
    m_now.around.notices.clear();
    keep_typed(item);
    Interview earlier = back(m_questionnaire, m_now.interview);
    if (earlier.current == m_now.interview.current) {
        m_now.around.hint = message::nothing_before;
        return;
    }
    m_now.interview = std::move(earlier);
    come_to_question();
}

void ScreenTalk::come_to_question()
{
    if (!m_now.interview.current) {
        begin_review();
        return;
    }
    show(ScreenView::Question);
    m_now.has_begun = true;
    m_now.marking =
        marking_of(m_questionnaire.at(*m_now.interview.current),
                   m_now.interview.answers[m_now.interview.current->value]);
    m_now.around.hint.clear();
    m_complaints = 0;
    if (!m_has_rested && is_half_way(at())) {
        m_has_rested = true;
        m_now.around.notices.emplace_back(message::half_way);
    }
}

void ScreenTalk::begin_review()
{
    m_now.mark = {};
    show(ScreenView::Review);
}

void ScreenTalk::enter_on_review(const std::vector<Reviewed>& listed)
{
    if (m_now.mark.row) {
        m_now.interview = go_to(m_now.interview, listed[*m_now.mark.row].item);
    } else if (!m_now.interview.current) {
        m_ending = finish(m_now.interview);
        return;
    }
    come_to_question();
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
