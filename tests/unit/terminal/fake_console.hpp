// A person, or a pipe, whose lines are written down beforehand. What the
// screen or the pipe would show is the transcript.
#pragma once

#include <ajar/terminal/line/console.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ajar {

class FakeConsole : public Console {
public:
    FakeConsole(std::vector<std::string> lines,
                bool is_interactive,
                std::size_t width = 76)
        : m_lines(std::move(lines)), m_is_interactive(is_interactive),
          m_width(width)
    {
    }

    std::optional<std::string> read_line() override
    {
        if (m_next == m_lines.size()) {
            return std::nullopt;
        }
        const std::string& line = m_lines[m_next++];
        if (m_is_interactive) {
            m_transcript += line + "\n";  // a terminal echoes
        }
        return line;
    }

    void write(std::string_view text) override { m_transcript += text; }

    bool is_interactive() const override { return m_is_interactive; }

    std::size_t width() const override { return m_width; }

    const std::string& transcript() const { return m_transcript; }

    std::size_t lines_left() const { return m_lines.size() - m_next; }

private:
    std::vector<std::string> m_lines;
    bool m_is_interactive;
    std::size_t m_width;
    std::size_t m_next = 0;
    std::string m_transcript;
};

}  // namespace ajar
