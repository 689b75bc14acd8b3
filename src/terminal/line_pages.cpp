#include <ajar/terminal/line_pages.hpp>

#include <ajar/engine/progress.hpp>
#include <ajar/terminal/country.hpp>
#include <ajar/terminal/messages.hpp>
#include <ajar/terminal/prompt.hpp>

#include <cstddef>
#include <utility>
#include <variant>

namespace ajar {

void LinePages::question(const Interview& interview)
{
    constexpr std::size_t taught = 2;
    const Item& item = m_questionnaire.at(*interview.current);
    m_voice.show(question_page(m_questionnaire, interview, m_voice.width()));
    const bool is_explained = std::exchange(m_is_explained, false);
    const bool is_new = progress(m_questionnaire, interview).question <= taught;
    if (asks(item) && is_new && !is_explained) {
        m_voice.say(how_to_answer(item));
    }
}

std::optional<std::string> LinePages::hear_answer(const Item& item)
{
    const bool is_text = std::holds_alternative<TextEntry>(item.kind);
    return hear_or_country(m_voice, prompt_of(item),
                           is_text ? HelpWords::InText : HelpWords::Usual,
                           m_country);
}

void LinePages::help(const Interview& interview)
{
    const Item& item = m_questionnaire.at(*interview.current);
    show_support(m_voice, m_support, m_country,
                 std::holds_alternative<TextEntry>(item.kind)
                     ? HelpWords::InText
                     : HelpWords::Usual);
    m_voice.show(help_page(m_questionnaire, interview, m_voice.width()));
    m_is_explained = true;
}

void LinePages::rest(Rest place, std::string_view words)
{
    if (m_last_rest < place && m_voice.is_interactive()) {
        m_last_rest = place;
        m_voice.show({});
        m_voice.say(words);
    }
}

}  // namespace ajar
