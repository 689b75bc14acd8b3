// Where a conversation in screen mode stands, as a value, and what is seen
// then.
#pragma once

#include <ajar/engine/interview.hpp>
#include <ajar/model/questionnaire.hpp>
#include <ajar/terminal/list_mark.hpp>
#include <ajar/terminal/marking.hpp>
#include <ajar/terminal/screen_page.hpp>
#include <ajar/terminal/screen_questions.hpp>
#include <ajar/terminal/screen_support.hpp>
#include <ajar/terminal/session.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

enum class ScreenView { Start, Draft, Question, Told, Help, Review, Stop };

struct ScreenState {
    Interview interview;
    ScreenView view = ScreenView::Start;
    bool has_begun = false;                 // the first question was reached
    ScreenView behind = ScreenView::Start;  // help and stop go back there
    Marking marking;                        // at the question
    Remarks remarks;
    std::string_view fate;          // of the answers, when stopping
    std::vector<std::string> told;  // what a page of its own says
    ListMark mark;                  // on the other pages with a list
    SupportState support;
    PageTurn turn;
};

Page page_of(const Questionnaire& questionnaire,
             const SupportPage& support,
             const ScreenState& state,
             const WindowSize& size);

}  // namespace ajar
