#include <ajar/store/bytes.hpp>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace ajar {

bool write_all(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t count = write(descriptor, text.data(), text.size());
        if (count >= 0) {
            text.remove_prefix(static_cast<std::size_t>(count));
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

std::optional<std::string> read_at_most(int descriptor, std::size_t most)
{
    std::string text;
    std::array<char, 65536> buffer{};
    while (text.size() < most) {
        const std::size_t wanted = std::min(buffer.size(), most - text.size());
        const ssize_t count = read(descriptor, buffer.data(), wanted);
        if (count == 0) {
            break;
        }
        if (count > 0) {
            text.append(buffer.data(), static_cast<std::size_t>(count));
        } else if (errno != EINTR) {
            return std::nullopt;
        }
    }
    return text;
}

}  // namespace ajar
