#include <ajar/terminal/screen_state.hpp>

#include <ajar/terminal/messages.hpp>
#include <ajar/terminal/page.hpp>
#include <ajar/terminal/prompt.hpp>
#include <ajar/terminal/screen_pages.hpp>
#include <ajar/terminal/screen_rows.hpp>
#include <ajar/terminal/screen_support.hpp>

namespace ajar {

namespace {

constexpr KeyWords back_to_question{"Enter goes back", "Enter goes back"};

std::string help_text(const Questionnaire& questionnaire,
                      const ScreenState& state,
                      std::size_t width)
{
    std::string text = "\n";
    if (state.behind == ScreenView::Question && state.interview.current) {
        text += help_page(questionnaire, state.interview, width);
    }
    return text + "\n" + paragraph(message::keys_on_screen, width);
}

Page told_page(const ScreenState& state, std::size_t columns)
{
    const std::size_t width = text_width(columns);
    std::string text;
    for (const std::string& told : state.told) {
        text += paragraphs(told, width) + "\n";
    }
    return reading_screen(text + paragraph(message::support_is_near, width),
                          keys({key_words::go_on, key_words::help}, columns),
                          columns);
}

Page without_turn(const Questionnaire& questionnaire,
                  const SupportPage& support,
                  const ScreenState& state,
                  std::size_t columns)
{
    const std::size_t width = text_width(columns);
    switch (state.view) {
    case ScreenView::Start:
        return start_screen(questionnaire, state.around, columns);
    case ScreenView::Draft:
        return draft_screen(state.mark.row, state.around.hint, columns);
    case ScreenView::Question:
        return question_screen(questionnaire, state.interview, state.marking,
                               state.around, columns);
    case ScreenView::Review:
        return review_screen(questionnaire, state.interview,
                             review(questionnaire, state.interview),
                             state.mark.row, state.around, columns);
    case ScreenView::Told: return told_page(state, columns);
    case ScreenView::Help:
        return support_screen(
            state.support, support, help_text(questionnaire, state, width),
            keys({back_to_question, key_words::country, key_words::stop},
                 columns),
            columns);
    case ScreenView::Stop: return stop_screen(state.fate, columns);
    }
    return {};
}

}  // namespace

Page page_of(const Questionnaire& questionnaire,
             const SupportPage& support,
             const ScreenState& state,
             const WindowSize& size)
{
    if (is_too_small(size)) {
        return too_small_screen(size.columns);
    }
    Page page = without_turn(questionnaire, support, state, size.columns);
    page.up = state.turn.up;
    page.down = state.turn.down;
    return page;
}

}  // namespace ajar
