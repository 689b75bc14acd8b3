#include <ajar/terminal/stream_console.hpp>

#include <ajar/text/to_ascii.hpp>

#include <istream>
#include <ostream>

namespace ajar {

StreamConsole::StreamConsole(std::istream& in,
                             std::ostream& out,
                             ConsoleTraits traits)
    : m_in(in), m_out(out), m_traits(traits)
{
}

std::optional<std::string> StreamConsole::read_line()
{
    constexpr std::size_t longest = std::size_t{4} << 20U;
    std::string line;
    char byte = 0;
    bool has_begun = false;
    while (m_in.get(byte)) {
        has_begun = true;
        if (byte == '\n') {
            break;
        }
        if (line.size() < longest) {
            line += byte;
        }
    }
    if (!has_begun) {
        return std::nullopt;
    }
    if (line.ends_with('\r')) {
        line.pop_back();
    }
    return line;
}

void StreamConsole::write(std::string_view text)
{
    m_out << (m_traits.is_ascii ? to_ascii(text) : std::string(text));
    m_out.flush();
}

}  // namespace ajar
