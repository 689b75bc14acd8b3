// The part of the conversation at a question; the other pages are in
// screen_talk.cpp.
#include <ajar/terminal/hints.hpp>
#include <ajar/terminal/messages.hpp>
#include <ajar/terminal/screen_rows.hpp>
#include <ajar/terminal/screen_talk.hpp>

#include <utility>

namespace ajar {

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
        complain(item, Complaint::NeedsAnswer);
    } else if (letter == "s") {
        m_now.marking = marked_to_skip(item, m_now.marking);
    } else if (letter == "r") {
        keep_typed(item);
        begin_review();
    } else if (letter == "q") {
        m_now.marking = marked_to_stop(item, m_now.marking);
        m_now.remarks.hint = fate();
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
    const bool is_beside_field =
        complaint == Complaint::NotUnderstood && m_now.marking.is_on_keys;
    m_now.remarks.hint =
        is_unmarked ? std::string(is_wide(m_size.columns)
                                      ? message::nothing_marked
                                      : message::nothing_marked_briefly)
        : is_beside_field
            ? std::string(message::tab_to_words)
            : hint(item, complaint, m_complaints, ways_out_on_screen(item));
    ++m_complaints;
}

// What is noted is kept before the next question is seen.
void ScreenTalk::step_to(Interview next)
{
    const std::string about_draft =
        m_saver.save(saved_interview(next, *m_now.interview.current));
    const PathChange change =
        path_change(m_questionnaire, m_now.interview, next);
    const auto opened = opened_critical(m_questionnaire, m_now.interview, next);
    m_now.interview = std::move(next);
    m_now.remarks.notices = {};
    for (const std::string& words : {about_draft, path_changed(change)}) {
        if (!words.empty()) {
            m_now.remarks.notices.push_back(words);
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
        m_now.interview =
            answer_and_stay(m_questionnaire, m_now.interview, *given);
        static_cast<void>(m_saver.save(
            saved_interview(m_now.interview, *m_now.interview.current)));
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
    if (!m_has_rested && is_half_way(at())) {
        m_has_rested = true;
        m_now.remarks.notices.emplace_back(message::half_way);
    }
}

}  // namespace ajar
