#include <ajar/terminal/line/console.hpp>

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
    constexpr std::size_t longest = std::size_t{1} << 20U;
    constexpr std::size_t most_read = 16 * longest;
    std::string line;
    std::size_t count = 0;
    char byte = 0;
    while (count < most_read && m_in.get(byte)) {
        ++count;
        if (byte == '\n') {
            break;
        }
        if (line.size() < longest) {
            line += byte;
        }
    }
    if (count == most_read) {
        m_in.setstate(std::ios::failbit);
        return std::nullopt;
    }
    if (count == 0) {
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
