#include <ajar/store/private_folder.hpp>

#include <ajar/store/folder_entries.hpp>
#include <ajar/store/private_file.hpp>
#include <ajar/store/private_path.hpp>

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace ajar {

namespace {

enum class Dots { Forbidden, Allowed };

// A name with a '/' would lead out of the folder.
Stored<FilePlace> place_of(const Descriptor& folder,
                           const std::string& path,
                           const std::string& name,
                           Dots dots = Dots::Forbidden)
{
    constexpr std::string_view forbidden("/\0", 2);
    const bool is_dotted =
        dots == Dots::Forbidden
            ? name.starts_with('.')
            : name == "." || name == ".." || name == lock_name;
    if (name.empty() || is_dotted ||
        name.find_first_of(forbidden) != std::string::npos) {
        return store_fault(
            StoreFault::Kind::Failed,
            fmt::format("'{}' is no name for a file in '{}'", name, path));
    }
    return FilePlace{folder.number(), name, fmt::format("{}/{}", path, name)};
}

bool exists(const FilePlace& place)
{
    struct stat status{};
    return fstatat(place.folder, place.name.c_str(), &status,
                   AT_SYMLINK_NOFOLLOW) == 0;
}

FolderEntry::Kind kind_of(int folder, const std::string& name)
{
    struct stat status{};
    if (fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
        return FolderEntry::Kind::Unknown;
    }
    if (S_ISLNK(status.st_mode)) {
        return FolderEntry::Kind::Link;
    }
    if (!S_ISREG(status.st_mode)) {
        return FolderEntry::Kind::Other;
    }
    return status.st_nlink > 1 ? FolderEntry::Kind::Twin
                               : FolderEntry::Kind::File;
}

// Nobody else is writing. What cannot be removed stays: it does no harm, and
// `forget` names it.
void remove_leftovers(int folder)
{
    const auto names = folder_entries(folder);
    for (const std::string& name : names.value_or(std::vector<std::string>())) {
        if (is_temporary(name)) {
            unlinkat(folder, name.c_str(), 0);
        }
    }
}

}  // namespace

PrivateFolder::PrivateFolder(Descriptor folder, std::string path)
    : m_folder(std::move(folder)), m_path(std::move(path))
{
}

Stored<PrivateFolder> PrivateFolder::open_or_make(const std::string& path)
{
    auto folder = open_private_path(path, Missing::Make);
    if (!folder) {
        return std::unexpected(std::move(folder.error()));
    }
    if (!folder->has_value()) {
        // Made, and gone again before it was opened.
        return store_failed("open", path, "it is gone");
    }
    return PrivateFolder(std::move(**folder), path);
}

Stored<std::optional<PrivateFolder>> PrivateFolder::open(
    const std::string& path)
{
    auto folder = open_private_path(path, Missing::Leave);
    if (!folder) {
        return std::unexpected(std::move(folder.error()));
    }
    if (!folder->has_value()) {
        return std::nullopt;
    }
    return PrivateFolder(std::move(**folder), path);
}

Stored<std::optional<std::string>> PrivateFolder::read(
    const std::string& name) const
{
    const auto place = place_of(m_folder, m_path, name);
    if (!place) {
        return std::unexpected(place.error());
    }
    return read_private(*place);
}

Stored<void> PrivateFolder::write(const std::string& name,
                                  std::string_view text) const
{
    const auto place = place_of(m_folder, m_path, name);
    if (!place) {
        return std::unexpected(place.error());
    }
    return replace_private(*place, text);
}

Stored<bool> PrivateFolder::remove(const std::string& name) const
{
    const auto place = place_of(m_folder, m_path, name, Dots::Allowed);
    if (!place) {
        return std::unexpected(place.error());
    }
    if (unlinkat(place->folder, name.c_str(), 0) != 0) {
        if (errno == ENOENT) {
            return false;
        }
        return store_failed("delete", place->path, last_reason());
    }
    if (!flush_folder(place->folder)) {
        return store_failed("make sure of", place->path,
                            "it is deleted, but may be back after a power cut");
    }
    return true;
}

Stored<void> PrivateFolder::set_aside(const std::string& name,
                                      const std::string& new_name) const
{
    const auto place = place_of(m_folder, m_path, name);
    if (!place) {
        return std::unexpected(place.error());
    }
    const auto target = place_of(m_folder, m_path, new_name);
    if (!target) {
        return std::unexpected(target.error());
    }
    // A link made and a name taken away would leave two names, and with two
    // names a file is refused, where a run is killed in between. Under the
    // lock nobody makes the new name after this look.
    if (exists(*target)) {
        return store_failed("set aside", place->path,
                            fmt::format("'{}' is there already", new_name));
    }
    if (renameat(place->folder, name.c_str(), target->folder,
                 new_name.c_str()) != 0) {
        return store_failed("set aside", place->path, last_reason());
    }
    if (!flush_folder(place->folder)) {
        return store_failed("make sure of", target->path,
                            "it is set aside, but may have its old name back "
                            "after a power cut");
    }
    return {};
}

Stored<std::vector<FolderEntry>> PrivateFolder::entries() const
{
    const auto names = folder_entries(m_folder.number());
    if (!names) {
        return store_failed("list", m_path, last_reason());
    }
    std::vector<FolderEntry> entries;
    for (const std::string& name : *names) {
        if (name != lock_name) {
            entries.push_back({name, kind_of(m_folder.number(), name)});
        }
    }
    return entries;
}

Stored<FolderLock> PrivateFolder::lock(const std::string& what) const
{
    auto lock = lock_folder(m_folder.number(), m_path, what);
    if (lock) {
        remove_leftovers(m_folder.number());
    }
    return lock;
}

Stored<FolderLock> PrivateFolder::lock_as_it_is() const
{
    return lock_folder(m_folder.number(), m_path, {});
}

Stored<void> PrivateFolder::remove_lock(FolderLock lock) const
{
    const FolderLock held = std::move(lock);
    const FilePlace place{m_folder.number(), lock_name,
                          fmt::format("{}/{}", m_path, lock_name)};
    if (unlinkat(place.folder, lock_name, 0) != 0 && errno != ENOENT) {
        return store_failed("delete", place.path, last_reason());
    }
    if (!flush_folder(place.folder)) {
        return store_failed("make sure of", place.path,
                            "it is deleted, but may be back after a power cut");
    }
    return {};
}

}  // namespace ajar
