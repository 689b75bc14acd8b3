#include <ajar/store/descriptor.hpp>

#include <dirent.h>
#include <fcntl.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>

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

std::optional<std::vector<std::string>> folder_entries(int folder)
{
    // Opened once more: a listing moves the place at which the next one starts.
    const int again = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (again < 0) {
        return std::nullopt;
    }
    const std::unique_ptr<DIR, int (*)(DIR*)> list(fdopendir(again), &closedir);
    if (!list) {
        const int reason = errno;
        close(again);
        errno = reason;
        return std::nullopt;
    }
    std::vector<std::string> names;
    errno = 0;
    while (const dirent* entry = readdir(list.get())) {
        const std::string name = static_cast<const char*>(entry->d_name);
        if (name != "." && name != "..") {
            names.push_back(name);
        }
        errno = 0;
    }
    // The end and a failure look the same but for this.
    if (errno != 0) {
        return std::nullopt;
    }
    std::ranges::sort(names);
    return names;
}

bool flush_folder(int folder) { return fsync(folder) == 0 || errno == EINVAL; }

bool flush_place(int folder)
{
    const Descriptor opened(
        openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return opened.is_open() && flush_folder(opened.number());
}

}  // namespace ajar
