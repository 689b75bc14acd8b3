#include <ajar/store/folder_entries.hpp>

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <memory>

namespace ajar {

std::vector<std::string> folder_entries(int folder)
{
    std::vector<std::string> names;
    // Opened once more: a listing moves the place at which the next one starts.
    const int again = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (again < 0) {
        return names;
    }
    const std::unique_ptr<DIR, int (*)(DIR*)> list(fdopendir(again), &closedir);
    if (!list) {
        close(again);
        return names;
    }
    while (const dirent* entry = readdir(list.get())) {
        const std::string name = static_cast<const char*>(entry->d_name);
        if (name != "." && name != "..") {
            names.push_back(name);
        }
    }
    std::ranges::sort(names);
    return names;
}

}  // namespace ajar
