#include <ajar/store/folder_entries.hpp>

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>

namespace ajar {

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

}  // namespace ajar
