#include <ajar/terminal/screen/talk.hpp>

#include <ajar/terminal/screen/pages.hpp>
#include <ajar/terminal/screen/rows.hpp>
#include <ajar/terminal/screen/support.hpp>
#include <ajar/terminal/talk/hints.hpp>
#include <ajar/terminal/talk/messages.hpp>
#include <ajar/terminal/talk/paragraphs.hpp>
#include <ajar/terminal/talk/prompt.hpp>

#include <utility>

namespace ajar {

namespace {

constexpr KeyWords closes_help{"Enter goes back"};

std::string help_text(const Questionnaire& questionnaire,
                      const ScreenState& state,
                      std::size_t width)
{
    std::string text = "\n";
    if (state.covered_view == ScreenView::Question && state.interview.current) {
        text += help_page(questionnaire, state.interview, width);
    }
    return text + "\n" + paragraph(message::keys_on_screen, width);
}

Page critical_screen(const ScreenState& state, std::size_t columns)
{
    const std::size_t width = text_width(columns);
    std::string text;
    for (const std::string& critical : state.critical_texts) {
        text += paragraphs(critical, width) + "\n";
    }
    return reading_screen(text + paragraph(message::support_is_near, width),
                          keys({key_words::go_on, key_words::help}, columns),
                          columns);
}

}  // namespace

ScreenTalk::ScreenTalk(const Session& session)
    : m_questionnaire(session.questionnaire), m_support(session.support),
      m_saver(session.draft_doors)
{
    m_now.interview =
        session.resume_point ? *session.resume_point : start(m_questionnaire);
    m_now.remarks.notices = session.notices;
    if (session.resume_point) {
        come_to_question();
    }
}

void ScreenTalk::press(const Key& pressed)
{
    const bool is_in_field =
        m_now.view == ScreenView::Question && m_now.interview.current &&
        !m_now.marking.is_on_keys &&
        is_typed(m_questionnaire.at(*m_now.interview.current));
    const bool takes_new_lines =
        is_in_field &&
        takes_words(m_questionnaire.at(*m_now.interview.current));
    const Key key = takes_new_lines ? pressed : enter_for_new_line(pressed);
    if (is(key, Special::CtrlD)) {
        m_ending = Stopped{here()};
    } else if (is_too_small(m_size)) {
        // Nobody answers what they cannot see.
        press_switch(key);
    } else if (is(key, Special::PageUp) || is(key, Special::PageDown)) {
        scroll(key);
    } else if (m_now.view != ScreenView::Help &&
               m_now.view != ScreenView::Stop &&
               (is(key, Special::CtrlG) ||
                (!is_in_field && letter_of(key) == "?"))) {
        cover_with(ScreenView::Help);
    } else if (m_now.view == ScreenView::Help && press_in_support(key)) {
        return;
    } else if (is_in_field || !press_switch(key)) {
        press_on_view(key);
    }
}

bool ScreenTalk::press_in_support(const Key& key)
{
    auto pressed = pressed_in_support(m_now.support, key);
    if (!pressed) {
        return false;
    }
    m_now.support = *std::move(pressed);
    m_now.scroll = {};
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

void ScreenTalk::press_on_view(const Key& key)
{
    // On a question q only marks "Stop here"; elsewhere, and on a note, which
    // has no other row to mark after a slip, it opens the stop page.
    const bool q_marks_a_row =
        m_now.view == ScreenView::Question &&
        asks(m_questionnaire.at(*m_now.interview.current));
    if (letter_of(key) == "q" && !q_marks_a_row &&
        m_now.view != ScreenView::Stop) {
        cover_with(ScreenView::Stop);
        return;
    }
    switch (m_now.view) {
    case ScreenView::Start: press_on_start(key); return;
    case ScreenView::Draft: press_on_draft(key); return;
    case ScreenView::Question: press_on_question(key); return;
    case ScreenView::Review: press_on_review(key); return;
    case ScreenView::Critical:
    case ScreenView::Help:
    case ScreenView::Stop: press_on_reading(key); return;
    }
}

void ScreenTalk::press_on_reading(const Key& key)
{
    const bool closes = is(key, Special::Enter) || is(key, Special::Escape) ||
                        m_now.view == ScreenView::Stop;
    if (!closes) {
        scroll(key);
    } else if (m_now.view == ScreenView::Critical) {
        m_now.critical_texts.clear();
        come_to_question();
    } else if (m_now.view == ScreenView::Stop && is(key, Special::Enter)) {
        m_ending = Stopped{here()};
    } else {
        show(m_now.covered_view);
    }
}

void ScreenTalk::press_on_start(const Key& key)
{
    m_now.remarks.hint = is_foreign(key, {}) ? message::keys_at_start : "";
    if (!is(key, Special::Enter)) {
        scroll(key);
    } else if (has_more_below(m_now.scroll, page(), m_size)) {
        scroll(Special::PageDown);
    } else {
        m_now.remarks.notices.clear();
        if (m_saver.has_to_ask()) {
            show(ScreenView::Draft);
        } else {
            come_to_question();
        }
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
    if (m_now.view != ScreenView::Help) {  // which is left for good
        m_now.covered_view = m_now.view;
    }
    show(view);
}

void ScreenTalk::show(ScreenView view)
{
    m_now.view = view;
    m_now.scroll = {};
}

void ScreenTalk::scroll(const Key& key)
{
    m_now.scroll = scrolled(m_now.scroll, key, page(), m_size);
}

std::string_view ScreenTalk::draft_note() const
{
    return m_saver.saves() ? message::draft_is_kept : message::nothing_is_kept;
}

Page ScreenTalk::page_for_view(std::size_t columns) const
{
    switch (m_now.view) {
    case ScreenView::Start:
        return start_screen(m_questionnaire, m_now.remarks, columns);
    case ScreenView::Draft:
        return draft_screen(m_now.mark.row, m_now.remarks.hint, columns);
    case ScreenView::Question:
        return question_screen(m_questionnaire, m_now.interview, m_now.marking,
                               m_now.remarks, columns);
    case ScreenView::Review:
        return review_screen(m_questionnaire, m_now.interview,
                             review(m_questionnaire, m_now.interview),
                             m_now.mark.row, m_now.remarks, columns);
    case ScreenView::Critical: return critical_screen(m_now, columns);
    case ScreenView::Help:
        return support_screen(
            m_now.support, m_support,
            help_text(m_questionnaire, m_now, text_width(columns)),
            keys({closes_help, key_words::country, key_words::stop}, columns),
            columns);
    case ScreenView::Stop: return stop_screen(draft_note(), columns);
    }
    return {};
}

Page ScreenTalk::page() const
{
    if (is_too_small(m_size)) {
        return too_small_screen(m_size.columns);
    }
    Page page = page_for_view(m_size.columns);
    page.up = m_now.scroll.up;
    page.down = m_now.scroll.down;
    return page;
}

Frame ScreenTalk::frame(const WindowSize& size)
{
    m_size = size;
    return lay_out(page(), size);
}

void ScreenTalk::press_on_question(const Key& key)
{
    const Item& item = m_questionnaire.at(*m_now.interview.current);
    if (is(key, Special::Enter)) {
        enter_on_question(item);
        return;
    }
    m_now.remarks.hint.clear();
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
        complain(item, Objection::NeedsAnswer);
    } else if (letter == "s") {
        m_now.marking = marked_to_skip(item, m_now.marking);
    } else if (letter == "r") {
        keep_typed(item);
        begin_review();
    } else if (letter == "q") {
        m_now.marking = marked_to_stop(item, m_now.marking);
        m_now.remarks.hint = draft_note();
    } else if (!letter.empty()) {
        complain(item, Objection::NotUnderstood);
    }
}

void ScreenTalk::enter_on_question(const Item& item)
{
    const Typed typed = meant(item, m_now.marking);
    if (const auto* given = std::get_if<Answer>(&typed)) {
        step_to(answer(m_questionnaire, m_now.interview, *given));
    } else if (const auto* objection = std::get_if<Objection>(&typed)) {
        complain(item, *objection);
    } else if (typed == Typed(Request::Stop)) {
        m_ending = Stopped{here()};
    } else {
        step_to(skip(m_questionnaire, m_now.interview));
    }
}

void ScreenTalk::complain(const Item& item, Objection objection)
{
    const bool is_unmarked =
        objection == Objection::EmptyLine && !is_typed(item);
    const bool is_beside_field =
        objection == Objection::NotUnderstood && m_now.marking.is_on_keys;
    m_now.remarks.hint =
        is_unmarked ? std::string(is_wide(m_size.columns)
                                      ? message::nothing_marked
                                      : message::nothing_marked_briefly)
        : is_beside_field
            ? std::string(message::tab_to_words)
            : hint(item, objection, m_complaints, ways_out_on_screen(item));
    ++m_complaints;
}

// The saver tells of a row of failures once: what it says is shown.
void ScreenTalk::save_draft(const Interview& next)
{
    const std::string about_draft =
        m_saver.save(saved_interview(next, *m_now.interview.current));
    if (!about_draft.empty()) {
        m_now.remarks.notices.push_back(about_draft);
    }
}

// What is noted is kept before the next question is seen.
void ScreenTalk::step_to(Interview next)
{
    m_now.remarks.notices.clear();
    save_draft(next);
    const PathChange change =
        path_change(m_questionnaire, m_now.interview, next);
    const auto opened = opened_critical(m_questionnaire, m_now.interview, next);
    m_now.interview = std::move(next);
    if (const std::string words = path_changed(change); !words.empty()) {
        m_now.remarks.notices.push_back(words);
    }
    for (const CriticalIndex rule : opened) {
        m_now.critical_texts.push_back(m_questionnaire.at(rule).text);
    }
    if (opened.empty()) {
        come_to_question();
    } else {
        show(ScreenView::Critical);
    }
}

// What was typed so far is kept as the answer, where it can be one.
void ScreenTalk::keep_typed(const Item& item)
{
    if (const auto given = typed_so_far(item, m_now.marking)) {
        m_now.interview =
            answer_and_stay(m_questionnaire, m_now.interview, *given);
        save_draft(m_now.interview);
    }
}

void ScreenTalk::go_back(const Item& item)
{
    m_now.remarks.notices.clear();
    keep_typed(item);
    Interview earlier = back(m_questionnaire, m_now.interview);
    if (earlier.current == m_now.interview.current) {
        m_now.remarks.hint = message::nothing_before;
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
    m_now.remarks.hint.clear();
    m_complaints = 0;
    if (!m_has_said_half_way && is_half_way(here())) {
        m_has_said_half_way = true;
        m_now.remarks.notices.emplace_back(message::half_way);
    }
}

}  // namespace ajar
