// The conversation in screen mode, without a screen: keys in, frames out.
#pragma once

#include <ajar/engine/interview.hpp>
#include <ajar/engine/progress.hpp>
#include <ajar/engine/typed.hpp>
#include <ajar/model/questionnaire.hpp>
#include <ajar/terminal/device/key_decoder.hpp>
#include <ajar/terminal/screen/list_mark.hpp>
#include <ajar/terminal/screen/marking.hpp>
#include <ajar/terminal/screen/pages.hpp>
#include <ajar/terminal/screen/support.hpp>
#include <ajar/terminal/talk/session.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ajar {

// Where the conversation is, as a value.
enum class ScreenView { Start, Draft, Question, Critical, Help, Review, Stop };

struct ScreenState {
    Interview interview;
    ScreenView view = ScreenView::Start;
    bool has_begun = false;                       // a question was reached
    ScreenView covered_view = ScreenView::Start;  // by help, or by stop
    Marking marking;                              // at the question
    Remarks remarks;
    std::vector<std::string> critical_texts;  // of the rules that just opened
    ListMark mark;                            // on the other pages with a list
    SupportState support;
    PageScroll scroll;
};

// The person wants line mode from here on: in mid-run, or, before the first
// question, from its first page on.
struct Switched {
    std::optional<Interview> resume_point;
};

using ScreenEnding = std::variant<Finished, Stopped, Switched>;

// The same conversation as in line mode: the same items, answers and words.
// Leaving at once is the caller's, as it is the same on every page.
class ScreenTalk {
public:
    explicit ScreenTalk(const Session& session);

    void press(const Key& pressed);

    // What is seen in a window of this size. Asked for before each key: what a
    // key does may depend on it.
    Frame frame(const WindowSize& size);

    const std::optional<ScreenEnding>& ending() const { return m_ending; }

    // Where the person is, for the caller to say.
    Progress here() const { return progress(m_questionnaire, m_now.interview); }

private:
    Page page() const;
    Page page_for_view(std::size_t columns) const;
    std::string_view draft_note() const;

    bool press_in_support(const Key& key);
    bool press_switch(const Key& key);
    void press_on_view(const Key& key);
    void press_on_reading(const Key& key);
    void press_on_start(const Key& key);
    void press_on_draft(const Key& key);
    void press_on_question(const Key& key);
    void press_on_review(const Key& key);
    void obey_letter(const Item& item, std::string_view letter);
    void enter_on_question(const Item& item);
    void complain(const Item& item, Objection objection);

    void save_draft(const Interview& next);
    void step_to(Interview next);
    void keep_typed(const Item& item);
    void go_back(const Item& item);
    void come_to_question();
    void begin_review();
    void enter_on_review(const std::vector<Reviewed>& listed);
    void cover_with(ScreenView view);
    void show(ScreenView view);
    void scroll(const Key& key);

    const Questionnaire& m_questionnaire;
    const SupportPage& m_support;
    DraftSaver m_saver;
    ScreenState m_now;
    std::size_t m_complaints = 0;
    bool m_has_said_half_way = false;
    WindowSize m_size;
    std::optional<ScreenEnding> m_ending;
};

}  // namespace ajar
