#include <ajar/cli/standard_input.hpp>

#include <ajar/cli/files.hpp>
#include <ajar/cli/interruption.hpp>

#include <unistd.h>

namespace ajar {

StandardInput::StandardInput() : std::istream(nullptr), m_buffer(*this)
{
    rdbuf(&m_buffer);
}

StandardInput::Buffer::int_type StandardInput::Buffer::underflow()
{
    const auto count = Interruption::came() ? std::optional<std::size_t>(0)
                                            : read_some(STDIN_FILENO, m_bytes);
    if (!count && Interruption::came()) {
        return traits_type::eof();
    }
    if (!count) {
        m_owner.setstate(std::ios::badbit);
        return traits_type::eof();
    }
    char* const start = m_bytes.data();
    setg(start, start, start + *count);
    return *count > 0 ? traits_type::to_int_type(*start) : traits_type::eof();
}

}  // namespace ajar
