#include <ajar/store/descriptor.hpp>

#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstring>

namespace ajar {

Descriptor::~Descriptor()
{
    if (m_number >= 0) {
        close(m_number);
    }
}

bool write_all(const Descriptor& file, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t count = write(file.number(), text.data(), text.size());
        if (count >= 0) {
            text.remove_prefix(static_cast<std::size_t>(count));
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

std::string last_reason() { return std::strerror(errno); }

}  // namespace ajar
