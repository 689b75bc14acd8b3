#include <ajar/terminal/line/voice.hpp>

#include <ajar/terminal/talk/paragraphs.hpp>
#include <ajar/text/sanitize.hpp>

#include <algorithm>

namespace ajar {

std::size_t Voice::width() const
{
    return std::clamp<std::size_t>(m_console.width(), 20, 76);
}

void Voice::say(std::string_view sentence)
{
    m_console.write(paragraph(sentence, width()));
}

void Voice::say_all(const std::vector<std::string>& sentences)
{
    for (const std::string& sentence : sentences) {
        say(sentence);
    }
}

void Voice::show(std::string_view page)
{
    m_console.write("\n");
    m_console.write(page);
}

std::optional<std::string> Voice::hear(std::string_view prompt)
{
    m_console.write(sanitized_line(prompt));
    auto line = m_console.read_line();
    // Nobody typed the newline that ends the row of the prompt.
    if (!line || !is_interactive()) {
        m_console.write("\n");
    }
    return line;
}

}  // namespace ajar
