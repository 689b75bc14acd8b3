#include <ajar/terminal/screen/support.hpp>

#include <ajar/terminal/screen/pages.hpp>
#include <ajar/terminal/screen/rows.hpp>
#include <ajar/terminal/talk/messages.hpp>
#include <ajar/terminal/talk/paragraphs.hpp>
#include <ajar/text/utf8.hpp>

#include <utility>

namespace ajar {

namespace {

SupportState typed_on(SupportState state, const Key& key)
{
    if (is(key, Special::Enter) && !is_blank(state.typed.text)) {
        state.country = state.typed.text;
    }
    if (is(key, Special::Enter) || is(key, Special::Escape)) {
        state.is_asking = false;
    } else if (auto typed =
                   pressed_in_field(state.typed, key, FieldKind::OneLine)) {
        state.typed = *std::move(typed);
    }
    return state;
}

}  // namespace

std::optional<SupportState> pressed_in_support(SupportState state,
                                               const Key& key)
{
    if (state.is_asking) {
        return typed_on(std::move(state), key);
    }
    if (letter_of(key) != "c") {
        return std::nullopt;
    }
    state.typed = {};
    state.is_asking = true;
    return state;
}

Page support_screen(const SupportState& state,
                    const SupportPage& support,
                    const std::string& below,
                    const Lines& keys_here,
                    std::size_t columns)
{
    const std::size_t width = text_width(columns);
    if (!state.is_asking) {
        return reading_screen(support({.width = width}, state.country) + below,
                              keys_here, columns);
    }
    Page page;
    page.head = lines_of(paragraph(message::which_country, width));
    page.field = field_lines(state.typed, width);
    page.foot = keys({{"Enter shows its lines", "Enter shows"},
                      {"Esc goes back", "Esc back"}},
                     columns);
    return page;
}

}  // namespace ajar
