// Sentences out and lines in: what line mode does with a console.
#pragma once

#include <ajar/render/text.hpp>
#include <ajar/terminal/line/console.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

// The console outlives the voice.
class Voice {
public:
    explicit Voice(Console& console) : m_console(console) {}

    bool is_interactive() const { return m_console.is_interactive(); }

    // The console's, but from 20 to 76 columns.
    std::size_t width() const;

    // How a report is laid out for it.
    PageStyle style() const { return {.width = width(), .is_spoken = true}; }

    // One paragraph, sanitised and wrapped.
    void say(std::string_view sentence);

    void say_all(const std::vector<std::string>& sentences);

    // A page that is laid out already, with an empty line above it.
    void show(std::string_view page);

    // Shows a prompt and reads a line; nothing at the end of input.
    std::optional<std::string> hear(std::string_view prompt);

    // A further line behind the same prompt.
    std::optional<std::string> hear_more() { return m_console.read_line(); }

private:
    Console& m_console;
};

}  // namespace ajar
